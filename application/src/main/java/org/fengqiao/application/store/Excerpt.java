package org.fengqiao.application.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reader of some kinds of aggregates was given of the journal.
 *
 * @param entries those of the kinds, each after the one before it of the same aggregate
 * @param end how far it was read
 * @param time when the newest was made of those that were looked at, of whatever kind; empty if
 *     nothing stood there
 * @param more whether something stood beyond {@code end} when it was read
 */
public record Excerpt(List<Entry> entries, Cursor end, Optional<Instant> time, boolean more) {
  public Excerpt {
    entries = List.copyOf(entries);
    Objects.requireNonNull(end);
    Objects.requireNonNull(time);
  }

  /** Where nothing stands past {@code cursor}. */
  public static Excerpt none(Cursor cursor) {
    return new Excerpt(List.of(), cursor, Optional.empty(), false);
  }

  /** Whether it came past nothing at all since {@code cursor}. */
  public boolean isEmpty() {
    return time.isEmpty();
  }
}
