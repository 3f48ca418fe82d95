package org.fengqiao.adapters.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Version;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache of aggregates at recent versions, for decisions only. Holds what this process
 * moved or loaded, and forgets what another process moved as soon as the stream tells it; when the
 * stream has not been followed for a second it answers nothing.
 */
final class RecentAggregates {
  private static final long TRUSTED_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int OVERHEAD_BYTES = 512;

  // Several aggregates share a count; a load refused for another's move is only made again.
  private static final int SHARDS = 4_096;

  private record Entry(Loaded<?> loaded, int bytes) {}

  private final Cache<AggregateRef, Entry> entries;
  private final AtomicLongArray moves = new AtomicLongArray(SHARDS);
  private volatile long followedAt;

  /**
   * An empty cache.
   *
   * @param bytes bound on the stored size of all it holds; in memory they take several times that
   */
  RecentAggregates(long bytes) {
    entries =
        Caches.builder()
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

  /** How often an aggregate is known to have moved; asked before it is loaded. */
  long moves(AggregateRef ref) {
    return moves.get(shard(ref));
  }

  /**
   * Keeps what was loaded, unless a newer version is known, or it moved since the load began: what
   * was read then may be older than what was told meanwhile, and nobody would tell again.
   *
   * @param moves as {@link #moves} answered before the load
   */
  void loaded(Loaded<?> loaded, int bytes, long moves) {
    var ref = loaded.aggregate().ref();
    entries
        .asMap()
        .compute(
            ref,
            (_, known) -> moves == moves(ref) ? newer(known, new Entry(loaded, bytes)) : known);
  }

  /** Keeps what this process committed, unless a newer version is known. */
  void committed(Loaded<?> committed, int bytes) {
    var ref = committed.aggregate().ref();
    moves.incrementAndGet(shard(ref));
    entries.asMap().compute(ref, (_, known) -> newer(known, new Entry(committed, bytes)));
  }

  private static Entry newer(@Nullable Entry known, Entry offered) {
    return known != null && known.loaded().version().compareTo(offered.loaded().version()) >= 0
        ? known
        : offered;
  }

  /** Some process made {@code version}: an older one is forgotten. */
  void moved(AggregateRef ref, Version version) {
    // Counted first: a load that is offered after the forgetting sees it.
    moves.incrementAndGet(shard(ref));
    entries.asMap().computeIfPresent(ref, (_, known) -> newerThan(known, version));
  }

  private static @Nullable Entry newerThan(Entry known, Version version) {
    return known.loaded().version().compareTo(version) < 0 ? null : known;
  }

  void forget(AggregateRef ref) {
    moves.incrementAndGet(shard(ref));
    entries.invalidate(ref);
  }

  private static int shard(AggregateRef ref) {
    return Math.floorMod(ref.hashCode(), SHARDS);
  }

  /** The stream was followed to its end at {@code nanos} of {@link System#nanoTime}. */
  void followed(long nanos) {
    followedAt = nanos;
  }
}
