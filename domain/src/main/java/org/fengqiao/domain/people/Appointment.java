package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An officer's holding of a post for a period (任职).
 *
 * @param from the first instant of it
 * @param until the first instant after it; empty while no end is set; never before {@code from}
 */
public record Appointment(
    AppointmentId id, OfficerId officer, Instant from, Optional<Instant> until) {
  public Appointment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(from);
    if (until.filter(end -> end.isBefore(from)).isPresent()) {
      throw new IllegalArgumentException("an appointment does not end before it begins");
    }
  }

  /** When it holds. */
  public Period period() {
    return new Period(from, until);
  }

  /** Whether the officer holds the post at that instant. */
  public boolean standsAt(Instant time) {
    return period().contains(time);
  }

  /** Whether it is another one of the same officer, in part of the same time. */
  boolean overlaps(Appointment other) {
    return !id.equals(other.id)
        && officer.equals(other.officer)
        && period().overlaps(other.period());
  }
}
