package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fengqiao.application.store.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane: a bounded queue of changes and the thread that commits them in groups, over a
 * connection of its own. While one group commits the next one gathers; nothing lingers.
 */
final class Lane implements AutoCloseable {
  static final Duration BEAT = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final Duration LAST_GROUPS = Duration.ofSeconds(30);

  private final BlockingQueue<Proposal> queue;
  private final int most;
  private final int group;
  private final LaneSession session;
  private final GroupCommit commit;
  private final StoreMeters meters;
  private final Thread thread;
  // Put off for their keys; only the lane's thread touches them.
  private final Deque<Proposal> late = new ArrayDeque<>();
  private volatile boolean closing;

  /**
   * Starts the lane.
   *
   * @param most how many changes may wait
   * @param group how many go into one transaction at most
   */
  Lane(
      String name,
      int most,
      int group,
      LaneSession session,
      GroupCommit commit,
      StoreMeters meters) {
    this.queue = new ArrayBlockingQueue<>(most);
    this.most = most;
    this.group = group;
    this.session = session;
    this.commit = commit;
    this.meters = meters;
    meters.waiting(name, queue);
    this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  /** Hands changes over; overloaded when too much waits. */
  Outcome commit(Proposal proposal) {
    if (closing || !queue.offer(proposal)) {
      return new Outcome.Overloaded();
    }
    if (closing && queue.remove(proposal)) {
      return new Outcome.Overloaded();
    }
    return proposal.await();
  }

  private void run() {
    try {
      takeSlot();
      while (!closing || !queue.isEmpty() || !late.isEmpty()) {
        settleNext();
      }
      session.close();
    } finally {
      // Whatever ended it, nobody waits for ever for a thread that is gone.
      closing = true;
      failWaiting();
    }
  }

  private void settleNext() {
    var group = new Group(this.group);
    try {
      gather(group);
      if (group.members().isEmpty()) {
        session.beat();
      } else {
        long began = System.nanoTime();
        commit.settle(group.members());
        meters.settled(group.members().size(), System.nanoTime() - began);
        answerLate(group);
      }
    } catch (SQLException e) {
      LOG.warn("the lane does not beat: {}", e.getMessage());
      session.drop();
    } catch (InterruptedException e) {
      // Only close() interrupts, to cut the wait for the next changes short.
      LOG.debug("woken to close", e);
    } catch (RuntimeException | Error e) {
      // A lane that ended would refuse half of all aggregates until a restart, while to go on is as
      // safe after an error as after any fault: each group compares what the one before it left.
      LOG.error("the lane goes on after a fault", e);
      group.members().forEach(one -> one.fail("the changes may not have been committed", e));
    }
  }

  private void failWaiting() {
    var waiting = new ArrayList<>(late);
    queue.drainTo(waiting);
    waiting.forEach(one -> one.answer(new Outcome.Overloaded()));
  }

  private void takeSlot() {
    try {
      session.connection();
    } catch (SQLException e) {
      LOG.warn("the lane begins without its slot: {}", e.getMessage());
    }
  }

  private void gather(Group group) throws InterruptedException {
    late.removeIf(group::offer);
    if (group.members().isEmpty() && late.isEmpty() && !closing) {
      var first = queue.poll(BEAT.toNanos(), TimeUnit.NANOSECONDS);
      if (first != null) {
        group.offer(first);
      }
    }
    while (!group.isFull() && late.size() < most) {
      var next = queue.poll();
      if (next == null) {
        break;
      }
      if (!group.offer(next)) {
        late.add(next);
      }
    }
  }

  private void answerLate(Group group) {
    var committed = new HashSet<Proposal>();
    for (var member : group.members()) {
      if (member.isCommitted()) {
        committed.add(member);
      }
    }
    late.removeIf(proposal -> {
      var verdict = group.verdict(proposal, committed);
      verdict.ifPresent(proposal::answer);
      return verdict.isPresent();
    });
  }

  /** Takes no more, commits what waits, and releases the slot. */
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      if (!thread.join(LAST_GROUPS)) {
        LOG.warn("the last groups of {} take too long", thread.getName());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static List<Proposal> unanswered(List<Proposal> group) {
    return group.stream().filter(one -> !one.isAnswered()).toList();
  }
}
