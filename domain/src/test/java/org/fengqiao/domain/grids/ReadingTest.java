package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Patch VILLAGE = Patch.of(new DivisionCode("620402202206"));

  private static Reading reading(Patch patch, String day, int people) {
    return new Reading(patch, LocalDate.parse(day), new Population(120, people), "派出所台账", NOW);
  }

  private static String refused(Executable call) {
    return assertThrows(Refusal.class, call).details().getOrDefault("rule", "");
  }

  @Test
  void isNamedByItsPatchAndDay() {
    var one = reading(VILLAGE, "2020-11-01", 356);
    assertEquals("divisions/620402202206/readings/2020-11-01", one.id().name());
    var grid = Optional.of(new GridId(new UUID(7, 7)));
    var inGrid = new Patch(VILLAGE.division(), grid, Optional.empty(), Optional.empty());
    assertNotEquals(one.ref(), reading(inGrid, "2020-11-01", 356).ref());
    assertNotEquals(one.ref(), reading(VILLAGE, "2020-11-02", 356).ref());
    assertEquals(one.ref(), reading(VILLAGE, "2020-11-01", 357).ref());
  }

  @Test
  void isCorrectedByAnotherOfItsDay() {
    var first = Reading.record(Optional.empty(), reading(VILLAGE, "2026-03-01", 356), TODAY);
    var corrected = reading(VILLAGE, "2026-03-01", 365);
    var second = Reading.record(Optional.of(first.after()), corrected, TODAY);
    assertEquals(corrected, second.after());
    assertEquals(1, second.facts().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1949-09-30 | is not before 1949-10-01",
        "2026-03-03 | is not after today, 2026-03-02"
      })
  void isOfNoDayBeforeTheRepublicAndOfNoneToCome(String day, String rule) {
    assertEquals(
        rule, refused(() -> Reading.record(Optional.empty(), reading(VILLAGE, day, 356), TODAY)));
  }

  @Test
  void mayBeOfTheFirstDayAndOfToday() {
    for (var day : new String[] {"1949-10-01", "2026-03-02"}) {
      var told = reading(VILLAGE, day, 356);
      assertEquals(told, Reading.record(Optional.empty(), told, TODAY).after());
    }
  }

  @Test
  void mayHaveFewerPeopleThanHouseholdsAndNeitherBelowNone() {
    assertEquals(0, new Population(120, 0).people());
    assertEquals(1_000_000_000, new Population(0, Population.MOST).people());
    assertEquals("is 0 to 1000000000", refused(() -> new Population(-1, 0)));
    assertEquals("is 0 to 1000000000", refused(() -> new Population(0, Population.MOST + 1)));
  }

  @Test
  void saysItsSourceInTwoHundredCharacters() {
    var day = LocalDate.parse("2026-03-01");
    var population = new Population(1, 2);
    assertEquals(
        "has at most 200 characters",
        refused(() -> new Reading(VILLAGE, day, population, "源".repeat(201), NOW)));
    assertEquals("", new Reading(VILLAGE, day, population, " ", NOW).source());
  }

  @Test
  void isNotOfAQrCode() {
    var scanned = VILLAGE.scannedBy(new QrCodeId("0123456789abcdef"));
    assertThrows(IllegalArgumentException.class, () -> reading(scanned, "2026-03-01", 1));
  }
}
