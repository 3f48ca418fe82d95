package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.Period;
import org.fengqiao.domain.people.UnitId;

/** A unit's sitting in a mediation organization for a time (入驻). */
public record Seat(UnitId unit, SeatKind kind, Period period) {
  public Seat {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(period);
  }

  /** Whether no end of it was set. */
  public boolean stands() {
    return period.until().isEmpty();
  }

  /** The same, ended. */
  Seat until(Instant end) {
    return new Seat(unit, kind, new Period(period.from(), Optional.of(end)));
  }

  /**
   * Whether it stands, or stood, when a day ends. So a unit that was given another seat on that day
   * is counted once.
   */
  boolean standsBy(Instant endOfDay) {
    return period.from().isBefore(endOfDay)
        && period.until().map(end -> !end.isBefore(endOfDay)).orElse(true);
  }
}
