package org.fengqiao.application.cases.whistles;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/**
 * Which whistles to list.
 *
 * @param status empty for any
 */
public record WhistleFilter(Scope scope, Optional<WhistleStatus> status) {
  /** Whose, or where. */
  public sealed interface Scope {
    /** On a division or anything in it. */
    record InDivision(DivisionCode division) implements Scope {}

    /** That called a unit. */
    record Called(UnitId unit) implements Scope {}

    /** That a unit blew. */
    record BlownBy(UnitId unit) implements Scope {}
  }

  public WhistleFilter {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(status);
  }

  /** Whether a whistle is meant. */
  public boolean matches(Whistle w) {
    return status.map(w.status()::equals).orElse(true)
        && switch (scope) {
          case Scope.InDivision(var division) -> division.contains(w.patch().division());
          case Scope.Called(var unit) -> w.calledUnits().contains(unit);
          case Scope.BlownBy(var unit) -> w.blower().unit().equals(unit);
        };
  }
}
