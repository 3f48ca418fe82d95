package org.fengqiao.adapters.grpc;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells streams that run for as long as they may that the server is about to stop. */
public final class Stopping {
  private final CountDownLatch begun = new CountDownLatch(1);

  public Stopping() {}

  /** From now on it is stopping. */
  public void begin() {
    begun.countDown();
  }

  /** Whether streams should end now; a client resumes on another server. */
  public boolean hasBegun() {
    return begun.getCount() == 0;
  }

  /** Waits for it, at most {@code most}; whether it has begun. */
  public boolean await(Duration most) throws InterruptedException {
    return begun.await(most.toNanos(), TimeUnit.NANOSECONDS);
  }
}
