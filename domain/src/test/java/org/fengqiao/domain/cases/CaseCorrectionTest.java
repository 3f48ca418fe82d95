package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseCorrectionAt.Correction;
import org.junit.jupiter.api.Test;

/** What a case says is put right by a new entry. */
class CaseCorrectionTest {
  private static final ContentRef OTHER =
      new ContentRef(
          new ContentId(CaseFixtures.id(77)), Digest.of("other".getBytes(StandardCharsets.UTF_8)));

  private static final Optional<String> BY = Optional.of("catalogues/gansu/versions/2");

  private static Routing by(Case c) {
    return new Routing(c.routing().pack(), c.routing().unrouted(), BY);
  }

  @Test
  void saysOtherWordsFromNowOnAndKeepsWhoReportedIt() {
    var c = CaseFixtures.signedFor();
    var correction = new Correction(Optional.of(OTHER), c.classing(), BY);
    var decided = new CaseCorrectionAt(at(c, "PT6M")).correct(correction, WORDS);
    assertEquals(
        List.of(new CaseFact.Corrected(Optional.of(OTHER), c.classing(), by(c), WORDS)),
        decided.facts());
    assertEquals(
        new Words(OTHER, c.words().reporter(), c.words().anonymous()), decided.after().words());
    assertEquals(c.state(), decided.after().state());
    assertEquals(c.clocks(), decided.after().clocks());
  }

  @Test
  void isClassedAnewWithItsWordsAsTheyStand() {
    var c = CaseFixtures.resolved();
    var classing =
        new Classing(Optional.of(CaseKind.HAZARD), Optional.empty(), c.classing().tier());
    var corrected =
        new CaseCorrectionAt(at(c, "PT2H"))
            .correct(new Correction(Optional.empty(), classing, BY), WORDS)
            .after();
    assertEquals(classing, corrected.classing());
    assertEquals(BY, corrected.routing().catalogue());
    assertEquals(c.words(), corrected.words());
  }

  @Test
  void refusesToCorrectNothingAndWhatIsOver() {
    var c = CaseFixtures.signedFor();
    var nothing = new Correction(Optional.empty(), c.classing(), BY);
    var refusal =
        assertThrows(
            Refusal.class, () -> new CaseCorrectionAt(at(c, "PT6M")).correct(nothing, WORDS));
    assertEquals(CaseReason.NOTHING_CORRECTED, refusal.reason());
    var words = new Correction(Optional.of(OTHER), c.classing(), BY);
    var late = new CaseCorrectionAt(at(CaseFixtures.closed(), "PT6H"));
    var illegal = assertThrows(Refusal.class, () -> late.correct(words, WORDS));
    assertEquals(CaseReason.ILLEGAL_MOVE, illegal.reason());
  }
}
