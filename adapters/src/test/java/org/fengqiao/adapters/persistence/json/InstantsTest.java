package org.fengqiao.adapters.persistence.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  private static void assertRead(Instant time) {
    assertEquals(time, Instants.read(time.toString()));
  }

  @Test
  void readsWhateverAnInstantIsWrittenAs() {
    var random = new SplittableRandom(11);
    for (int i = 0; i < 10_000; i++) {
      long second = random.nextLong(YEAR_0.getEpochSecond(), YEAR_10000.getEpochSecond());
      var time = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
      assertRead(time);
      for (var unit : List.of(ChronoUnit.MICROS, ChronoUnit.MILLIS, ChronoUnit.SECONDS)) {
        assertRead(time.truncatedTo(unit));
      }
    }
  }

  @Test
  void readsTheEndsOfTheYearsOfFourDigitsAndWhatLiesBeyond() {
    assertRead(YEAR_0);
    assertRead(YEAR_0.minusNanos(1));
    assertRead(YEAR_10000.minusNanos(1));
    assertRead(YEAR_10000);
    assertRead(Instant.MIN);
    assertRead(Instant.MAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-08T02:00:00.1Z",
        "2026-05-08T02:00:00.12Z",
        "2026-05-08T02:00:00.00000001Z",
        "2026-05-08T10:00:00+08:00"
      })
  void readsAsTheJdkDoesWhatItWouldNotWrite(String text) {
    assertEquals(Instant.parse(text), Instants.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-05-08",
        "2026-05-08T02:00:00",
        "2026-05-08 02:00:00Z",
        "2026-05-08T02:00:00.1234567890Z",
        "2026-05-08T02:00:00,123Z",
        "2026-13-08T02:00:00Z",
        "2026-02-29T02:00:00Z",
        "2026-05-08T25:00:00Z",
        "2026-05-08T02:60:00Z",
        "2026-+5-08T02:00:00Z",
        "2026-05-08T02:00:0٣Z"
      })
  void refusesWhatIsNoInstant(String text) {
    assertThrows(DateTimeException.class, () -> Instants.read(text));
  }
}
