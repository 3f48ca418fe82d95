package org.fengqiao.bootstrap.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does many things at the same time, a bounded number of them, so that they share commits. */
public final class Crew {
  private static final int AT_ONCE = 128;

  private Crew() {}

  /**
   * What {@code work} makes of each of {@code things}, in their order.
   *
   * @throws RuntimeException the first that was thrown, after all came to their end
   */
  public static <T, R> List<R> each(Collection<T> things, Function<T, R> work) {
    var places = new Semaphore(AT_ONCE);
    var running = new ArrayList<Future<R>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var thing : things) {
        running.add(
            threads.submit(() -> {
              places.acquire();
              try {
                return work.apply(thing);
              } finally {
                places.release();
              }
            }));
      }
    }
    return running.stream().map(Crew::result).toList();
  }

  private static <R> R result(Future<R> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
