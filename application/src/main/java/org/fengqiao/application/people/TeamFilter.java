package org.fengqiao.application.people;

import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.people.Team;

/**
 * Which teams to list.
 *
 * @param dissolved whether to list dissolved ones too
 */
public record TeamFilter(Scope scope, boolean dissolved) {
  public TeamFilter {
    Objects.requireNonNull(scope);
  }

  /** Where. */
  public sealed interface Scope {
    /** Of a grid. */
    record OfGrid(GridId grid) implements Scope {}

    /** Of the grids in a division's subtree. */
    record Within(DivisionCode division) implements Scope {}
  }

  /** Whether a team is meant. */
  public boolean matches(Team team) {
    return (dissolved || team.dissolved().isEmpty())
        && switch (scope) {
          case Scope.OfGrid(var grid) -> team.grid().equals(grid);
          case Scope.Within(var division) -> division.contains(team.village());
        };
  }
}
