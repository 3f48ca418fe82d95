package org.fengqiao.examples.partner;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseState;

/**
 * A handling unit as a partner: whatever of its district comes into sight and has an answer waiting
 * is dispatched to it if need be, signed for, resolved with the answer and closed.
 */
final class HandlingUnit implements AutoCloseable {
  private final UnitMoves moves;
  private final Semaphore free;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, WorkOrder> answers = new ConcurrentHashMap<>();
  private final Set<String> sighted = ConcurrentHashMap.newKeySet();
  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private int finished;

  /**
   * A unit with its hands full at some number of cases.
   *
   * @param atOnce how many cases it works on at once
   */
  HandlingUnit(UnitMoves moves, int atOnce) {
    this.moves = moves;
    this.free = new Semaphore(atOnce);
  }

  /** Lays down what the unit will answer; in life, people find that out. */
  void expect(WorkOrder order, Case known) {
    if (!isOver(known.getState())) {
      answers.put(known.getName(), order);
      beginIfReady(known.getName());
    }
  }

  /** The case is in the unit's sight, in this state when last heard of. */
  void sight(String name, CaseState state) {
    if (!isOver(state)) {
      sighted.add(name);
      beginIfReady(name);
    }
  }

  /** The newest version known of each case the unit has worked on. */
  Map<String, Integer> versions() {
    return Map.copyOf(versions);
  }

  /** How many cases it was given answers for. */
  int expected() {
    return answers.size();
  }

  /** How many of them it is done with, well or not. */
  synchronized int finished() {
    return finished;
  }

  /**
   * Waits until it is done with all that was expected.
   *
   * @param quiet how long to wait for the next to be done with
   * @return how many are left
   */
  synchronized int await(Duration quiet) throws InterruptedException {
    var heard = System.nanoTime();
    var before = finished;
    while (finished < expected() && System.nanoTime() - heard < quiet.toNanos()) {
      wait(1000);
      heard = finished == before ? heard : System.nanoTime();
      before = finished;
    }
    return expected() - finished;
  }

  /** What it did, and what it could not do and why. */
  synchronized String table() {
    var table = new StringBuilder();
    counts.forEach((what, count) -> table.append("  %-28s %d%n".formatted(what, count)));
    return table.toString();
  }

  @Override
  public void close() {
    workers.shutdownNow();
    workers.close();
  }

  private void beginIfReady(String name) {
    if (answers.containsKey(name) && sighted.contains(name) && begun.add(name)) {
      workers.execute(() -> work(name, answers.get(name)));
    }
  }

  private void work(String name, WorkOrder order) {
    try {
      free.acquire();
      try {
        handle(moves.get(name), order.reply());
      } finally {
        free.release();
      }
    } catch (GaveUp e) {
      count("failed: " + e.error().reason());
    } catch (InterruptedException _) {
      count("interrupted");
    }
    finish();
  }

  /** Goes on from wherever the case stands: another run may have begun with it. */
  private void handle(Case found, Optional<String> reply) throws InterruptedException {
    var now = found;
    while (true) {
      versions.merge(now.getName(), now.getVersion(), Math::max);
      var next = step(now, reply);
      if (next.isEmpty()) {
        return;
      }
      now = next.get();
    }
  }

  private Optional<Case> step(Case now, Optional<String> reply) throws InterruptedException {
    return switch (now.getState()) {
      case CASE_STATE_REPORTED, CASE_STATE_TRIAGED -> done("dispatched", moves.dispatch(now));
      case CASE_STATE_DISPATCHED, CASE_STATE_SIGNED_FOR, CASE_STATE_IN_PROGRESS ->
          moves.isOurs(now) ? ourStep(now, reply) : left("left to another unit");
      case CASE_STATE_RESOLVED -> done("closed", moves.close(now));
      default -> Optional.empty();
    };
  }

  private Optional<Case> ourStep(Case now, Optional<String> reply) throws InterruptedException {
    if (now.getState() == CaseState.CASE_STATE_DISPATCHED) {
      return done("signed for", moves.signFor(now));
    }
    return reply.isPresent()
        ? done("resolved", moves.resolve(now, reply.get()))
        : left("in hand, without a reply");
  }

  private Optional<Case> done(String what, Case after) {
    count(what);
    return Optional.of(after);
  }

  private Optional<Case> left(String why) {
    count(why);
    return Optional.empty();
  }

  private synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private synchronized void finish() {
    finished++;
    notifyAll();
  }

  private static boolean isOver(CaseState state) {
    return switch (state) {
      case CASE_STATE_CLOSED, CASE_STATE_REDIRECTED, CASE_STATE_WITHDRAWN, CASE_STATE_REJECTED ->
          true;
      default -> false;
    };
  }
}
