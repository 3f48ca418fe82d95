package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.signedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A case that cannot be solved now: kept on the books, and reviewed. */
class CaseBooksTest {
  /** Rules by which nothing on the books is ever reviewed. */
  private static final ClockRules UNREVIEWED =
      new ClockRules() {
        @Override
        public List<Start> startedBy(ClockEvent event, Case c) {
          return List.of();
        }

        @Override
        public boolean silenceMoves(Case c, SpecRef fired) {
          return false;
        }

        @Override
        public List<Start> startedByMoving(Case c, SpecRef fired) {
          return List.of();
        }

        @Override
        public ClockFace face(RunningClock clock) {
          return TestRules.BOOK.face(clock);
        }
      };

  private static CaseBooksAt books(Case c, String duration) {
    return new CaseBooksAt(at(c, duration));
  }

  private static Case kept() {
    return books(signedFor(), "PT6M").put(VILLAGER, POLICEMAN, WORDS).after();
  }

  /** The due times that can be told, by the names of the running clocks. */
  private static Map<String, Optional<Instant>> dues(Case c) {
    var dues = new TreeMap<String, Optional<Instant>>();
    for (var run : c.runningClocks()) {
      dues.put(run.clock().name().value(), TestRules.BOOK.face(run.clock()).due());
    }
    return dues;
  }

  private static Optional<Instant> due(Case c, String clock) {
    return Objects.requireNonNull(dues(c).get(clock));
  }

  private static void refused(Reason reason, Executable move) {
    assertEquals(reason, assertThrows(Refusal.class, move).reason());
  }

  @Test
  void letsItsClocksStandStillAndTheTimeOfItsReviewBegin() {
    var c = kept();
    assertEquals(CaseStatus.ON_THE_BOOKS, c.status());
    assertEquals(Optional.of(VILLAGER.id()), c.state().inHandOf());
    assertEquals(Optional.of(after("PT6M")), c.inStateSince());
    // Thirty days after Wednesday 2026-11-18, at midnight in Shanghai.
    var due = Optional.of(Instant.parse("2026-12-18T16:00:00Z"));
    assertEquals(
        Map.of(
            "CONTACT", Optional.empty(),
            "HANDLE", Optional.empty(),
            "REVIEW", due,
            "STEP", Optional.empty()),
        dues(c));
  }

  @Test
  void tellsThatItsReviewIsOverdueAndOfNothingElseHoweverLongItIsKept() {
    var woken =
        CaseWaking.wake(kept(), TestRules.BOOK, post -> List.of(), after("PT9000H")).orElseThrow();
    var fired = (CaseFact.RungFired) woken.facts().getLast();
    assertEquals(1, woken.facts().size(), woken.facts().toString());
    assertEquals(TestRules.REVIEW, fired.clock());
  }

  @Test
  void isKeptForOnceMoreTheTimeOfAReviewWhenItWasReviewed() {
    var decided = books(kept(), "PT240H").review(WORDS);
    var c = decided.after();
    assertEquals(CaseStatus.ON_THE_BOOKS, c.status());
    assertEquals(Optional.of(after("PT6M")), c.inStateSince());
    assertEquals(Optional.of(Instant.parse("2026-12-28T16:00:00Z")), dues(c).get("REVIEW"));
    assertEquals(
        List.of(1, 2),
        c.clocks().stream()
            .filter(run -> run.clock().name().equals(TestRules.REVIEW))
            .map(run -> run.clock().run())
            .toList());
  }

  @Test
  void goesOnAsItWasWithTheTimeItHadLeftWhenItIsTakenOff() {
    var c = books(kept(), "PT66M").takeOff(Optional.empty()).after();
    assertEquals(CaseStatus.SIGNED_FOR, c.status());
    assertEquals(Optional.of(after("PT90M")), dues(c).get("CONTACT"));
    assertEquals(List.of("CONTACT", "HANDLE", "STEP"), List.copyOf(dues(c).keySet()));
    var again = books(c, "PT67M").put(VILLAGER, POLICEMAN, WORDS).after();
    assertEquals(CaseStatus.ON_THE_BOOKS, again.status());
    assertTrue(due(again, "REVIEW").isPresent());
  }

  @Test
  void letsNothingBeMadeOfItButWhatItsKeepingAllows() {
    var c = kept();
    assertEquals(
        List.of(
            Move.RECORD_CONTACT,
            Move.HAND_OVER,
            Move.WITHDRAW,
            Move.CORRECT,
            Move.TRANSFER,
            Move.MERGE,
            Move.ADD_CLAIMANTS,
            Move.REVIEW_ON_THE_BOOKS,
            Move.TAKE_OFF_THE_BOOKS),
        Move.movesOf(c));
    var withdrawn = at(c, "PT8M").withdraw(HOTLINE, Optional.empty()).after();
    assertEquals(List.of(), withdrawn.runningClocks());
  }

  @Test
  void isAgainOnTheBooksWithAReviewAheadWhenItsMergingIsUndone() {
    var merged = new CaseMergeAt(at(kept(), "PT7M")).mergeInto(CaseFixtures.dispatched(90), WORDS);
    assertEquals(List.of(), merged.after().runningClocks());
    var c = new CaseMergeAt(at(merged.after(), "PT8M")).unmerge(WORDS).after();
    assertEquals(CaseStatus.ON_THE_BOOKS, c.status());
    assertTrue(due(c, "REVIEW").isPresent());
    assertEquals(Optional.empty(), dues(c).get("HANDLE"));
    var taken = books(c, "PT9M").takeOff(Optional.empty()).after();
    assertTrue(due(taken, "HANDLE").isPresent());
  }

  @Test
  void isNotKeptWhereNobodyWouldHaveToReviewIt() {
    var nobody = new CaseBooksAt(new CaseAt(signedFor(), UNREVIEWED, after("PT6M")));
    refused(CaseReason.NO_REVIEW_CLOCK, () -> nobody.put(VILLAGER, POLICEMAN, WORDS));
    var later = new CaseBooksAt(new CaseAt(kept(), UNREVIEWED, after("PT7M")));
    refused(CaseReason.NO_REVIEW_CLOCK, () -> later.review(WORDS));
    assertEquals(CaseStatus.SIGNED_FOR, later.takeOff(Optional.empty()).after().status());
  }

  @Test
  void isPutThereByItsUnitAsAnotherOfficerApproves() {
    var c = books(signedFor(), "PT6M");
    refused(CaseReason.NOT_THE_LEAD, () -> c.put(POLICEMAN, VILLAGER, WORDS));
    refused(CaseReason.APPROVED_BY_ASKER, () -> c.put(VILLAGER, VILLAGER, WORDS));
    refused(CaseReason.ILLEGAL_MOVE, () -> books(kept(), "PT7M").put(VILLAGER, POLICEMAN, WORDS));
    refused(CaseReason.ILLEGAL_MOVE, () -> c.review(WORDS));
    refused(CaseReason.ILLEGAL_MOVE, () -> c.takeOff(Optional.empty()));
  }

  @Test
  void isPutThereAndReviewedSoOftenAndNoMore() {
    var c = kept();
    for (int hours = 1; c.clocks().size() < Case.MOST_RUNS; hours++) {
      c = books(c, "PT" + hours + "H").review(WORDS).after();
    }
    var full = books(c, "PT600H");
    refused(CaseReason.TOO_MANY_CLOCK_RUNS, () -> full.review(WORDS));
    assertEquals(CaseStatus.SIGNED_FOR, full.takeOff(Optional.empty()).after().status());
    var often = signedFor();
    for (int i = 1; i <= 33; i++) {
      often = books(often, "PT" + 2 * i + "H").put(VILLAGER, POLICEMAN, WORDS).after();
      often = books(often, "PT" + (2 * i + 1) + "H").takeOff(Optional.empty()).after();
    }
    var last = books(often, "PT80H").put(VILLAGER, POLICEMAN, WORDS).after();
    var back = books(last, "PT81H").takeOff(Optional.empty()).after();
    refused(
        CaseReason.CLOCK_CHANGED_TOO_OFTEN,
        () -> books(back, "PT82H").put(VILLAGER, POLICEMAN, WORDS));
  }
}
