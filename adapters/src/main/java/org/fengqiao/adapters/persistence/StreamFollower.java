package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;
import static org.fengqiao.adapters.persistence.schema.Tables.LANE;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Version;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what all processes commit: told by this one's lanes at once, of the others by looking at
 * the lanes' heads every 50 ms. Wakes the readers of the stream and keeps the cache honest.
 */
final class StreamFollower implements LaneWatch, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamFollower.class);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int PAGE = 2_000;

  private final DSLContext database;
  private final StreamEnds ends;
  private final RecentAggregates recent;
  private final ReferenceChanges references;
  private final RecentEntries entries;
  // The lanes of this process, with the position at which each was taken.
  private final Map<Integer, Long> held = new ConcurrentHashMap<>();
  // How far what others committed is forgotten; only looks touch it, one at a time.
  private final Map<Integer, Long> followed = new HashMap<>();
  private final Thread thread;
  private volatile boolean closing;
  private boolean failing;

  StreamFollower(
      DSLContext database,
      StreamEnds ends,
      RecentAggregates recent,
      ReferenceChanges references,
      RecentEntries entries) {
    this.database = database;
    this.ends = ends;
    this.recent = recent;
    this.references = references;
    this.entries = entries;
    look(true);
    this.thread = Thread.ofPlatform().name("stream-follower").daemon().start(this::run);
  }

  @Override
  public void holds(LaneHold taken) {
    held.put(taken.slot(), taken.position());
  }

  /** The lanes of this process. */
  Set<Integer> heldLanes() {
    return Set.copyOf(held.keySet());
  }

  @Override
  public void lost(LaneHold lost) {
    held.remove(lost.slot());
  }

  @Override
  public void committed(List<Placed> group) {
    entries.add(group);
    for (var one : group) {
      recent.committed(new Loaded<>(one.row().after(), one.head()), one.row().body().length);
      references.moved(one.row().ref());
    }
    var last = group.getLast().at();
    ends.reached(last.lane(), last.position());
  }

  @Override
  public void stale(Proposal proposal) {
    proposal.steps().forEach(step -> recent.forget(step.ref()));
  }

  private void run() {
    while (!closing) {
      LockSupport.parkNanos(LOOK.toNanos());
      if (!closing) {
        look(false);
      }
    }
  }

  /** Looks at all lanes' heads; at the first look nothing is cached, so entries need no reading. */
  private void look(boolean first) {
    long now = System.nanoTime();
    try {
      for (var lane : database.select(LANE.SLOT, LANE.POSITION).from(LANE).fetch()) {
        int slot = lane.value1();
        long end = lane.value2();
        if (!first) {
          // What this process committed since it took the lane stands in the cache already.
          long foreign = Math.min(end, held.getOrDefault(slot, Long.MAX_VALUE));
          forgetMoved(slot, followed.getOrDefault(slot, 0L), foreign);
        }
        followed.put(slot, end);
        ends.reached(slot, end);
      }
      recent.followed(now);
      references.followed(now);
      failing = false;
    } catch (DataAccessException e) {
      if (!failing && !closing) {
        LOG.warn("the stream cannot be followed: {}", e.getMessage());
      }
      failing = true;
    }
  }

  private void forgetMoved(int lane, long after, long end) {
    for (long from = after; from < end; from += PAGE) {
      database
          .select(JOURNAL.KIND, JOURNAL.AGGREGATE, JOURNAL.VERSION)
          .from(JOURNAL)
          .where(JOURNAL.LANE.eq((short) lane))
          .and(JOURNAL.POSITION.gt(from))
          .and(JOURNAL.POSITION.le(Math.min(end, from + PAGE)))
          .forEach(row -> {
            var moved = new AggregateRef(AggregateKind.valueOf(row.value1()), row.value2());
            recent.moved(moved, new Version(row.value3()));
            references.moved(moved);
          });
    }
  }

  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
