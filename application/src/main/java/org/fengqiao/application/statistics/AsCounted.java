package org.fengqiao.application.statistics;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.application.store.Journal;

/**
 * What was read off counters, and how far these are.
 *
 * @param time when the newest entry was made that is counted in; empty before the first
 * @param unread how many entries are not counted in yet
 */
public record AsCounted<T>(T figures, Optional<Instant> time, long unread) {
  public AsCounted {
    Objects.requireNonNull(figures);
    Objects.requireNonNull(time);
  }

  static <T> AsCounted<T> read(Journal journal, Counters<?, ?> counters, Supplier<T> figures) {
    // How far it is comes first: what is counted meanwhile is in the figures, and not told of.
    var reached = counters.reached();
    return new AsCounted<>(figures.get(), reached.time(), journal.unread(reached.cursor()));
  }
}
