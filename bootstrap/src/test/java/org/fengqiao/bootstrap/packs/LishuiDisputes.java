package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.bootstrap.story.LishuiHotel;
import org.fengqiao.bootstrap.story.LishuiStory;
import org.fengqiao.bootstrap.story.Mediating;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.SessionState;
import org.fengqiao.proto.cases.v1.SessionTaskState;
import org.fengqiao.proto.mediation.v1.LegalRoute;
import org.fengqiao.proto.mediation.v1.LimitKind;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationLimit;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.fengqiao.proto.mediation.v1.NewTerm;
import org.fengqiao.proto.mediation.v1.Party;
import org.fengqiao.proto.mediation.v1.Share;

/** What must be true of the two disputes of Lishui's story, and of its session of 24 units. */
record LishuiDisputes(LishuiStory story) {
  void assertIsSetUpAsTheFieldCounts() {
    var centres = story.centres();
    assertEquals(8, centres.subCentres().size());
    assertEquals(118, centres.stations().size());
    assertEquals(24, centres.district().getSeatsCount());
    assertEquals(15, centres.district().getTurnsCount());
    // Of the 118, those of the development zone are right under the centre.
    assertEquals(8 + 8, centres.district().getGuestCount());
    assertEquals(118 * 4 + 8 * 7 + 24, centres.mediators());
  }

  /** By one who is versed in it, with the consent of all; who is no part of it sees nothing. */
  void assertIsMediatedAtTheStation() {
    var now = story.cast().atStation(story.wages().name()).now();
    assertEquals(MediationState.MEDIATION_STATE_UNDER_WAY, now.getState());
    assertEquals(1 + LishuiHotel.WORKERS, now.getPartyCount());
    assertEquals(LishuiHotel.owedFen(), now.getClaimedFen());
    assertTrue(now.getPartiesList().stream().allMatch(Party::getConsented));
    assertEquals(2, now.getMediators(0).getEligible(), "the head and the lawyer know of labour");
    var outside = new Mediating(story.cast().organs(), "", now.getName());
    assertEquals("MEDIATION_NOT_FOUND", Refused.reason(outside::now));
    // The centre sees it from above, and not who they are.
    assertTrue(
        story.wages().now().getPartiesList().stream()
            .allMatch(party -> party.getContentState() == ContentState.CONTENT_STATE_WITHHELD));
  }

  void assertWentUpTo(String division, int stages) {
    var now = story.wages().now();
    assertEquals(stages, now.getStagesCount());
    assertEquals(division, now.getStages(stages - 1).getDivision());
    assertEquals(MediationState.MEDIATION_STATE_UNDER_WAY, now.getState());
    assertEquals(stages, now.getMediatorsCount());
    assertEquals(1, now.getMediatorsList().stream().filter(m -> !m.hasReleaseTime()).count());
  }

  void assertNobodyGetsMoreThanIsClaimed() {
    var first = LishuiHotel.owed().getFirst();
    var term =
        NewTerm.newBuilder()
            .setObligor(LishuiHotel.HOTEL)
            .setText("多付一分")
            .addShares(first.toBuilder().setFen(first.getFen() + 1))
            .build();
    assertEquals(
        "MORE_THAN_CLAIMED",
        Refused.reason(() -> story.wages().agreeing().agree("协议", List.of(term))));
  }

  void assertTwentyFourAreCalled() {
    var session = story.session();
    assertEquals(24, session.getUnitsCount());
    assertEquals(SessionState.SESSION_STATE_CONVENED, session.getState());
    assertEquals(List.of(story.hotel().name()), session.getCasesList());
  }

  void assertIsNotSettledWhileTasksAreOpen() {
    var session = story.session();
    assertEquals(24, session.getTasksCount());
    assertTrue(session.getUnitsList().stream().allMatch(unit -> unit.getPresent()));
    assertEquals("TASKS_OPEN", Refused.reason(() -> story.cast().convening().close(session, "了结")));
  }

  void assertSettledTheSessionOnTime() {
    var session = story.session();
    assertEquals(SessionState.SESSION_STATE_CLOSED, session.getState());
    for (var task : session.getTasksList()) {
      assertEquals(SessionTaskState.SESSION_TASK_STATE_HANDED_IN, task.getState());
      assertFalse(task.getReport().getLate());
    }
  }

  /** Made, and not in effect: nothing is settled yet, and what was not agreed on is not signed. */
  void assertWaitsForItsSignatures() {
    var now = story.wages().now();
    assertEquals(MediationState.MEDIATION_STATE_AGREED, now.getState());
    assertFalse(now.getAgreements(0).hasEffectTime());
    assertEquals("INVALID_FIELD", Refused.reason(() -> story.wages().agreeing().signAsParty(3)));
    assertEquals(
        "NOT_ITS_MEDIATOR",
        Refused.reason(
            () -> story.wages().agreeing().signAsMediator(now.getMediators(0).getMediator())));
  }

  void assertSettlesWhatIsClaimedToTheFen() {
    var now = story.wages().now();
    assertEquals(MediationState.MEDIATION_STATE_SETTLED, now.getState());
    assertEquals(303_539_346, now.getSettledFen());
    assertEquals(now.getClaimedFen(), now.getSettledFen());
    assertEquals(story.hotel().now().getClaimedFen(), now.getSettledFen());
    for (var party : now.getPartiesList()) {
      assertEquals(party.getClaimedFen(), party.getSettledFen(), party::getName);
    }
    var agreement = now.getAgreements(0);
    assertEquals(3 + 2 + 1 + 1, agreement.getSignaturesCount());
    assertEquals(0, agreement.getTerms(1).getFen(), "work is worth no money here");
    var confirmation = limit(now, LimitKind.LIMIT_KIND_CONFIRMATION);
    assertEquals("人民调解法第三十三条", confirmation.getLaw());
    assertFalse(confirmation.hasStopTime());
    // The 30th day is a Saturday.
    assertEquals(seconds("2026-04-14T00:00:00+08:00"), confirmation.getDueTime().getSeconds());
  }

  void assertHalfIsPaid() {
    var agreement = story.wages().agreeing().agreement();
    assertFalse(agreement.getTerms(0).getPerformed());
    assertFalse(limit(story.wages().now(), LimitKind.LIMIT_KIND_PERFORMANCE).hasStopTime());
    assertEquals(
        "MORE_THAN_AGREED",
        Refused.reason(() -> story.wages().agreeing().pay(1, LishuiHotel.owed(), "再付")));
  }

  void assertIsPerformed() {
    var now = story.wages().now();
    var agreement = now.getAgreements(0);
    assertTrue(agreement.getPerformed());
    assertEquals(
        now.getClaimedFen(),
        agreement.getTerms(0).getFollowUpsList().stream()
            .flatMapToLong(look -> look.getPaidList().stream().mapToLong(Share::getFen))
            .sum());
    for (var limit : now.getLimitsList()) {
      assertFalse(limit.getOverdue(), limit::toString);
    }
  }

  void assertTheStationOfTheZoneHasIt() {
    var now = story.cast().inZone(story.cooks().name()).now();
    assertEquals(Lishui.NEW_HOME, now.getStages(0).getDivision());
    assertEquals(MediationState.MEDIATION_STATE_APPLIED, now.getState());
    var acceptance = limit(now, LimitKind.LIMIT_KIND_ACCEPTANCE);
    assertEquals(seconds("2026-03-24T00:00:00+08:00"), acceptance.getDueTime().getSeconds());
  }

  void assertTheStationIsRemindedInTime() {
    var station = story.cast().inZone(story.cooks().name());
    var fired = station.awaitRung(LimitKind.LIMIT_KIND_ACCEPTANCE, "REMIND");
    assertFalse(fired.getLate(), fired::toString);
    assertFalse(limit(station.now(), LimitKind.LIMIT_KIND_ACCEPTANCE).getOverdue());
  }

  void assertNothingIsAboveTheCentre() {
    assertEquals("NO_ORGANIZATION_ABOVE", Refused.reason(() -> story.cooks().raise("再上调一级")));
  }

  void assertArbitrationComesFirst() {
    assertEquals(
        "ARBITRATION_FIRST",
        Refused.reason(() -> story.cooks().handOff(LegalRoute.LEGAL_ROUTE_COURT, "移送法院")));
    assertEquals(MediationState.MEDIATION_STATE_FAILED, story.cooks().now().getState());
    assertEquals(0, story.cooks().now().getSettledFen());
  }

  private static long seconds(String time) {
    return OffsetDateTime.parse(time).toEpochSecond();
  }

  private static MediationLimit limit(Mediation mediation, LimitKind kind) {
    return mediation.getLimitsList().stream()
        .filter(limit -> limit.getKind() == kind)
        .reduce((_, later) -> later)
        .orElseThrow();
  }
}
