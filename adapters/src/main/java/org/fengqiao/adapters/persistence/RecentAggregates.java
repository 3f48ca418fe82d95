package org.fengqiao.adapters.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Version;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache of aggregates at recent versions, for decisions only. Holds what this process
 * committed or loaded, and forgets what another process moved as soon as the stream tells it; when
 * the stream has not been followed for a second it answers nothing.
 */
final class RecentAggregates {
  private static final long TRUSTED_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int OVERHEAD_BYTES = 512;

  private record Entry(Loaded<?> loaded, int bytes) {}

  private final Cache<AggregateRef, Entry> entries;
  private volatile long followedAt;

  /**
   * An empty cache.
   *
   * @param bytes bound on the stored size of all it holds; in memory they take several times that
   */
  RecentAggregates(long bytes) {
    entries =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<AggregateRef, Entry>weigher((_, entry) -> entry.bytes() + OVERHEAD_BYTES)
            .build();
    followedAt = System.nanoTime() - TRUSTED_NANOS;
  }

  Optional<Loaded<?>> find(AggregateRef ref) {
    if (System.nanoTime() - followedAt >= TRUSTED_NANOS) {
      return Optional.empty();
    }
    return Optional.ofNullable(entries.getIfPresent(ref)).map(Entry::loaded);
  }

  /** Keeps {@code loaded} unless a newer version is known. */
  void offer(Loaded<?> loaded, int bytes) {
    entries
        .asMap()
        .merge(
            loaded.aggregate().ref(),
            new Entry(loaded, bytes),
            (known, offered) ->
                known.loaded().version().compareTo(offered.loaded().version()) >= 0
                    ? known
                    : offered);
  }

  /** Another process made {@code version}: an older one is forgotten. */
  void moved(AggregateRef ref, Version version) {
    entries.asMap().computeIfPresent(ref, (_, known) -> newerThan(known, version));
  }

  private static @Nullable Entry newerThan(Entry known, Version version) {
    return known.loaded().version().compareTo(version) < 0 ? null : known;
  }

  void forget(AggregateRef ref) {
    entries.invalidate(ref);
  }

  /** The stream was followed to its end at {@code nanos} of {@link System#nanoTime}. */
  void followed(long nanos) {
    followedAt = nanos;
  }
}
