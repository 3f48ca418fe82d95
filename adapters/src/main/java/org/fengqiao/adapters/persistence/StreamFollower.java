package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;
import static org.fengqiao.adapters.persistence.schema.Tables.LANE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Version;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what all processes commit: told by this one's lanes at once, of the others by looking at
 * the lanes' heads every 50 ms. Wakes the readers of the stream and keeps the cache honest.
 *
 * <p>Every entry is either told by the lane that committed it or read, whoever is believed to hold
 * the lane: a process that stood still for a while learns only later that another took its slot and
 * wrote on it.
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
  private final StoreMeters meters;
  private final Set<Integer> held = ConcurrentHashMap.newKeySet();
  // Up to where each lane was told or read without a gap; lanes and looks move it on.
  private final Map<Integer, Long> followed = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean closing;
  private boolean failing;

  /**
   * Begins where the stream ends now.
   *
   * @throws RuntimeException if the lanes cannot be read
   */
  StreamFollower(
      DSLContext database,
      StreamEnds ends,
      RecentAggregates recent,
      ReferenceChanges references,
      RecentEntries entries,
      StoreMeters meters) {
    this.database = database;
    this.ends = ends;
    this.recent = recent;
    this.references = references;
    this.entries = entries;
    this.meters = meters;
    meters.lanesHeld(held);
    begin();
    this.thread = Thread.ofPlatform().name("stream-follower").daemon().start(this::run);
  }

  @Override
  public void holds(LaneHold taken) {
    held.add(taken.slot());
  }

  /** The lanes of this process. */
  Set<Integer> heldLanes() {
    return Set.copyOf(held);
  }

  @Override
  public void lost(LaneHold lost) {
    held.remove(lost.slot());
  }

  @Override
  public void committed(List<Placed> group) {
    entries.add(group);
    for (var one : group) {
      // What was just made is not kept: hardly any is decided on soon, and thousands a second would
      // push out what is, and be copied by the collector until they go.
      if (one.row().before().isPresent()) {
        recent.committed(new Loaded<>(one.row().after(), one.head()), one.row().body().length);
      }
      references.moved(one.row().ref());
    }
    var first = group.getFirst().at();
    var last = group.getLast().at();
    // Only if it follows on: what another committed before it is still to be read.
    followed.computeIfPresent(
        last.lane(), (_, read) -> read == first.position() - 1 ? last.position() : read);
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
        look();
      }
    }
  }

  /** Nothing is cached yet, so what stands need not be read. */
  private void begin() {
    long now = System.nanoTime();
    heads().forEach(this::reached);
    trusted(now);
  }

  private void look() {
    long now = System.nanoTime();
    try {
      heads()
          .forEach((lane, end) -> {
            tellMoved(lane, followed.getOrDefault(lane, 0L), end);
            reached(lane, end);
          });
      trusted(now);
      failing = false;
    } catch (RuntimeException e) {
      // Nothing may end this thread: without it no revocation would ever be heard of.
      if (!failing && !closing) {
        LOG.warn("the stream cannot be followed", e);
      }
      failing = true;
    }
  }

  private Map<Integer, Long> heads() {
    return database
        .select(LANE.SLOT, LANE.POSITION)
        .from(LANE)
        .fetchMap(lane -> (int) lane.value1(), Record2::value2);
  }

  private void reached(int lane, long end) {
    if (!followed.containsKey(lane)) {
      meters.lanePosition(lane, () -> followed.getOrDefault(lane, 0L));
    }
    followed.merge(lane, end, Math::max);
    ends.reached(lane, end);
  }

  private void trusted(long since) {
    recent.followed(since);
    references.followed(since);
  }

  private void tellMoved(int lane, long after, long end) {
    for (long from = after; from < end; from += PAGE) {
      database
          .select(JOURNAL.KIND, JOURNAL.AGGREGATE, JOURNAL.VERSION)
          .from(JOURNAL)
          .where(JOURNAL.LANE.eq((short) lane))
          .and(JOURNAL.POSITION.gt(from))
          .and(JOURNAL.POSITION.le(Math.min(end, from + PAGE)))
          .forEach(row ->
              kind(row.value1())
                  .ifPresent(kind -> {
                    var moved = new AggregateRef(kind, row.value2());
                    recent.moved(moved, new Version(row.value3()));
                    references.moved(moved);
                  }));
    }
  }

  /** Empty for a kind that only a newer version of the program knows: none of it is kept here. */
  private static Optional<AggregateKind> kind(String name) {
    return Stream.of(AggregateKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
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
