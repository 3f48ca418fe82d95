package org.fengqiao.adapters.grpc;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells streams that run for as long as they may that the server is about to stop. */
public final class Stopping {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Set<Runnable> told = ConcurrentHashMap.newKeySet();

  public Stopping() {}

  /** From now on it is stopping. */
  public void begin() {
    begun.countDown();
    told.forEach(this::tellNow);
  }

  /** Whether streams should end now; a client resumes on another server. */
  public boolean hasBegun() {
    return begun.getCount() == 0;
  }

  /** Waits for it, at most {@code most}; whether it has begun. */
  public boolean await(Duration most) throws InterruptedException {
    return begun.await(most.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Runs {@code end} when it begins, at once if it has, on a thread of its own: one stream that is
   * slow to end holds up no other.
   */
  void tell(Runnable end) {
    told.add(end);
    if (hasBegun()) {
      tellNow(end);
    }
  }

  /** Tells {@code end} no more: its stream is over. */
  void forget(Runnable end) {
    told.remove(end);
  }

  private void tellNow(Runnable end) {
    // Whoever takes it out runs it, so that it runs once.
    if (told.remove(end)) {
      Thread.ofVirtual().name("stopping").start(end);
    }
  }
}
