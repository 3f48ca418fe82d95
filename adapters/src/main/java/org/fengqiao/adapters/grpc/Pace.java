package org.fengqiao.adapters.grpc;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Has a long piece of work rest between its steps in proportion to what each took, so that whoever
 * calls meanwhile has the machine most of the time. Not safe for use by several threads.
 */
final class Pace {
  /** Of the time, what is paced works for a third at most. */
  static final int RESTS = 2;

  /** What takes long waits for something itself, as for a lock: it need not rest as long again. */
  static final Duration LONGEST = Duration.ofSeconds(1);

  private final LongSupplier nanos;
  private final Sleeper sleeper;
  private long restedAt;

  /** Lets time pass. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  Pace() {
    this(System::nanoTime, Thread::sleep);
  }

  Pace(LongSupplier nanos, Sleeper sleeper) {
    this.nanos = nanos;
    this.sleeper = sleeper;
    this.restedAt = nanos.getAsLong();
  }

  /**
   * Does the next step, once it has rested from the one before: after the last there is no rest.
   */
  void step(Runnable step) {
    rest();
    long began = nanos.getAsLong();
    step.run();
    long ended = nanos.getAsLong();
    restedAt = ended + Math.min(RESTS * (ended - began), LONGEST.toNanos());
  }

  private void rest() {
    long left = restedAt - nanos.getAsLong();
    if (left <= 0) {
      return;
    }
    try {
      sleeper.sleep(Duration.ofNanos(left));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
