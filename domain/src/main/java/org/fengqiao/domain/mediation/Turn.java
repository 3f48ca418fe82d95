package org.fengqiao.domain.mediation;

import java.time.LocalDate;
import java.util.Objects;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.UnitId;

/**
 * The days on which it is a rotating unit's turn to sit (轮值).
 *
 * @param from the first of them
 * @param until the last of them
 */
public record Turn(UnitId unit, LocalDate from, LocalDate until) {
  public Turn {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(from);
    if (until.isBefore(from)) {
      throw Refusal.invalid("end_date", "is not before the start date");
    }
  }

  /** Whether the day is one of them. */
  boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
