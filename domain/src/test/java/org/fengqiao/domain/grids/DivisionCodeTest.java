package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {
  @ParameterizedTest
  @CsvSource({
    "620000000000, PROVINCE",
    "620400000000, CITY",
    "620402000000, DISTRICT",
    "620402202000, TOWN",
    "620402202206, VILLAGE",
    "441900003000, TOWN",
    "621000000000, CITY",
    "620410000000, DISTRICT",
    "620402100000, TOWN",
    "620402202100, VILLAGE"
  })
  void speaksOfTheLevelOfItsLowestDigits(String code, Level level) {
    assertEquals(level, new DivisionCode(code).level());
  }

  @ParameterizedTest
  @CsvSource({
    "620402202206, 620402202000",
    "620402202000, 620402000000",
    "620402000000, 620400000000",
    "620400000000, 620000000000",
    "441900003000, 441900000000"
  })
  void liesInTheNextCodeAboveWithOtherDigits(String code, String parent) {
    assertEquals(Optional.of(new DivisionCode(parent)), new DivisionCode(code).parent());
  }

  @Test
  void isItselfAtItsOwnLevelAndNothingBelowIt() {
    var town = new DivisionCode("620402202000");
    assertEquals(Optional.of(town), town.at(Level.TOWN));
    assertEquals(Optional.of(new DivisionCode("620400000000")), town.at(Level.CITY));
    assertEquals(Optional.empty(), town.at(Level.VILLAGE));
  }

  @Test
  void aProvinceLiesInNothing() {
    assertEquals(Optional.empty(), new DivisionCode("620000000000").parent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "62",
        "62040220220",
        "6204022022060",
        "020402202206",
        "62040220220a",
        "６２０４０２２０２２０６"
      })
  void refusesWhatIsNotTwelveDigits(String code) {
    assertThrows(Refusal.class, () -> new DivisionCode(code));
    assertEquals(Optional.empty(), DivisionCode.read(code));
  }

  @Test
  void containsWhatSharesTheDigitsOfItsLevel() {
    var town = new DivisionCode("620402202000");
    assertTrue(town.contains(new DivisionCode("620402202206")));
    assertTrue(town.contains(town));
    assertFalse(town.contains(new DivisionCode("620402201206")));
    assertFalse(town.contains(new DivisionCode("620402000000")));
  }
}
