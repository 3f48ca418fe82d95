package org.fengqiao.examples.partner;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Makes a call again, with the same request and so the same request id, for as long as that may
 * help and patience lasts.
 */
final class Retries {
  /** Waits; replaced in tests. */
  interface Pause {
    void pause(Duration time) throws InterruptedException;
  }

  private final Duration patience;
  private final Pause pause;
  private final LongSupplier nanos;

  Retries(Duration patience) {
    this(patience, Thread::sleep, System::nanoTime);
  }

  /** Clock and waiting come from outside. */
  Retries(Duration patience, Pause pause, LongSupplier nanos) {
    this.patience = patience;
    this.pause = pause;
    this.nanos = nanos;
  }

  Duration patience() {
    return patience;
  }

  void pause(Duration time) throws InterruptedException {
    pause.pause(time);
  }

  long now() {
    return nanos.getAsLong();
  }

  /**
   * Answers what the call answers in the end.
   *
   * @param doing what is attempted, for the message
   * @throws GaveUp if it is refused, or patience ends
   */
  <T> T call(String doing, Supplier<T> call) throws InterruptedException {
    var backOff = new BackOff(RandomGenerator.getDefault());
    var began = now();
    while (true) {
      try {
        return call.get();
      } catch (StatusRuntimeException e) {
        var error = ServerError.of(e);
        if (!error.isWorthRetrying() || now() - began > patience.toNanos()) {
          throw new GaveUp(doing, error);
        }
        pause(backOff.next(error.retryDelay()));
      }
    }
  }
}
