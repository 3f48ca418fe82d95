package org.fengqiao.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdNumberTest {
  /** As the standard prints them. */
  private static final List<Integer> WEIGHTS =
      List.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);

  /** The two numbers that the standard gives as examples. */
  private static final List<String> EXAMPLES = List.of("11010519491231002X", "440524188001010014");

  private static Refusal refused(String number) {
    var refusal = assertThrows(Refusal.class, () -> new IdNumber(number));
    assertEquals("id_number", refusal.details().get("field"));
    return refusal;
  }

  @Test
  void takesTheExamplesOfTheStandardInEitherCaseAndStripped() {
    for (var example : EXAMPLES) {
      assertEquals(example, new IdNumber(example).value());
    }
    assertEquals("11010519491231002X", new IdNumber(" 11010519491231002x\n").value());
  }

  @Test
  void isMadeOfTheDigitsThatGoBeforeTheOneThatChecks() {
    for (var example : EXAMPLES) {
      assertEquals(example, IdNumber.of(example.substring(0, 17)).value());
    }
    assertThrows(IllegalArgumentException.class, () -> IdNumber.of("1101051949123100X"));
  }

  @Test
  void checksByTheWeightsOfTheStandard() {
    for (long seed = 0; seed < 1_000; seed++) {
      var random = new Random(seed);
      var digits = new StringBuilder();
      int sum = 0;
      for (int weight : WEIGHTS) {
        int digit = random.nextInt(10);
        digits.append(digit);
        sum += digit * weight;
      }
      int check = (12 - sum % 11) % 11;
      for (int other = 0; other <= 10; other++) {
        var number = digits + (other == 10 ? "X" : "" + other);
        if (other == check) {
          assertEquals(number, new IdNumber(number).value(), "seed " + seed);
        } else {
          refused(number);
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoneWithoutRepeatingIt() {
    for (var wrong :
        List.of(
            "",
            "X",
            "440524188001010015",
            "44052418800101001",
            "4405241880010100140",
            "44052418800101001 4",
            "４４０５２４１８８００１０１００１４",
            "X40524188001010014")) {
      var told = refused(wrong);
      assertFalse(
          wrong.length() > 1 && (told.getMessage() + told.details()).contains(wrong), wrong);
    }
  }

  @Test
  void isShownToNobody() {
    assertEquals("IdNumber", new IdNumber(EXAMPLES.getFirst()).toString());
  }
}
