package org.fengqiao.adapters.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;

/**
 * Which posts of a role stand at a division, and where none does: bounded, and forgotten whole when
 * any post moves, which is rare beside reports.
 */
final class Standings {
  private static final int MOST = 50_000;

  private record Key(Role role, DivisionCode division) {}

  private record Known(long generation, List<PostId> posts) {}

  private final Cache<Key, Known> known = Caches.builder().maximumSize(MOST).build();
  private final AtomicLong generation = new AtomicLong();

  /** The posts as remembered, or as {@code reading} has them now. */
  List<PostId> at(Role role, DivisionCode division, Supplier<List<PostId>> reading) {
    // Taken before the reading: what a post moved meanwhile is not remembered as current.
    long now = generation.get();
    var key = new Key(role, division);
    var found = known.getIfPresent(key);
    if (found != null && found.generation() == now) {
      return found.posts();
    }
    var read = new Known(now, reading.get());
    known.put(key, read);
    return read.posts();
  }

  void changed(AggregateRef aggregate) {
    if (aggregate.kind() == AggregateKind.POST) {
      generation.incrementAndGet();
    }
  }
}
