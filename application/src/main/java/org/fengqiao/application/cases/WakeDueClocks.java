package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/**
 * Looks at the clocks that are due, a portion at a time. Any number of processes may do so at once:
 * what fires once is decided by each aggregate's version, not here. Within a process one thread
 * does.
 *
 * <p>Once this process has a newer calendar, every row is looked at anew: until then it may have
 * put off by the old calendar what the one that published it had set to be looked at.
 */
public final class WakeDueClocks {
  static final int PORTION = 500;

  // One that cannot be looked at must not keep the others from it.
  private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

  // Of a clock that runs no more the decision that stopped it took the row; it stands by a fault.
  private static final Duration NOTHING_LEFT = Duration.ofDays(1);

  // Longer than a decision takes that began on the old calendar and wrote its wakes by it.
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Clocks clocks;
  private final Map<AggregateKind, Waker> wakers = new EnumMap<>(AggregateKind.class);
  private final Policies policies;
  private final InstantSource clock;
  private long changesSeen;
  private Optional<Instant> lookAgain = Optional.empty();

  @Inject
  public WakeDueClocks(Clocks clocks, Set<Waker> wakers, Policies policies, InstantSource clock) {
    this.clocks = clocks;
    wakers.forEach(waker -> this.wakers.put(waker.kind(), waker));
    this.policies = policies;
    this.clock = clock;
    this.changesSeen = policies.calendarChanges();
  }

  /**
   * What became of a portion.
   *
   * @param isFull whether more may be due already
   * @param late for how long the longest waiting of them was due; empty if none was
   * @param failed why those could not be looked at that will be tried again in a minute
   */
  public record Portion(
      boolean isFull, Optional<Duration> late, Map<AggregateRef, RuntimeException> failed) {
    public Portion {
      failed = Map.copyOf(failed);
    }
  }

  /** Looks at what is due now, at most {@value #PORTION} clocks. */
  public Portion wake() {
    rewakeAfterCalendars(clock.instant().truncatedTo(ChronoUnit.MICROS));
    var now = clock.instant();
    var due = clocks.due(now, PORTION);
    var failed = new ConcurrentHashMap<AggregateRef, RuntimeException>();
    var looks = new ConcurrentLinkedQueue<Clocks.Look>();
    // Side by side, so that their decisions are committed in groups.
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : due) {
        threads.execute(() -> look(one, failed).ifPresent(looks::add));
      }
    }
    clocks.reschedule(List.copyOf(looks));
    // The earliest come first.
    var late =
        due.stream().findFirst().map(one -> Duration.between(one.rows().getFirst().at(), now));
    int rows = due.stream().mapToInt(one -> one.rows().size()).sum();
    return new Portion(rows == PORTION, late, failed);
  }

  private void rewakeAfterCalendars(Instant now) {
    var changes = policies.calendarChanges();
    if (changes > changesSeen) {
      clocks.wakeAll(now);
      changesSeen = changes;
      lookAgain = Optional.of(now.plus(SETTLED));
    } else if (lookAgain.filter(time -> !now.isBefore(time)).isPresent()) {
      clocks.wakeAll(now);
      lookAgain = Optional.empty();
    }
  }

  /** Empty if rungs fired: the decision wrote the rows. */
  private Optional<Clocks.Look> look(Clocks.Due due, Map<AggregateRef, RuntimeException> failed) {
    var aggregate = due.aggregate();
    try {
      return waker(aggregate)
          .wake(aggregate.id())
          .map(wakes -> new Clocks.Look(due, wakes, clock.instant().plus(NOTHING_LEFT)));
    } catch (RuntimeException e) {
      failed.put(aggregate, e);
      return Optional.of(new Clocks.Look(due, List.of(), clock.instant().plus(TRY_AGAIN)));
    }
  }

  private Waker waker(AggregateRef aggregate) {
    var waker = wakers.get(aggregate.kind());
    if (waker == null) {
      throw new IllegalStateException("no clock runs on " + aggregate);
    }
    return waker;
  }
}
