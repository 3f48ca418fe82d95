package org.fengqiao.application.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

  /** Moved on past entries that were read. */
  public Reached past(List<Entry> entries) {
    var moved = cursor;
    var newest = time.orElse(Instant.MIN);
    for (var entry : entries) {
      moved = moved.past(entry.at());
      newest = newest.isBefore(entry.time()) ? entry.time() : newest;
    }
    return new Reached(version + 1, moved, Optional.of(newest));
  }
}
