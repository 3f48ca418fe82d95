package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.bootstrap.story.WuxingStory;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.mediation.v1.GetPresenceRequest;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.fengqiao.proto.mediation.v1.Presence;

/** What must be true of Wuxing's 1 + 22 centres, and of the two disputes of its story. */
record WuxingDisputes(WuxingStory story) {
  void assertIsSetUpAsTheFieldCounts() {
    var centres = story.centres();
    assertEquals(1 + 22, centres.all().count());
    assertEquals(14, centres.towns().size());
    assertEquals(8, centres.departments().size());
    assertEquals(22, centres.district().getGuestCount());
    assertEquals(24, centres.district().getSeatsCount());
    assertEquals(16, centres.district().getTurnsCount());
    assertSitDailyOrInTurn("2026-04-13");
    assertSitDailyOrInTurn("2026-04-28");
    assertEquals(0, presence("2026-04-29").getRotatingUnitsCount(), "the roster ends");
  }

  private void assertSitDailyOrInTurn(String day) {
    var presence = presence(day);
    assertEquals(8, presence.getResidentUnitsCount());
    assertEquals(1, presence.getRotatingUnitsCount());
  }

  private Presence presence(String day) {
    return story
        .stage()
        .main()
        .call(MediationOrganizationServiceGrpc::newBlockingStub)
        .getPresence(
            GetPresenceRequest.newBuilder()
                .setName(story.centres().district().getName())
                .setDate(day)
                .build());
  }

  void assertTheCaseWaitsForTheTownsCentre() {
    assertEquals(CaseState.CASE_STATE_IN_MEDIATION, story.noise().now().getState());
    var now = story.noiseTalks().now();
    assertEquals(Wuxing.ZHILI, now.getStages(0).getDivision());
    assertEquals(MediationState.MEDIATION_STATE_UNDER_WAY, now.getState());
  }

  void assertTheCaseIsResolvedByWord() {
    var now = story.noiseTalks().now();
    assertEquals(MediationState.MEDIATION_STATE_SETTLED, now.getState());
    assertEquals(0, now.getAgreements(0).getSignaturesCount());
    assertEquals(CaseState.CASE_STATE_RESOLVED, story.noise().now().getState());
  }

  void assertTheTownsCentreHasTheClothes() {
    assertEquals(List.of(Wuxing.ZHILI), divisions());
  }

  void assertTheDistrictsCentreHasTheClothes() {
    assertEquals(List.of(Wuxing.ZHILI, Wuxing.DISTRICT), divisions());
    assertEquals("NO_ORGANIZATION_ABOVE", Refused.reason(() -> story.clothes().raise("再上调一级")));
  }

  private List<String> divisions() {
    return story.clothes().now().getStagesList().stream()
        .map(stage -> stage.getDivision())
        .toList();
  }

  void assertIsInEffectForLessThanWasClaimed() {
    var now = story.clothes().now();
    assertEquals(MediationState.MEDIATION_STATE_SETTLED, now.getState());
    assertTrue(now.getAgreements(0).hasEffectTime());
    assertEquals(18_640_000, now.getClaimedFen());
    assertEquals(16_000_000, now.getSettledFen());
  }
}
