package org.fengqiao.bootstrap.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  void goesOnWithoutPauseWhileThereIsMore() throws InterruptedException {
    var third = new CountDownLatch(3);
    try (var _ =
        Worker.start(
            "test",
            LONG,
            () -> {
              third.countDown();
              return third.getCount() > 0;
            })) {
      assertTrue(third.await(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void triesAgainAfterAFailure() throws InterruptedException {
    var runs = new AtomicInteger();
    var second = new CountDownLatch(1);
    try (var _ =
        Worker.start(
            "test",
            SHORT,
            () -> {
              if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("as a lost connection would");
              }
              second.countDown();
              return false;
            })) {
      assertTrue(second.await(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void triesAgainAfterAnError() throws InterruptedException {
    var runs = new AtomicInteger();
    var second = new CountDownLatch(1);
    try (var _ =
        Worker.start(
            "test",
            SHORT,
            () -> {
              if (runs.incrementAndGet() == 1) {
                throw new StackOverflowError();
              }
              second.countDown();
              return false;
            })) {
      assertTrue(second.await(10, TimeUnit.SECONDS), "the thread has died");
    }
  }

  @Test
  void endsAfterThePieceUnderWay() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var interrupted = new AtomicBoolean();
    var ended = new AtomicBoolean();
    var worker =
        Worker.start(
            "test",
            LONG,
            () -> {
              begun.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
              }
              ended.set(true);
              return true;
            });
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    var closing = Thread.ofVirtual().start(worker::close);
    assertFalse(closing.join(Duration.ofMillis(20)));

    goOn.countDown();

    assertTrue(closing.join(Duration.ofSeconds(10)));
    assertTrue(ended.get());
    assertFalse(interrupted.get());
  }

  @Test
  void runsUnderItsName() throws InterruptedException {
    var name = new AtomicReference<>("");
    var run = new CountDownLatch(1);
    try (var _ =
        Worker.start(
            "clock-waker",
            LONG,
            () -> {
              name.set(Thread.currentThread().getName());
              run.countDown();
              return false;
            })) {
      assertTrue(run.await(10, TimeUnit.SECONDS));
    }
    assertEquals("clock-waker", name.get());
  }
}
