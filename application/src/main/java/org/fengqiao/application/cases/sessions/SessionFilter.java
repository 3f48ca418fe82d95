package org.fengqiao.application.cases.sessions;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/**
 * Which joint sessions to list.
 *
 * @param status empty for any
 */
public record SessionFilter(Scope scope, Optional<SessionStatus> status) {
  /** Whose, where, or about what. */
  public sealed interface Scope {
    /** On a division or anything in it. */
    record InDivision(DivisionCode division) implements Scope {}

    /** That called a unit. */
    record Called(UnitId unit) implements Scope {}

    /** That a unit convened. */
    record ConvenedBy(UnitId unit) implements Scope {}

    /** About a case. */
    record Of(CaseId caseId) implements Scope {}
  }

  public SessionFilter {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(status);
  }

  /** Whether a session is meant. */
  public boolean matches(JointSession s) {
    return status.map(s.status()::equals).orElse(true)
        && switch (scope) {
          case Scope.InDivision(var division) -> division.contains(s.patch().division());
          case Scope.Called(var unit) -> s.units().contains(unit);
          case Scope.ConvenedBy(var unit) -> s.convener().unit().equals(unit);
          case Scope.Of(var caseId) -> s.cases().contains(caseId);
        };
  }
}
