package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;

/**
 * A time in which an officer cannot act (离岗), and who acts instead.
 *
 * @param deputy stands in for the officer in every post held (代班); empty: nobody does
 * @param note why, in words
 */
public record Absence(
    AbsenceId id,
    AbsenceKind kind,
    Period period,
    Optional<OfficerId> deputy,
    Optional<ContentRef> note) {
  public Absence {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(period);
    Objects.requireNonNull(deputy);
    Objects.requireNonNull(note);
  }

  /** Whether the officer is absent at that instant. */
  public boolean standsAt(Instant time) {
    return period.contains(time);
  }

  Absence until(Instant end) {
    return new Absence(id, kind, period.until(end), deputy, note);
  }
}
