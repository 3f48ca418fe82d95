package org.fengqiao.application.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the journal was read for one effect, by whichever process.
 *
 * @param version rises by one with each move
 * @param time when the newest entry was made that was read; empty before the first
 */
public record Reached(long version, Cursor cursor, Optional<Instant> time) {
  /** Before the first entry. */
  public static final Reached START = new Reached(0, Cursor.START, Optional.empty());

  public Reached {
    Objects.requireNonNull(cursor);
    Objects.requireNonNull(time);
  }

  /** Moved on past what was read. */
  public Reached past(Excerpt read) {
    var newest = Stream.concat(time.stream(), read.time().stream()).max(Comparator.naturalOrder());
    return new Reached(version + 1, read.end(), newest);
  }
}
