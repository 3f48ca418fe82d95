package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How the place of one holder of a post is filled at an instant.
 *
 * @param acting the holder; the deputy while the holder is absent; empty where nobody stands in
 */
public record Cover(OfficerId holder, Optional<OfficerId> acting) {
  public Cover {
    Objects.requireNonNull(holder);
    Objects.requireNonNull(acting);
  }

  /**
   * As absences say. A deputy who is absent as well does not stand in, and nobody stands in for a
   * deputy: who acts for a post is always named by its holder.
   */
  static Cover of(OfficerId holder, Instant time, Absences absences) {
    var absence = absences.at(holder, time);
    return new Cover(
        holder,
        absence.isEmpty()
            ? Optional.of(holder)
            : absence.get().deputy().filter(deputy -> absences.at(deputy, time).isEmpty()));
  }

  /** Whether the holder is absent, with a deputy or without. */
  public boolean isHolderAbsent() {
    return !acting.equals(Optional.of(holder));
  }
}
