package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.MEDIATION;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.cases.CaseFixtures.signedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ExplanationText;
import org.fengqiao.domain.people.ActingOfficer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case whose dispute is mediated: it waits for that, and follows how it ends. */
class CaseMediationTest {
  private static final AggregateRef ANOTHER = new AggregateRef(AggregateKind.MEDIATION, id(42));

  private static CaseMediationAt mediation(Case c, String duration) {
    return new CaseMediationAt(at(c, duration));
  }

  private static Case referred() {
    return mediation(signedFor(), "PT6M").refer(VILLAGER, MEDIATION, WORDS).after();
  }

  private static Case withAPart(Case c) {
    return new CasePartAt(at(c, "PT7M")).assign(CaseFixtures.POLICE, List.of(), WORDS).after();
  }

  private static Optional<Instant> due(Case c, ClockName clock) {
    return c.clocks().stream()
        .filter(run -> run.clock().name().equals(clock))
        .findFirst()
        .flatMap(run -> TestRules.BOOK.face(run.clock()).due());
  }

  private static List<String> kinds(Decided<Case> decided) {
    return decided.facts().stream().map(fact -> fact.getClass().getSimpleName()).toList();
  }

  private static Refusal refused(Reason reason, Executable move) {
    var refusal = assertThrows(Refusal.class, move);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void waitsForItsMediationInTheHandOfItsUnitAndAllItsClocksWithIt() {
    var c = referred();
    assertEquals(CaseStatus.IN_MEDIATION, c.status());
    assertEquals(Optional.of(MEDIATION), c.mediation());
    assertEquals(Optional.of(VILLAGER.id()), c.state().inHandOf());
    assertEquals(signedFor().lead(), c.lead());
    assertEquals(Optional.of(after("PT6M")), c.inStateSince());
    assertFalse(c.status().isOver());
    assertEquals(3, c.runningClocks().size());
    for (var run : c.runningClocks()) {
      var suspension = run.clock().suspensions().getFirst();
      assertEquals(after("PT6M"), suspension.from());
      assertEquals(WORDS, suspension.reason());
      assertEquals("officers/" + VILLAGER.id().value(), suspension.by().value());
      assertEquals(Optional.empty(), suspension.approvedBy());
      assertEquals(Optional.empty(), due(c, run.clock().name()));
    }
  }

  @Test
  void explainsSinceWhenAClockStandsAsOfASuspension() {
    var clock = referred().runningClocks().getFirst().clock();
    var lines =
        ExplanationText.lines(TestRules.BOOK.face(clock).explainDue(), ExplanationText.Language.EN);
    assertTrue(lines.contains("suspended since 2026-11-18 Wed 09:06:00"), lines.toString());
  }

  @Test
  void firesNoRungAndMovesUpNoLadderHoweverLongItIsMediated() {
    assertEquals(
        Optional.empty(),
        CaseWaking.wake(referred(), TestRules.BOOK, post -> List.of(), after("PT1000H")));
  }

  @Test
  void goesOnWithTheTimeItHadLeftWhenTheMediationDoesNotSettleIt() {
    var decided = mediation(referred(), "PT66M").comeBack(MEDIATION, Optional.of(WORDS));
    var c = decided.after();
    assertEquals(CaseStatus.SIGNED_FOR, c.status());
    assertEquals(Optional.empty(), c.mediation());
    assertEquals(Optional.of(VILLAGER.id()), c.state().inHandOf());
    assertEquals(Optional.of(after("PT90M")), due(c, TestRules.CONTACT));
    assertEquals(List.of("BackFromMediation", "DueTimeMoved", "DueTimeMoved"), kinds(decided));
    assertEquals(
        new CaseFact.BackFromMediation(
            MEDIATION, false, CaseStatus.SIGNED_FOR, after("PT66M"), Optional.of(WORDS)),
        decided.facts().getFirst());
    var again = mediation(c, "PT67M").refer(VILLAGER, ANOTHER, WORDS).after();
    assertEquals(Optional.of(ANOTHER), again.mediation());
  }

  @Test
  void isResolvedByTheDecisionThatTellsOfItsSettlement() {
    var decided = mediation(referred(), "PT66M").settle(MEDIATION, TOWNSMAN.id(), WORDS);
    var c = decided.after();
    assertEquals(CaseStatus.RESOLVED, c.status());
    var resolution = new Resolution(OutcomeKind.SOLVED, TOWNSMAN.id(), WORDS, after("PT66M"));
    assertEquals(Optional.of(resolution), c.state().resolvedBy());
    assertEquals(
        List.of(
            "BackFromMediation",
            "DueTimeMoved",
            "DueTimeMoved",
            "Resolved",
            "ClockStopped",
            "ClockStopped"),
        kinds(decided));
    assertEquals(
        new CaseFact.BackFromMediation(
            MEDIATION, true, CaseStatus.SIGNED_FOR, after("PT66M"), Optional.empty()),
        decided.facts().getFirst());
    assertEquals(
        List.of(TestRules.CONTACT),
        c.runningClocks().stream().map(run -> run.clock().name()).toList());
  }

  @Test
  void isInTimeWhenItIsSettledLongAfterItWasDueAsItWasFirstTold() {
    var c = mediation(referred(), "PT2000H").settle(MEDIATION, TOWNSMAN.id(), WORDS).after();
    var handled =
        c.clocks().stream().filter(run -> run.clock().name().equals(TestRules.HANDLE)).toList();
    assertFalse(handled.getFirst().ranOut());
  }

  @Test
  void goesOnInsteadOfBeingResolvedWhereAPartIsOpen() {
    var shared = withAPart(referred());
    var decided = mediation(shared, "PT66M").settle(MEDIATION, TOWNSMAN.id(), WORDS);
    assertEquals(CaseStatus.SIGNED_FOR, decided.after().status());
    assertEquals(
        new CaseFact.BackFromMediation(
            MEDIATION, true, CaseStatus.SIGNED_FOR, after("PT66M"), Optional.of(WORDS)),
        decided.facts().getFirst());
    assertTrue(decided.facts().stream().noneMatch(CaseFact.Resolved.class::isInstance));
    var whole = new CasePartAt(at(shared, "PT8M")).handIn(1, POLICEMAN, WORDS).after();
    assertEquals(CaseStatus.IN_MEDIATION, whole.status());
    assertEquals(
        CaseStatus.RESOLVED,
        mediation(whole, "PT66M").settle(MEDIATION, TOWNSMAN.id(), WORDS).after().status());
  }

  @Test
  void letsNoClockRunThatBeginsMeanwhile() {
    var run = withAPart(referred()).runningClocks().getLast().clock();
    assertEquals(TestRules.PART, run.name());
    assertTrue(run.isSuspended());
    assertEquals("officers/" + VILLAGER.id().value(), run.suspensions().getFirst().by().value());
    var back = mediation(withAPart(referred()), "PT66M").comeBack(MEDIATION, Optional.empty());
    assertTrue(back.after().runningClocks().stream().noneMatch(one -> one.clock().isSuspended()));
  }

  @Test
  void letsNothingBeMadeOfItThatEndsItOrLetsItGoOn() {
    assertEquals(
        List.of(
            Move.RECORD_CONTACT,
            Move.HAND_OVER,
            Move.ASSIGN_PART,
            Move.EXTEND,
            Move.CORRECT,
            Move.TRANSFER,
            Move.ADD_CLAIMANTS),
        Move.movesOf(referred()));
    refused(
        CaseReason.ILLEGAL_MOVE, () -> at(referred(), "PT7M").withdraw(HOTLINE, Optional.empty()));
    refused(
        CaseReason.ILLEGAL_MOVE,
        () ->
            new CaseMergeAt(at(referred(), "PT7M")).mergeInto(CaseFixtures.dispatched(90), WORDS));
  }

  @Test
  void isHandedOverMeanwhileAndStillSaysWhoReferredIt() {
    var other = new ActingOfficer(POLICEMAN.id(), VILLAGER.units(), VILLAGER.posts());
    var c = at(referred(), "PT7M").handOver(other, Optional.empty()).after();
    var waiting = assertInstanceOf(Waiting.InMediation.class, c.state());
    assertEquals(Optional.of(POLICEMAN.id()), c.state().inHandOf());
    assertEquals(VILLAGER.id(), waiting.officer());
    var back = mediation(c, "PT8M").comeBack(MEDIATION, Optional.empty()).after();
    assertEquals(Optional.of(POLICEMAN.id()), back.state().inHandOf());
  }

  @Test
  void takesOthersOfTheSameMatterThatAreClosedWithIt() {
    var merged = CaseFixtures.dispatched(90);
    var primary = new CaseMergeAt(at(referred(), "PT7M")).take(merged.id(), WORDS).after();
    var into = new CaseMergeAt(at(merged, "PT7M")).mergeInto(primary, WORDS).after();
    var settled = mediation(primary, "PT66M").settle(MEDIATION, TOWNSMAN.id(), WORDS).after();
    var closed = at(settled, "PT67M").close(Optional.empty(), Optional.empty());
    var ended = new CaseMergeAt(at(into, "PT67M")).endWith(closed).after();
    assertEquals(settled.state().resolvedBy(), ended.state().resolvedBy());
  }

  @Test
  void isReferredByItsUnitFromWhereItIsInHand() {
    refused(
        CaseReason.NOT_THE_LEAD,
        () -> mediation(signedFor(), "PT6M").refer(POLICEMAN, MEDIATION, WORDS));
    var waiting =
        new CaseTimeAt(at(signedFor(), "PT6M")).suspend(VILLAGER, POLICEMAN, WORDS).after();
    for (var c : List.of(CaseFixtures.dispatched(), waiting, referred(), CaseFixtures.resolved())) {
      refused(
          CaseReason.ILLEGAL_MOVE, () -> mediation(c, "PT3H").refer(VILLAGER, MEDIATION, WORDS));
    }
  }

  @Test
  void waitsForAMediationAndNothingElse() {
    var whistle = new AggregateRef(AggregateKind.WHISTLE, id(41));
    var c = mediation(signedFor(), "PT6M");
    assertThrows(IllegalArgumentException.class, () -> c.refer(VILLAGER, whistle, WORDS));
  }

  @Test
  void followsNoMediationButTheOneItWaitsFor() {
    for (var c : List.of(referred(), signedFor())) {
      var unwanted = mediation(c, "PT7M");
      var refusal =
          refused(
              CaseReason.WAITS_FOR_NO_SUCH_MEDIATION,
              () -> unwanted.comeBack(ANOTHER, Optional.empty()));
      assertEquals("mediations/" + id(42), refusal.details().get("mediation"));
      refused(
          CaseReason.WAITS_FOR_NO_SUCH_MEDIATION,
          () -> unwanted.settle(ANOTHER, TOWNSMAN.id(), WORDS));
    }
    refused(
        CaseReason.WAITS_FOR_NO_SUCH_MEDIATION,
        () -> mediation(withAPart(referred()), "PT8M").settle(ANOTHER, TOWNSMAN.id(), WORDS));
  }

  @Test
  void isReferredSoOftenAndNoMore() {
    var c = signedFor();
    for (int i = 0; i < 34; i++) {
      c = mediation(c, "PT6M").refer(VILLAGER, MEDIATION, WORDS).after();
      c = mediation(c, "PT6M").comeBack(MEDIATION, Optional.empty()).after();
    }
    var worn = mediation(c, "PT6M");
    refused(CaseReason.CLOCK_CHANGED_TOO_OFTEN, () -> worn.refer(VILLAGER, MEDIATION, WORDS));
  }

  /** Of a clock of minutes, whose due time is moved by what stood still and by nothing else. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20, 300})
  void countsNoneOfTheTimeInMediation(long seed) {
    var random = new Random(seed);
    for (int life = 0; life < 200; life++) {
      var c = signedFor();
      var now = Duration.ofMinutes(5);
      var stood = Duration.ZERO;
      for (int round = random.nextInt(6); round >= 0; round--) {
        now = now.plusSeconds(random.nextInt(240));
        c = mediation(c, now.toString()).refer(VILLAGER, MEDIATION, WORDS).after();
        var mediated = Duration.ofSeconds(random.nextInt(3_000_000));
        now = now.plus(mediated);
        stood = stood.plus(mediated);
        c = mediation(c, now.toString()).comeBack(MEDIATION, Optional.empty()).after();
        assertEquals(
            Optional.of(after("PT30M").plus(stood)), due(c, TestRules.CONTACT), "seed " + seed);
      }
    }
  }
}
