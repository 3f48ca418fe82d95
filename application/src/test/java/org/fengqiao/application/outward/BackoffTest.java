package org.fengqiao.application.outward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void waitsTwiceAsLongEachTimeUpToHalfAnHourAndAQuarterLongerAtMost() {
    var seconds = List.of(20, 40, 80, 160, 320, 640, 1280, 1800, 1800);
    for (int tries = 1; tries < Backoff.MOST_TRIES; tries++) {
      var least = Duration.ofSeconds(seconds.get(tries - 1));
      assertIsBetween(least, pause(1, tries, Optional.empty()));
    }
  }

  @Test
  void givesUpAfterTheLastTry() {
    assertFalse(Backoff.next(id(1), Backoff.MOST_TRIES, NOW, Optional.empty()).isPresent());
  }

  @Test
  void spreadsWhatFailedTogetherAndIsTheSameWhoeverReckons() {
    var pauses = IntStream.range(0, 50).mapToObj(id -> pause(id, 3, Optional.empty())).toList();
    assertTrue(pauses.stream().distinct().count() > 40, pauses::toString);
    assertEquals(pauses.getFirst(), pause(0, 3, Optional.empty()));
  }

  @Test
  void waitsAsLongAsIsAskedButNoLongerThanAnHourAndNeverLessThanUsual() {
    assertIsBetween(Duration.ofMinutes(10), pause(1, 1, Optional.of(Duration.ofMinutes(10))));
    assertIsBetween(Backoff.LONGEST_ASKED, pause(1, 1, Optional.of(Duration.ofDays(30))));
    assertIsBetween(Duration.ofSeconds(320), pause(1, 5, Optional.of(Duration.ofSeconds(1))));
  }

  private static void assertIsBetween(Duration least, Duration pause) {
    assertTrue(pause.compareTo(least) >= 0, () -> pause + " < " + least);
    assertTrue(pause.compareTo(least.plus(least.dividedBy(4))) < 0, () -> pause + " of " + least);
  }

  private static Duration pause(int id, int tries, Optional<Duration> asked) {
    return Duration.between(NOW, Backoff.next(id(id), tries, NOW, asked).orElseThrow());
  }

  private static UUID id(int id) {
    return new UUID(7, id);
  }
}
