package org.fengqiao.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long, how often and how many at once.
 *
 * @param warmUp before the first run of each kind of load, at the most in flight
 * @param run each run
 * @param runs how many runs, of which the median counts; odd
 * @param inFlight reports at once
 * @param livesInFlight lives at once
 * @param locatesInFlight points looked for at once
 * @param cases how many there are when lists are read
 * @param readsInFlight lists, and cases, read at once
 * @param divisions rows of the file that is imported
 * @param pools how many connections the one-transaction variant is tried with
 */
record Plan(
    Duration warmUp,
    Duration run,
    int runs,
    List<Integer> inFlight,
    List<Integer> livesInFlight,
    List<Integer> locatesInFlight,
    int cases,
    List<Integer> readsInFlight,
    int divisions,
    List<Integer> pools) {
  static final Plan WHOLE =
      new Plan(
          Duration.ofSeconds(30),
          Duration.ofSeconds(8),
          3,
          List.of(1, 64, 256),
          List.of(64, 256),
          List.of(1, 16),
          1_000_000,
          List.of(1, 16),
          Country.ROWS,
          List.of(16, 24, 32));

  /** Shows that all of it works, and measures nothing worth keeping. */
  static final Plan QUICK =
      new Plan(
          Duration.ofSeconds(3),
          Duration.ofSeconds(2),
          1,
          List.of(1, 64, 256),
          List.of(64, 256),
          List.of(1, 16),
          20_000,
          List.of(1, 16),
          30_000,
          List.of(16));

  /** How many of each kind at once; none of a kind that is not measured. */
  record Load(List<Integer> unary, List<Integer> stream, List<Integer> lives) {}

  int most() {
    return inFlight.getLast();
  }

  /** Everything. */
  Load all() {
    return new Load(inFlight, inFlight, livesInFlight);
  }

  /** What is compared with everything: reports at the most alone. */
  Load atMost() {
    return new Load(List.of(most()), List.of(most()), livesInFlight);
  }

  /** One load by which two ways of storing the same are compared. */
  Load streamed() {
    return new Load(List.of(), List.of(most()), List.of());
  }
}
