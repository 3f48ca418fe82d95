package org.fengqiao.domain.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "30min",
        "1000000min",
        "4h",
        "100000h",
        "8wh",
        "20000wh",
        "5d",
        "36500d",
        "5wd",
        "25000wd",
        "1mo",
        "1200mo",
        "3y",
        "100y"
      })
  void readsWhatItWrites(String text) {
    assertEquals(text, Budget.parse(text).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "wd",
        "0d",
        "-1d",
        "05d",
        "5 d",
        "5D",
        "5w",
        "1.5h",
        "٣d",
        "1000001min",
        "100001h",
        "20001wh",
        "36501d",
        "25001wd",
        "1201mo",
        "101y",
        "9999999999d"
      })
  void refusesOtherFormsAndCountsOutOfBoundsNamingTheField(String text) {
    var refusal = assertThrows(Refusal.class, () -> Budget.parse(text));
    assertEquals("budget", refusal.details().get("field"));
  }

  @ParameterizedTest
  @CsvSource({
    "527040min, 527041min",
    "8784h, 8785h",
    "2000wh, 2001wh",
    "366d, 367d",
    "250wd, 251wd",
    "12mo, 13mo",
    "1y, 2y"
  })
  void isGivenByAnOfficerUpToAYear(String most, String more) {
    Budget.parse(most).requireGivable();
    var refusal = assertThrows(Refusal.class, Budget.parse(more)::requireGivable);
    assertEquals("budget", refusal.details().get("field"));
  }

  @ParameterizedTest
  @CsvSource({"90min, PT1H30M", "48h, PT48H", "8wh, PT8H"})
  void hasALengthWhereItIsCountedAsTime(String budget, Duration length) {
    assertEquals(Optional.of(length), Budget.parse(budget).length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1d", "1wd", "1mo", "1y"})
  void hasNoLengthWhereItIsCountedInDays(String budget) {
    assertEquals(Optional.empty(), Budget.parse(budget).length());
  }

  @Test
  void growsInItsOwnUnitOnly() {
    assertEquals(Budget.parse("45d"), Budget.parse("30d").plus(Budget.parse("15d")));
    var refusal = assertThrows(Refusal.class, () -> Budget.parse("30d").plus(Budget.parse("5wd")));
    assertEquals("is extended in its own unit, d", refusal.details().get("rule"));
    assertThrows(Refusal.class, () -> Budget.parse("100y").plus(Budget.parse("1y")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "start+2h", "due-1wd", "due", "due+30min"})
  void readsTheMomentsItWrites(String text) {
    assertEquals(text, Moment.parse(text).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "begin", "start-1h", "due+", "due+x", "due 1h"})
  void refusesOtherMoments(String text) {
    assertThrows(Refusal.class, () -> Moment.parse(text));
  }
}
