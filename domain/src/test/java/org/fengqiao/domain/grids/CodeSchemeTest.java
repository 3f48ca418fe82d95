package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.CodeScheme.Bearer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSchemeTest {
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final Bearer BASIC = new Bearer.OfGrid(VILLAGE, GridKind.BASIC);
  private static final Map<GridKind, String> KINDS =
      Map.of(GridKind.BASIC, "1", GridKind.EXCLUSIVE, "2", GridKind.PROFESSIONAL, "3");

  @Test
  void countsFromTheFirstToTheLastSerial() {
    var scheme = CodeScheme.OF_GRIDS;
    assertEquals("620402202206001", scheme.next(BASIC, Optional.empty()));
    assertEquals("620402202206010", scheme.next(BASIC, Optional.of("620402202206009")));
    assertEquals("620402202206999", scheme.next(BASIC, Optional.of("620402202206998")));
    var last = Optional.of("620402202206999");
    var refusal = assertThrows(Refusal.class, () -> scheme.next(BASIC, last));
    assertEquals(GridReason.GRID_CODE_MALFORMED, refusal.reason());
  }

  @Test
  void countsEachKindByItselfWhereTheKindStandsBeforeTheSerial() {
    var scheme = CodeScheme.grids("{town}-{kind}{serial:4}", KINDS);
    var school = new Bearer.OfGrid(VILLAGE, GridKind.EXCLUSIVE);
    assertEquals("620402202-10001", scheme.next(BASIC, Optional.empty()));
    assertEquals("620402202-20008", scheme.next(school, Optional.of("620402202-20007")));
  }

  @Test
  void goesOnCountingWhereAnotherSchemeLeftOff() {
    var scheme = CodeScheme.grids("{village}{serial:3}{check:MOD_11_10}", Map.of());
    var next = scheme.next(BASIC, Optional.of("620402202206041"));
    assertEquals("620402202206042", next.substring(0, 15));
    assertEquals(16, next.length());
    assertEquals("620402202206043", scheme.next(BASIC, Optional.of(next)).substring(0, 15));
  }

  @Test
  void countsAnewWhereTheSerialGotMoreDigits() {
    var scheme = CodeScheme.grids("{village}{serial:4}", Map.of());
    assertEquals("6204022022060001", scheme.next(BASIC, Optional.empty()));
    assertEquals("6204022022060002", scheme.next(BASIC, Optional.of("6204022022060001")));
  }

  @ParameterizedTest
  @CsvSource({
    "MOD_11_2, 11010519491231002, X",
    "MOD_11_2, 0794, 0",
    "MOD_11_2, 079, X",
    "MOD_11_10, 0794, 5",
    "MOD_97_10, 794, 44",
    "MOD_37_36, A12425GABC1234002, M",
    "LUHN, 7992739871, 3"
  })
  void checksAsTheStandardsExamplesDo(CheckDigit digit, String before, String check) {
    assertEquals(check, digit.of(before));
  }

  @ParameterizedTest
  @EnumSource(CheckDigit.class)
  void findsEverySingleWrongDigit(CheckDigit digit) {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var right = Long.toString(random.nextLong(1_000_000_000_000L, 10_000_000_000_000L));
      int at = random.nextInt(right.length());
      char other = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      var wrong = right.substring(0, at) + other + right.substring(at + 1);
      assertNotEquals(digit.of(right), digit.of(wrong), right + " and " + wrong);
    }
  }

  @Test
  void acceptsTheCodesItGivesAndRefusesAWrongCheckDigitByName() {
    var scheme = CodeScheme.grids("{village}{kind}{serial:3}{check:MOD_11_2}", KINDS);
    var code = scheme.next(BASIC, Optional.of("6204022022061041"));
    scheme.require(BASIC, code);
    var check = code.charAt(code.length() - 1);
    var mistyped = code.substring(0, code.length() - 1) + (check == '5' ? '6' : '5');
    var refusal = assertThrows(Refusal.class, () -> scheme.require(BASIC, mistyped));
    assertEquals("ends in its check digit " + check, refusal.details().get("rule"));
  }

  @Test
  void namesBothDigitsOfACheckThatHasTwo() {
    var scheme = CodeScheme.grids("{village}{serial:3}{check:MOD_97_10}", Map.of());
    var code = scheme.next(BASIC, Optional.empty());
    assertEquals(17, code.length());
    var check = code.substring(15);
    var mistyped = code.substring(0, 15) + (check.equals("11") ? "12" : "11");
    var refusal = assertThrows(Refusal.class, () -> scheme.require(BASIC, mistyped));
    assertEquals("ends in its check digit " + check, refusal.details().get("rule"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "620402202206000",
        "62040220220601",
        "6204022022060011",
        "620402202206-01",
        "620402202207001"
      })
  void refusesACodeOffTheScheme(String code) {
    var refusal = assertThrows(Refusal.class, () -> CodeScheme.OF_GRIDS.require(BASIC, code));
    assertEquals(GridReason.GRID_CODE_MALFORMED, refusal.reason());
  }

  @Test
  void codesMicroGridsByTheirGrid() {
    var grid = new Bearer.OfMicroGrid(VILLAGE, new GridCode("620402202206001"));
    var scheme = CodeScheme.OF_MICRO_GRIDS;
    assertEquals("620402202206001001", scheme.next(grid, Optional.empty()));
    scheme.require(grid, "620402202206001999");
    var refusal = assertThrows(Refusal.class, () -> scheme.require(grid, "620402202206002001"));
    assertEquals(GridReason.MICRO_GRID_CODE_MALFORMED, refusal.reason());
  }

  @Test
  void codesMicroGridsByTheirGridAsAPackSays() {
    var scheme = CodeScheme.microGrids("{grid}-{serial:2}Z");
    assertEquals("{grid}-{serial:2}Z", scheme.form());
    var grid = new Bearer.OfMicroGrid(VILLAGE, new GridCode("620402-J01"));
    assertEquals("620402-J01-01Z", scheme.next(grid, Optional.empty()));
    scheme.require(grid, "620402-J01-99Z");
  }

  @Test
  void takesAFormWhoseCodesAreAsLongAsACodeMayBe() {
    var most = "{village}{village}AB{serial:6}";
    assertEquals(32, CodeScheme.grids(most, Map.of()).next(BASIC, Optional.empty()).length());
    assertTooLong(32, () -> CodeScheme.grids(most + "C", Map.of()));
    var micro = "{grid}{village}{district}A{serial:6}";
    var grid = new Bearer.OfMicroGrid(VILLAGE, new GridCode("620402202206001"));
    assertEquals(40, CodeScheme.microGrids(micro).next(grid, Optional.empty()).length());
    assertTooLong(40, () -> CodeScheme.microGrids(micro + "B"));
  }

  private static void assertTooLong(int most, Executable reading) {
    var refusal = assertThrows(Refusal.class, reading);
    assertEquals("comes to at most " + most + " characters", refusal.details().get("rule"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A{village}{serial:3}", "{village}-{serial:3}", "{village}{serial:3}A"})
  void refusesACheckDigitThatTakesDigitsAloneWhereOthersStand(String form) {
    var refusal =
        assertThrows(Refusal.class, () -> CodeScheme.grids(form + "{check:LUHN}", Map.of()));
    assertEquals(
        "has digits alone before this check digit, or {check:MOD_37_36}",
        refusal.details().get("rule"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{village}",
        "{serial:3}",
        "{village}{serial:3}{serial:3}",
        "{village}{serial:7}",
        "{village}{serial:3}{check:MOD_9}",
        "{village}{check:LUHN}{serial:3}",
        "{village}{serial:3}{check:LUHN}1",
        "A{village}{serial:3}{check:LUHN}",
        "{village}{serial:3}abc",
        "{village}{serial:3",
        "{grid}{serial:3}",
        "{street}{serial:3}",
        "{village}{village}{village}{serial:3}"
      })
  void refusesAFormThatMakesNoCodes(String form) {
    var refusal = assertThrows(Refusal.class, () -> CodeScheme.grids(form, KINDS));
    assertEquals(RequestReason.INVALID_FIELD, refusal.reason());
    assertEquals("grid", refusal.details().get("field"));
  }

  @Test
  void refusesKindsThatDoNotTellEachFromTheOthers() {
    for (var kinds :
        List.of(
            Map.<GridKind, String>of(),
            Map.of(GridKind.BASIC, "1"),
            Map.of(GridKind.BASIC, "1", GridKind.EXCLUSIVE, "1", GridKind.PROFESSIONAL, "2"),
            Map.of(GridKind.BASIC, "1", GridKind.EXCLUSIVE, "22", GridKind.PROFESSIONAL, "3"))) {
      var refusal =
          assertThrows(Refusal.class, () -> CodeScheme.grids("{village}{kind}{serial:3}", kinds));
      assertEquals("kinds", refusal.details().get("field"));
    }
  }

  @Test
  void readsBackTheFormItWasGiven() {
    var form = "{district}-{kind}-{serial:5}9{check:MOD_37_36}";
    var digits = CodeScheme.grids("{district}{kind}{serial:5}9{check:MOD_37_36}", KINDS);
    assertEquals("{district}{kind}{serial:5}9{check:MOD_37_36}", digits.form());
    assertThrows(Refusal.class, () -> CodeScheme.grids(form, KINDS));
  }
}
