package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final List<Duration> rests = new ArrayList<>();
  private long now = Long.MAX_VALUE - 5; // The machine's count may begin anywhere, and overflow.
  private final Pace pace = new Pace(() -> now, this::sleep);

  @Test
  void restsTwiceAsLongAsTheStepBeforeTook() {
    work(10);
    work(40);
    work(1);
    assertEquals(List.of(Duration.ofMillis(20), Duration.ofMillis(80)), rests);
  }

  @Test
  void restsNeitherBeforeTheFirstStepNorAfterTheLast() {
    work(10);
    assertEquals(List.of(), rests);
  }

  @Test
  void countsAsRestWhatPassedUntilTheNextStep() {
    work(10);
    pass(15);
    work(10);
    pass(20);
    work(10);
    assertEquals(List.of(Duration.ofMillis(5)), rests);
  }

  @Test
  void restsASecondAtMost() {
    work(30_000);
    work(1);
    assertEquals(List.of(Pace.LONGEST), rests);
  }

  private void work(long millis) {
    pace.step(() -> pass(millis));
  }

  private void pass(long millis) {
    now += Duration.ofMillis(millis).toNanos();
  }

  private void sleep(Duration time) {
    rests.add(time);
    now += time.toNanos();
  }
}
