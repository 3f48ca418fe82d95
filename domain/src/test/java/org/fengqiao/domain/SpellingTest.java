package org.fengqiao.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.CaseNumber;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.clocks.ActorName;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.TokenSecret;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.PackId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How codes and names are spelt, held against the regular expressions that say it in a line. */
class SpellingTest {
  /** Neighbours of every range, other scripts' digits and letters, and what ends a line or text. */
  private static final List<String> PROBES =
      List.of(
          "0", "1", "9", "a", "i", "l", "o", "u", "z", "A", "F", "Z", "-", "_", ".", "/", ":", "@",
          "[", "`", "{", "+", " ", "\t", "\n", "\0", "\u007f", "é", "٣", "３", "ａ", "Ａ", "а", "二",
          "\u0130", "\u2010", "𝟛");

  /**
   * A type that is spelt by rule.
   *
   * @param rule as a regular expression
   * @param sample that fits
   * @param field that is named where one does not fit; empty where that is a bug, not a refusal
   */
  record Code(Function<String, ?> type, String rule, String sample, String field) {
    boolean takes(String text) {
      try {
        var _ = type.apply(text);
        return true;
      } catch (Refusal refusal) {
        assertEquals(field, refusal.details().get("field"));
        return false;
      } catch (IllegalArgumentException _) {
        assertEquals("", field);
        return false;
      }
    }

    @Override
    public String toString() {
      return sample;
    }
  }

  private static Stream<Code> codes() {
    return Stream.of(
        new Code(DivisionCode::new, "[1-9][0-9]{11}", "620402202206", "division"),
        new Code(GridCode::new, "[0-9A-Z][0-9A-Z-]{3,31}", "620402202206-J01", "code"),
        new Code(MicroGridCode::new, "[0-9A-Z][0-9A-Z-]{3,39}", "620402202206001-0A", "code"),
        new Code(QrCodeId::new, "[0-9a-hjkmnp-tv-z]{16}", "0123456789abcxyz", "qr_code"),
        new Code(
            CaseNumber::new,
            "[1-9][0-9]{5}-[0-9]{8}-[0-9]{6,9}",
            "620402-20261121-000123",
            "number"),
        new Code(CategoryCode::new, "[A-Za-z0-9][A-Za-z0-9._-]{0,63}", "0101.Fire_a-b", "category"),
        new Code(Role::new, "[a-z][a-z0-9-]{1,59}", "village-secretary-2", "role"),
        new Code(PackId::new, "[a-z][a-z0-9-]{1,39}", "baiyin-2", "pack"),
        new Code(CalendarId::new, "[a-z][a-z0-9-]{0,39}", "cn-banks", "calendar"),
        new Code(PartnerId::new, "[a-z][a-z0-9-]{2,39}", "hotline-12345", "partner"),
        new Code(ClockName::new, "[A-Z][A-Z0-9_]{0,39}", "STEP_2", "clock"),
        new Code(RungKey::new, "[A-Z][A-Z0-9_]{0,39}", "STILL_MISSED", "rung"),
        new Code(
            ActorName::new, "[a-z][A-Za-z]{0,29}/[A-Za-z0-9_-]{1,69}", "microGrids/a-B_9", "actor"),
        new Code(
            TokenSecret::new, "fq_[A-Za-z0-9_-]{43}", "fq_" + "aZ9-_".repeat(9).substring(2), ""),
        new Code(Digest::new, "[0-9a-f]{64}", "0123456789abcdef".repeat(4), ""));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void isKeptToByEveryCodeAndName(Code code) {
    var rule = Pattern.compile(code.rule());
    assertTrue(code.takes(code.sample()));
    variants(code.sample())
        .forEach(text -> assertEquals(rule.matcher(text).matches(), code.takes(text), text));
  }

  @Test
  void isKeptToByPhonesOnceWhatStandsBetweenTheirDigitsIsTakenOut() {
    var rule = Pattern.compile("|\\+?[0-9]{5,20}");
    var between = Pattern.compile("[ ()-]");
    var phone = new Code(text -> new OfficerDetails("李某", text), "", "", "phone");
    var texts =
        Stream.concat(
                variants("+8613900000002"), Stream.of("()", "+", "(0943) 823-12-12", "1+2345"))
            // Texts with controls are refused as texts, ends are stripped.
            .filter(text -> text.chars().noneMatch(Character::isISOControl));
    texts.forEach(text -> {
      var closed = between.matcher(text.strip()).replaceAll("");
      boolean fits = text.length() <= 32 && rule.matcher(closed).matches();
      assertEquals(fits, phone.takes(text), text);
    });
  }

  @Test
  void isOfAPartOfATextWhereOneIsNamed() {
    var digits = Spelling.of(2, 3, Alphabet.DIGITS);
    assertTrue(digits.fits("a12b", 1, 3));
    assertFalse(digits.fits("a12b", 1, 4));
    assertFalse(digits.fits("a12b", 1, 2));
    assertFalse(digits.fits("a12b", 1, 1));
  }

  @Test
  void hasAtLeastOneCharacterAndAnAlphabetOfAscii() {
    assertThrows(IllegalArgumentException.class, () -> Spelling.of(0, 3, Alphabet.DIGITS));
    assertThrows(IllegalArgumentException.class, () -> Spelling.of(3, 2, Alphabet.DIGITS));
    assertThrows(IllegalArgumentException.class, () -> Alphabet.of("a-é"));
  }

  /** Shorter ones, longer ones, those with one character more, and with one exchanged. */
  private static Stream<String> variants(String sample) {
    var shorter = IntStream.range(0, sample.length()).mapToObj(end -> sample.substring(0, end));
    var longer =
        IntStream.range(1, 80)
            .mapToObj(more -> sample + sample.substring(sample.length() - 1).repeat(more));
    var exchanged =
        IntStream.range(0, sample.length())
            .boxed()
            .flatMap(at ->
                PROBES.stream()
                    .flatMap(probe ->
                        Stream.of(
                            sample.substring(0, at) + probe + sample.substring(at + 1),
                            sample.substring(0, at) + probe + sample.substring(at))));
    var ended = PROBES.stream().map(probe -> sample + probe);
    var cased = Stream.of(sample.toUpperCase(Locale.ROOT), sample.toLowerCase(Locale.ROOT));
    return Stream.of(shorter, longer, exchanged, ended, cased).flatMap(s -> s);
  }
}
