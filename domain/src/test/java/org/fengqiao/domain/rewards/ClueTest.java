package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.rewards.RewardFixtures.BUREAU;
import static org.fengqiao.domain.rewards.RewardFixtures.ELSEWHERE;
import static org.fengqiao.domain.rewards.RewardFixtures.FIRST;
import static org.fengqiao.domain.rewards.RewardFixtures.GRADER;
import static org.fengqiao.domain.rewards.RewardFixtures.HANDLER;
import static org.fengqiao.domain.rewards.RewardFixtures.HASH;
import static org.fengqiao.domain.rewards.RewardFixtures.HOTLINE;
import static org.fengqiao.domain.rewards.RewardFixtures.ID;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.OFFICE;
import static org.fengqiao.domain.rewards.RewardFixtures.POLICEMAN;
import static org.fengqiao.domain.rewards.RewardFixtures.STATION;
import static org.fengqiao.domain.rewards.RewardFixtures.TERMS;
import static org.fengqiao.domain.rewards.RewardFixtures.aClue;
import static org.fengqiao.domain.rewards.RewardFixtures.at;
import static org.fengqiao.domain.rewards.RewardFixtures.due;
import static org.fengqiao.domain.rewards.RewardFixtures.filing;
import static org.fengqiao.domain.rewards.RewardFixtures.invalid;
import static org.fengqiao.domain.rewards.RewardFixtures.local;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.said;
import static org.fengqiao.domain.rewards.RewardFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.LimitStart;
import org.fengqiao.domain.clocks.SpecRef;
import org.junit.jupiter.api.Test;

class ClueTest {
  @Test
  void isToBeVerifiedWithinTenWorkingDaysOfItsSubmission() {
    var c = aClue(ClueStatus.SUBMITTED);
    assertEquals(List.of(new ClockRun("VERIFY", 1)), c.running());
    assertEquals(Optional.of(local("2026-03-17T00:00")), due(c, ClueLimit.VERIFY));
    assertEquals(Optional.of(local("2026-03-17T00:00")), c.dueTold());
    assertEquals(BUREAU, c.handler());
    assertEquals(BUREAU, c.actor(ClueLimit.VERIFY));
    assertEquals(new SpecRef("lishui", 1, new ClockName("VERIFY")), c.spec());
  }

  @Test
  void isLookedAtFirstWhenWhoVerifiesItIsReminded() {
    var arrival = new ClueAt.Arrival(ID, filing(Naming.ANONYMOUS, 1, NOW), WORDS, "FINDER", HASH);
    var submitted = ClueAt.submit(arrival, TERMS, TERMS);
    assertEquals(
        Optional.of(List.of(new Wake(new ClockRun("VERIFY", 1), local("2026-03-13T00:00")))),
        submitted.wakes());
    assertEquals(WORDS, submitted.after().text());
    assertEquals("FINDER", submitted.after().finder());
    assertEquals(HASH, submitted.after().secret());
    assertEquals(Guesses.NONE, submitted.after().guesses());
    assertEquals(Optional.empty(), submitted.after().linked());
  }

  @Test
  void isOfATypeOfThePack() {
    var type = new RiskType(new RiskCode("other"), "其他", Optional.empty(), Map.of(FIRST, 1L));
    var other = terms(new RewardTable(List.of(type), List.of(), JointShare.FIRST, RewardCaps.NONE));
    var arrival = new ClueAt.Arrival(ID, filing(Naming.NAMED, 1, NOW), WORDS, "FINDER", HASH);
    var refusal =
        refused(RewardReason.RISK_TYPE_NOT_IN_PACK, () -> ClueAt.submit(arrival, other, other));
    assertEquals("risk_type", refusal.details().get("field"));
  }

  @Test
  void isSignedByOneOrJointlyByTwoToFifty() {
    for (var naming : List.of(Naming.NAMED, Naming.ANONYMOUS)) {
      assertEquals(1, filing(naming, 1, NOW).reporters());
      for (int wrong : List.of(-1, 0, 2)) {
        assertThrows(IllegalArgumentException.class, () -> filing(naming, wrong, NOW));
      }
    }
    assertEquals(2, filing(Naming.JOINT, 2, NOW).reporters());
    assertEquals(50, filing(Naming.JOINT, 50, NOW).reporters());
    for (int wrong : List.of(0, 1, 51)) {
      assertThrows(IllegalArgumentException.class, () -> filing(Naming.JOINT, wrong, NOW));
    }
  }

  @Test
  void claimsThePartnersOwnIdAndTheFirstPartOfItsCode() {
    var c = aClue(ClueStatus.SUBMITTED);
    assertEquals(
        List.of(
            Clue.source(HOTLINE, "R-1"),
            Claim.exclusive(Clue.FINDER, "FINDER", RewardReason.CODE_TAKEN)),
        c.claims());
    assertEquals("hotline/R-1", Clue.source(HOTLINE, "R-1").value());
    assertEquals(ID.ref(), c.ref());
    assertEquals("clues/" + id(90), ID.name());
    assertEquals(AggregateKind.CLUE, c.ref().kind());
    assertEquals(AggregateRef.named(AggregateKind.REPORTER, ID.name()), ID.reporter());
  }

  @Test
  void isGivenToAnotherUnitByEitherUnitUntilTheRiskIsRemoved() {
    for (var status : List.of(ClueStatus.SUBMITTED, ClueStatus.VALID)) {
      for (var officer : List.of(HANDLER, GRADER)) {
        var given = at(aClue(status)).assign(officer, STATION, WORDS);
        var c = given.after();
        assertEquals(STATION, c.handler());
        assertEquals(List.of(BUREAU, STATION), c.hands());
        assertEquals(STATION, c.actor(ClueLimit.VERIFY));
        assertEquals(OFFICE, c.actor(ClueLimit.CLAIM));
        assertEquals(List.of(BUREAU, STATION, OFFICE), c.seenBy().units());
        assertEquals(c.running().size(), given.wakes().orElseThrow().size());
        refused(RewardReason.NOT_IN_HAND, () -> at(c).assign(HANDLER, BUREAU, WORDS));
      }
    }
    var given = at(aClue(ClueStatus.SUBMITTED)).assign(HANDLER, STATION, WORDS).after();
    refused(RewardReason.NOT_IN_HAND, () -> at(given).verify(HANDLER, WORDS));
    assertEquals(ClueStatus.VALID, at(given).verify(POLICEMAN, WORDS).after().status());
  }

  @Test
  void remembersEachUnitThatHadItOnceTheOneThatHasItLast() {
    var there = at(aClue(ClueStatus.SUBMITTED)).assign(HANDLER, STATION, WORDS).after();
    var beyond = at(there).assign(POLICEMAN, ELSEWHERE, WORDS).after();
    assertEquals(List.of(BUREAU, STATION, ELSEWHERE), beyond.hands());
    var back = at(beyond).assign(GRADER, BUREAU, WORDS).after();
    assertEquals(List.of(STATION, ELSEWHERE, BUREAU), back.hands());
    assertEquals(BUREAU, back.handler());
    assertEquals(List.of(BUREAU, OFFICE), back.seenBy().units());
    assertEquals(HOTLINE, back.seenBy().partner());
    assertEquals(back.filing().division(), back.seenBy().division());
  }

  @Test
  void isVerifiedOnceAndItsTimeStops() {
    for (var status : List.of(ClueStatus.VALID, ClueStatus.INVALID, ClueStatus.DUPLICATE)) {
      var c = aClue(status);
      assertEquals(List.of(), c.running());
      assertEquals(Optional.empty(), c.dueTold());
      assertEquals(Optional.of(NOW), c.time(ClueLimit.VERIFY).orElseThrow().clock().stopTime());
      assertEquals(Optional.of(said(HANDLER)), c.path().verified());
    }
    assertEquals(Optional.empty(), aClue(ClueStatus.SUBMITTED).path().verified());
    assertEquals(
        Optional.of(List.<Wake>of()),
        at(aClue(ClueStatus.SUBMITTED)).verify(HANDLER, WORDS).wakes());
  }

  @Test
  void namesTheCaseThatRemovesTheRiskAndAnotherInItsPlace() {
    var linked = at(aClue(ClueStatus.VALID)).link(HANDLER, new CaseId(id(70))).after();
    assertEquals(Optional.of(new CaseId(id(70))), linked.linked());
    var other = at(linked).link(HANDLER, new CaseId(id(71))).after();
    assertEquals(Optional.of(new CaseId(id(71))), other.linked());
    var disposed = at(other).dispose(HANDLER, WORDS, NOW).after();
    assertEquals(Optional.of(new CaseId(id(71))), disposed.linked());
  }

  @Test
  void beginsItsRewardWithinThirtyWorkingDaysOfTheDisposal() {
    var later = NOW.plus(Duration.ofDays(3));
    var c = at(aClue(ClueStatus.VALID), later).dispose(HANDLER, WORDS, NOW).after();
    assertEquals(List.of(new ClockRun("START", 1)), c.running());
    assertEquals(Optional.of(local("2026-04-15T00:00")), due(c, ClueLimit.START));
    assertEquals(Optional.of(local("2026-04-15T00:00")), c.dueTold());
    assertEquals(NOW, c.path().disposal().orElseThrow().disposed());
    assertEquals(later, c.path().disposal().orElseThrow().said().time());
    assertEquals(OFFICE, c.actor(ClueLimit.START));
    assertEquals(Optional.empty(), aClue(ClueStatus.VALID).path().disposal());
  }

  @Test
  void cannotHaveBeenDisposedOfBeforeItWasSubmittedNorLaterThanNow() {
    var c = aClue(ClueStatus.VALID);
    for (var time : List.of(NOW.minusSeconds(1), NOW.plusSeconds(1))) {
      invalid("dispose_time", () -> at(c).dispose(HANDLER, WORDS, time));
    }
    var later = NOW.plus(Duration.ofDays(1));
    for (var time : List.of(NOW, later)) {
      assertEquals(
          ClueStatus.DISPOSED, at(c, later).dispose(HANDLER, WORDS, time).after().status());
    }
  }

  @Test
  void beginsWithItsSubmissionAndIsSubmittedOnce() {
    var c = aClue(ClueStatus.SUBMITTED);
    var fact = new ClueFact.Verified(said(HANDLER));
    assertThrows(IllegalStateException.class, () -> Clue.LINEAGE.begin(List.of(fact)));
    var start = new LimitStart(c.spec(), TERMS.limit(ClueLimit.VERIFY).budget(), NOW, c.dueTold());
    var again = new ClueFact.Submitted(ID, c.filing(), WORDS, "FINDER", HASH, start);
    assertThrows(IllegalStateException.class, () -> Clue.LINEAGE.move(c, List.of(again)));
    assertEquals(c, Clue.LINEAGE.begin(List.of(again)).after());
  }

  @Test
  void foldsNoFactThatDoesNotFit() {
    var c = aClue(ClueStatus.SUBMITTED);
    for (var wrong :
        List.of(
            new ClueFact.Returned(said(GRADER)),
            new ClueFact.Graded(new Grading(FIRST, said(GRADER))),
            new ClueFact.Expired(NOW))) {
      assertThrows(IllegalStateException.class, () -> Clue.LINEAGE.move(c, List.of(wrong)));
    }
    var paying = aClue(ClueStatus.PAYING);
    var stray = new ClueFact.PaymentSettled(PaymentId.of(ID, 9, 9), PaymentState.PAID, "B-1", NOW);
    assertThrows(IllegalStateException.class, () -> Clue.LINEAGE.move(paying, List.of(stray)));
  }
}
