package org.fengqiao.adapters.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike short texts read. */
class BigramLikenessTest {
  private final BigramLikeness likeness = new BigramLikeness();

  @ParameterizedTest
  @CsvSource({
    "村口路面塌陷, 村口路面塌陷, 1.000",
    // 5 pairs and 5, of which 4 are shared.
    "村口路面塌陷, 村头路面塌陷, 0.600",
    "村口路面塌陷, 拖欠农民工资, 0.000",
    "ＡＢＣ１２３号楼, abc123号楼, 1.000",
    "'村口，路面 塌陷！', 村口路面塌陷, 1.000",
    // One that repeats itself says no more.
    "塌陷塌陷塌陷塌陷, 塌陷塌陷, 1.000",
    "陷, 陷, 0.000",
    "'', '', 0.000",
    "'！？…', '……', 0.000"
  })
  void scoresByThePairsOfCharactersThatBothHave(String one, String other, String score) {
    assertEquals(new BigDecimal(score), likeness.score(one, other));
    assertEquals(new BigDecimal(score), likeness.score(other, one));
  }

  @Test
  void countsACharacterBeyondTheBasicPlaneAsOne() {
    // U+20BB7 and U+2000B, each of two chars.
    assertEquals(new BigDecimal("0.500"), likeness.score("\uD842\uDFB7野家", "\uD842\uDFB7野店"));
    assertEquals(List.of(), likeness.common("\uD842\uDFB7", "\uD842\uDFB7", 5));
  }

  @Test
  void namesWhatBothSayTheLongestFirst() {
    assertEquals(
        List.of("路面塌陷", "人摔伤", "村口"), likeness.common("村口的路面塌陷，有人摔伤。", "路面塌陷在村口，老人摔伤！", 5));
    assertEquals(List.of("路面塌陷"), likeness.common("村口路面塌陷", "路面塌陷", 1));
  }

  @Test
  void cutsALongStretchAndNamesItOnce() {
    var text = "甲乙丙丁戊己庚辛壬癸".repeat(10);
    var common = likeness.common(text, text, 5);
    assertEquals(List.of(text.substring(0, 40)), common);
    assertEquals(List.of("路灯"), likeness.common("路灯坏，路灯", "换路灯", 5));
  }
}
