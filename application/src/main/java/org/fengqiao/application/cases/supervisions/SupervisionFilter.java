package org.fengqiao.application.cases.supervisions;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/**
 * Which supervisions to list.
 *
 * @param status empty for any
 * @param lateAt only those whose reply was awaited by then or before, and has not come
 */
public record SupervisionFilter(
    Scope scope, Optional<SupervisionStatus> status, Optional<Instant> lateAt) {
  /** Whose, or where. */
  public sealed interface Scope {
    /** On a division or anything in it. */
    record InDivision(DivisionCode division) implements Scope {}

    /** Of which a unit is supervised. */
    record Supervised(UnitId unit) implements Scope {}

    /** That a unit ordered. */
    record OrderedBy(UnitId unit) implements Scope {}
  }

  public SupervisionFilter {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(status);
    Objects.requireNonNull(lateAt);
  }

  /** Whether a supervision is meant. */
  public boolean matches(Supervision s) {
    return status.map(s.status()::equals).orElse(true)
        && lateAt.map(now -> isLate(s, now)).orElse(true)
        && switch (scope) {
          case Scope.InDivision(var division) -> division.contains(s.patch().division());
          case Scope.Supervised(var unit) -> s.supervised().unit().equals(unit);
          case Scope.OrderedBy(var unit) -> s.superior().unit().equals(unit);
        };
  }

  private static boolean isLate(Supervision s, Instant now) {
    return s.awaitedBy().filter(due -> !now.isBefore(due)).isPresent();
  }
}
