package org.fengqiao.bootstrap.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A named thread that does the same piece of work again and again. A piece that fails is logged and
 * tried again after a pause that grows; closing waits for the piece under way and cuts nothing off.
 */
public final class Worker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  /** One piece of work. */
  @FunctionalInterface
  public interface Piece {
    /** Does it; true if there is more to do at once. */
    boolean run() throws InterruptedException;
  }

  private final String name;
  private final Duration pause;
  private final Piece piece;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  private Worker(String name, Duration pause, Piece piece) {
    this.name = name;
    this.pause = pause;
    this.piece = piece;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
  }

  /**
   * Starts it.
   *
   * @param pause between two pieces when there is no more to do
   */
  public static Worker start(String name, Duration pause, Piece piece) {
    var worker = new Worker(name, pause, piece);
    worker.thread.start();
    return worker;
  }

  private void work() {
    var failures = 0;
    try {
      do {
        try {
          while (stopping.getCount() > 0 && piece.run()) {
            failures = 0;
          }
          failures = 0;
        } catch (RuntimeException | Error e) {
          // An error too: nobody would start this thread again.
          failures++;
          log.error("{} failed {} times in a row; it is tried again", name, failures, e);
        }
      } while (!stopping.await(pauseAfter(failures).toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration pauseAfter(int failures) {
    var grown = pause.multipliedBy(1L << Math.min(failures, 10));
    return grown.compareTo(LONGEST_PAUSE) < 0 || failures == 0 ? grown : LONGEST_PAUSE;
  }

  /** Ends it after the piece under way; waits at most half a minute. */
  @Override
  public void close() {
    stopping.countDown();
    try {
      if (!thread.join(LONGEST_STOP)) {
        log.warn("{} still runs after {}", name, LONGEST_STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
