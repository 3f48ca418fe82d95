package org.fengqiao.domain.rewards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;

class ClaimCodeTest {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static String hex(long seed) {
    var bytes = new byte[ClaimCode.BYTES];
    new Random(seed).nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static ClaimCode read(String text) {
    return ClaimCode.read("claim_code", text);
  }

  @Test
  void isReadAsItIsSpelledWhateverItIsMadeOf() {
    for (long seed = 0; seed < 2_000; seed++) {
      var code = ClaimCode.of(hex(seed));
      assertEquals(code, read(code.spelled()), "seed " + seed);
      assertTrue(
          code.spelled().matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}"),
          code.spelled());
      assertEquals(12, code.finder().length());
      assertEquals(16, code.secret().length());
    }
  }

  @Test
  void holdsTheLowestHundredAndFortyBitsThatItIsMadeOf() {
    for (long seed = 0; seed < 500; seed++) {
      var code = ClaimCode.of(hex(seed));
      var all = code.finder() + code.secret();
      var bits = BigInteger.ZERO;
      for (int i = all.length() - 1; i >= 0; i--) {
        bits = bits.shiftLeft(5).add(BigInteger.valueOf(DIGITS.indexOf(all.charAt(i))));
      }
      var made = new BigInteger(hex(seed), 16);
      assertEquals(made.mod(BigInteger.TWO.pow(140)), bits, "seed " + seed);
    }
    assertEquals("0000-".repeat(6) + "0000", ClaimCode.of("0".repeat(36)).spelled());
    assertEquals("ZZZZ-".repeat(6) + "ZZZZ", ClaimCode.of("f".repeat(36)).spelled());
  }

  @Test
  void isReadInAnyCaseWithSpacesOrHyphensAnywhereOrWithout() {
    var code = ClaimCode.of(hex(1));
    var plain = code.finder() + code.secret();
    for (var text :
        List.of(
            plain,
            plain.toLowerCase(Locale.ROOT),
            " " + code.spelled() + " ",
            code.spelled().replace('-', ' '),
            code.spelled().replace("-", " - "),
            String.join("-", plain.split("", -1)))) {
      assertEquals(code, read(text));
    }
  }

  @Test
  void readsLettersThatLookLikeDigitsAsDigits() {
    var code = new ClaimCode("011000111000", "0101010101010101");
    for (var text :
        List.of("OIL0-OOIL-1OOO-0I0I-0L0L-0i0i-0l0l", "oil0-ooil-1ooo-0101-o1o1-0101-0101")) {
      assertEquals(code, read(text));
    }
  }

  @Test
  void isRefusedWithoutBeingRepeatedIfItIsNone() {
    var right = ClaimCode.of(hex(2)).spelled();
    for (var wrong :
        List.of(
            "",
            " ",
            right.substring(1),
            right + "0",
            "U" + right.substring(1),
            "*" + right.substring(1),
            "字" + right.substring(1),
            "\t" + right.substring(1),
            right.replace("-", "_"),
            "A".repeat(100_000))) {
      var refusal = assertThrows(Refusal.class, () -> read(wrong));
      assertEquals("claim_code", refusal.details().get("field"));
      var told = refusal.getMessage() + refusal.kind() + refusal.details();
      for (int i = 0; i + 4 <= wrong.length() && i < 40; i += 5) {
        var part = wrong.substring(i, i + 4);
        assertFalse(told.contains(part), part);
      }
    }
  }

  @Test
  void showsNotItsSecretWhenItIsWritten() {
    for (long seed = 0; seed < 100; seed++) {
      var code = ClaimCode.of(hex(seed));
      var text = code.toString();
      assertEquals("ClaimCode[" + code.finder() + "]", text);
      assertFalse(text.contains(code.secret()));
    }
  }

  @Test
  void hasTwoPartsAndIsMadeOfEighteenBytes() {
    for (var wrong : List.of("0".repeat(34), "0".repeat(35), "0".repeat(38))) {
      assertThrows(IllegalArgumentException.class, () -> ClaimCode.of(wrong));
    }
    var finder = "0".repeat(12);
    var secret = "0".repeat(16);
    assertEquals(secret, new ClaimCode(finder, secret).secret());
    assertThrows(IllegalArgumentException.class, () -> new ClaimCode(secret, finder));
    assertThrows(IllegalArgumentException.class, () -> new ClaimCode(finder, finder));
    assertThrows(IllegalArgumentException.class, () -> new ClaimCode(secret, secret));
  }

  @Test
  void isAnotherForOtherBytes() {
    var codes = new HashSet<ClaimCode>();
    for (long seed = 0; seed < 1_000; seed++) {
      codes.add(ClaimCode.of(hex(seed)));
    }
    assertEquals(1_000, codes.size());
    assertNotEquals(
        ClaimCode.of("0".repeat(35) + "1").finder(), ClaimCode.of("0".repeat(36)).finder());
    var high = "01" + "0".repeat(34);
    assertNotEquals(ClaimCode.of(high).secret(), ClaimCode.of("0".repeat(36)).secret());
  }
}
