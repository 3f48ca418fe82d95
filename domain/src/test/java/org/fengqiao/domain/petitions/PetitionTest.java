package org.fengqiao.domain.petitions;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.petitions.PetitionFixtures.BUREAU;
import static org.fengqiao.domain.petitions.PetitionFixtures.CLERK;
import static org.fengqiao.domain.petitions.PetitionFixtures.ELSEWHERE;
import static org.fengqiao.domain.petitions.PetitionFixtures.FACES;
import static org.fengqiao.domain.petitions.PetitionFixtures.HANDLER;
import static org.fengqiao.domain.petitions.PetitionFixtures.LAWS;
import static org.fengqiao.domain.petitions.PetitionFixtures.OFFICE;
import static org.fengqiao.domain.petitions.PetitionFixtures.OUTSIDER;
import static org.fengqiao.domain.petitions.PetitionFixtures.accepted;
import static org.fengqiao.domain.petitions.PetitionFixtures.at;
import static org.fengqiao.domain.petitions.PetitionFixtures.decided;
import static org.fengqiao.domain.petitions.PetitionFixtures.due;
import static org.fengqiao.domain.petitions.PetitionFixtures.local;
import static org.fengqiao.domain.petitions.PetitionFixtures.registered;
import static org.fengqiao.domain.petitions.PetitionFixtures.routed;
import static org.fengqiao.domain.petitions.PetitionFixtures.running;
import static org.fengqiao.domain.petitions.PetitionFixtures.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.petitions.PetitionAt.Arrival;
import org.fengqiao.domain.policies.PetitionRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PetitionTest {
  private static final Instant NOW = local("2026-03-02T09:00");

  static Refusal refused(PetitionReason reason, Supplier<?> move) {
    var refusal = assertThrows(Refusal.class, move::get);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  static String field(Supplier<?> move) {
    return assertThrows(Refusal.class, move::get).details().getOrDefault("field", "none");
  }

  @Test
  void isToBeRoutedWithinFifteenDaysOfItsReceipt() {
    var p = registered(PetitionKind.CLAIM, local("2026-03-01T16:00"), NOW);
    assertEquals(List.of(new ClockRun("ROUTE_2022", 1)), p.running());
    assertEquals(Optional.of(local("2026-03-17T00:00")), due(p, PetitionLimit.ROUTE));
    assertEquals(OFFICE, p.inHand());
  }

  @Test
  void cannotHaveComeLaterThanItIsRegistered() {
    assertEquals(
        "receive_time", field(() -> registered(PetitionKind.CLAIM, NOW.plusSeconds(1), NOW)));
  }

  @Test
  void accusesSomebodyOnlyAsAnAccusation() {
    var accused = new Accused(List.of(BUREAU), List.of(), List.of());
    assertEquals("accused_units", field(() -> registered(PetitionKind.CLAIM, NOW, NOW, accused)));
  }

  @Test
  void isRoutedByWhoRegisteredItAndTheUnitHasTimeToTellAndToObject() {
    var p = registered(PetitionKind.SUGGESTION, NOW, NOW);
    refused(
        PetitionReason.NOT_IN_HAND,
        () -> at(p, NOW).route(OUTSIDER, BUREAU, Forwarding.FORWARD, WORDS));
    var routed = routed(PetitionKind.SUGGESTION, NOW);
    assertEquals(List.of(PetitionLimit.INFORM, PetitionLimit.OBJECT), running(routed));
    assertEquals(BUREAU, routed.inHand());
    assertEquals(Optional.of(local("2026-03-18T00:00")), due(routed, PetitionLimit.INFORM));
    assertEquals(Optional.of(local("2026-03-10T00:00")), due(routed, PetitionLimit.OBJECT));
  }

  @Test
  void isNeverRoutedToAUnitThatItAccusesByItselfOrByAPost() {
    var accused = new Accused(List.of(BUREAU), List.of(), List.of(ELSEWHERE));
    var p = registered(PetitionKind.ACCUSATION, NOW, NOW, accused);
    for (var unit : accused.hiddenFrom()) {
      var refusal =
          refused(
              PetitionReason.ROUTED_TO_ACCUSED,
              () -> at(p, NOW).route(CLERK, unit, Forwarding.ASSIGN, WORDS));
      assertEquals("units/" + unit.value(), refusal.details().get("unit"));
    }
  }

  @Test
  void isObjectedToWithinFiveWorkingDays() {
    var p = routed(PetitionKind.CLAIM, NOW);
    var due = local("2026-03-10T00:00");
    var objected = at(p, due.minusSeconds(1)).object(HANDLER, WORDS).after();
    assertEquals(PetitionStatus.OBJECTED, objected.status());
    assertEquals(OFFICE, objected.inHand());
    assertEquals(List.of(PetitionLimit.INFORM), running(objected));
    var late = refused(PetitionReason.TIME_RUN_OUT, () -> at(p, due).object(HANDLER, WORDS));
    assertEquals("OBJECT", late.details().get("limit"));
    assertEquals(due.toString(), late.details().get("due_time"));
  }

  @Test
  void goesBackToBeRoutedOnceMoreWhereTheObjectionIsUpheld() {
    var objected = at(routed(PetitionKind.CLAIM, NOW), NOW).object(HANDLER, WORDS).after();
    refused(PetitionReason.NOT_IN_HAND, () -> at(objected, NOW).rule(HANDLER, true, WORDS));
    var later = NOW.plus(Duration.ofDays(1));
    var back = at(objected, later).rule(CLERK, true, WORDS).after();
    assertEquals(PetitionStatus.REGISTERED, back.status());
    assertEquals(List.of(PetitionLimit.ROUTE), running(back));
    assertEquals(new ClockRun("ROUTE_2022", 2), time(back, PetitionLimit.ROUTE).clock().key());
    assertEquals(Optional.of(local("2026-03-19T00:00")), due(back, PetitionLimit.ROUTE));
    assertTrue(back.path().objection().orElseThrow().ruling().orElseThrow().upheld());
    var elsewhere = at(back, later).route(CLERK, ELSEWHERE, Forwarding.FORWARD, WORDS).after();
    assertEquals(List.of(OFFICE, ELSEWHERE), elsewhere.hands());
    assertEquals(new ClockRun("INFORM_2022", 2), elsewhere.running().getFirst());
  }

  @Test
  void staysWhereTheObjectionIsDismissedAndIsObjectedToOnceARouting() {
    var objected = at(routed(PetitionKind.CLAIM, NOW), NOW).object(HANDLER, WORDS).after();
    var kept = at(objected, NOW).rule(CLERK, false, WORDS).after();
    assertEquals(PetitionStatus.ROUTED, kept.status());
    assertEquals(BUREAU, kept.inHand());
    assertEquals(List.of(PetitionLimit.INFORM), running(kept));
    refused(PetitionReason.OBJECTED_BEFORE, () -> at(kept, NOW).object(HANDLER, WORDS));
    assertEquals(
        kept.path().objection(),
        at(kept, NOW).accept(HANDLER, LAWS, WORDS).after().path().objection());
  }

  @Test
  void isDecidedWithinSixtyDaysOfItsAcceptanceIfItIsAClaim() {
    var claim = accepted(PetitionKind.CLAIM, NOW);
    assertEquals(List.of(PetitionLimit.DECIDE), running(claim));
    assertEquals(Optional.of(local("2026-05-07T00:00")), due(claim, PetitionLimit.DECIDE));
    assertEquals(List.of(), running(accepted(PetitionKind.ACCUSATION, NOW)));
  }

  @Test
  void isRefusedDivertedOrTakenBackBeforeAnythingIsDecided() {
    var p = routed(PetitionKind.CLAIM, NOW);
    var refused = at(p, NOW).refuse(HANDLER, RefusalCause.NOT_COMPETENT, WORDS).after();
    assertEquals(PetitionStatus.REFUSED, refused.status());
    var accepted = accepted(PetitionKind.CLAIM, NOW);
    var diverted = at(accepted, NOW).divert(HANDLER, LegalRoute.ARBITRATION, WORDS).after();
    assertEquals(PetitionStatus.DIVERTED, diverted.status());
    assertEquals(BUREAU, diverted.inHand());
    assertTrue(diverted.path().accepted().isPresent());
    for (var officer : List.of(CLERK, HANDLER)) {
      var withdrawn = at(accepted, NOW).withdraw(officer, WORDS).after();
      assertEquals(PetitionStatus.WITHDRAWN, withdrawn.status());
    }
    refused(PetitionReason.NOT_IN_HAND, () -> at(accepted, NOW).withdraw(OUTSIDER, WORDS));
    for (var ended : List.of(refused, diverted)) {
      assertEquals(List.of(), ended.running());
      assertTrue(ended.path().ended().isPresent());
      refused(PetitionReason.ILLEGAL_PETITION_MOVE, () -> at(ended, NOW).withdraw(CLERK, WORDS));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SUGGESTION", "ACCUSATION"})
  void isAnsweredIfItIsNoClaim(PetitionKind kind) {
    var answered = at(accepted(kind, NOW), NOW).answer(HANDLER, WORDS).after();
    assertEquals(PetitionStatus.ANSWERED, answered.status());
    var claim = accepted(PetitionKind.CLAIM, NOW);
    var refusal =
        refused(PetitionReason.NOT_OF_THIS_KIND, () -> at(claim, NOW).answer(HANDLER, WORDS));
    assertEquals("CLAIM", refusal.details().get("kind"));
    refused(
        PetitionReason.NOT_OF_THIS_KIND,
        () -> at(accepted(kind, NOW), NOW).divert(HANDLER, LegalRoute.JUDICIAL, WORDS));
  }

  @Test
  void saysWhatIsLegalOfItsKindWhereItIsNot() {
    var p = registered(PetitionKind.SUGGESTION, NOW, NOW);
    var refusal =
        refused(
            PetitionReason.ILLEGAL_PETITION_MOVE, () -> at(p, NOW).accept(HANDLER, LAWS, WORDS));
    assertEquals("ROUTE,REFUSE,WITHDRAW", refusal.details().get("legal"));
    assertEquals("REGISTERED", refusal.details().get("state"));
  }

  @Test
  void isRoutedByTheLawOfItsRegistrationAndDecidedByThatOfItsAcceptance() {
    var before = local("2022-04-30T23:59");
    var after = local("2022-05-01T00:00");
    var p = routed(PetitionKind.CLAIM, before);
    var later = at(p, after).accept(HANDLER, LAWS, WORDS).after();
    assertEquals("INFORM_2005", time(later, PetitionLimit.INFORM).clock().name().value());
    assertEquals("DECIDE_2022", time(later, PetitionLimit.DECIDE).clock().name().value());
    var earlier = accepted(PetitionKind.CLAIM, before);
    assertEquals("DECIDE_2005", time(earlier, PetitionLimit.DECIDE).clock().name().value());
  }

  @Test
  void tellsWhoSeesItButNotWhomItAccuses() {
    var p = decided(NOW);
    assertEquals(List.of(OFFICE, BUREAU), p.seenBy().units());
    assertEquals(p.filing().division(), p.seenBy().division());
    var accused = new Accused(List.of(BUREAU), List.of(), List.of());
    assertTrue(accused.isHiddenFrom(List.of(OFFICE, BUREAU)));
    assertTrue(!accused.isHiddenFrom(List.of(OFFICE)));
  }

  @Test
  void claimsThePartnersOwnIdOfIt() {
    var p = registered(PetitionKind.CLAIM, NOW, NOW);
    assertEquals(List.of(Petition.source(p.filing().partner(), "WEB-1")), p.claims());
  }

  @Test
  void firesEachRungOnceAndEndsTheTimesOfARight() {
    var p = routed(PetitionKind.CLAIM, NOW);
    var due = local("2026-03-10T00:00");
    var reminded =
        PetitionWaking.wake(p, FACES, due.minus(Duration.ofDays(1))).orElseThrow().after();
    assertEquals(Optional.empty(), PetitionWaking.wake(reminded, FACES, due.minusSeconds(1)));
    var lapsed = PetitionWaking.wake(reminded, FACES, due).orElseThrow();
    assertEquals(List.of(PetitionLimit.INFORM), running(lapsed.after()));
    assertTrue(time(lapsed.after(), PetitionLimit.OBJECT).clock().hasFired(PetitionRules.OVERDUE));
    assertEquals(Optional.of(due), time(lapsed.after(), PetitionLimit.OBJECT).clock().stopTime());
    assertEquals(Optional.empty(), PetitionWaking.wake(lapsed.after(), FACES, due));
  }

  @Test
  void isFirstDueWhenTheFirstOfItsDutiesIs() {
    var p = routed(PetitionKind.CLAIM, NOW);
    assertEquals(due(p, PetitionLimit.INFORM), p.dueTold());
    assertEquals(Optional.empty(), decided(NOW).dueTold());
  }

  @Test
  void needsALawOnTheDay() {
    var early = local("2005-04-30T09:00");
    var arrival =
        new Arrival(
            PetitionFixtures.ID,
            PetitionFixtures.filing(PetitionKind.CLAIM, early, early),
            WORDS,
            WORDS,
            Optional.empty(),
            Accused.NOBODY);
    PetitionLaws none =
        (_, _) -> {
          throw Refusal.illegalNow(PetitionReason.NO_LAW_IN_FORCE, List.of(), Map.of());
        };
    refused(PetitionReason.NO_LAW_IN_FORCE, () -> PetitionAt.register(arrival, none, FACES, early));
  }
}
