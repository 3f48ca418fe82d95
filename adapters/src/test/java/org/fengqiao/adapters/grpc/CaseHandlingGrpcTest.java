package org.fengqiao.adapters.grpc;

import static org.fengqiao.proto.cases.v1.HandlingMeasure.HANDLING_MEASURE_JOINT;
import static org.fengqiao.proto.cases.v1.HandlingMeasure.HANDLING_MEASURE_TRACKED;
import static org.fengqiao.proto.cases.v1.HandlingMode.HANDLING_MODE_COLLABORATE;
import static org.fengqiao.proto.cases.v1.HandlingMode.HANDLING_MODE_COORDINATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.policies.Campaign;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.HandlingRule;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFact;
import org.fengqiao.proto.cases.v1.CorrectCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns, modes and measures over the wire. */
class CaseHandlingGrpcTest {
  private final CaseCalls calls = new CaseCalls();

  @BeforeEach
  void sayHowMattersAreHandled() {
    var flood =
        new Campaign(
            new CampaignCode("flood"), "防汛", LocalDate.EPOCH, LocalDate.parse("2099-12-31"));
    var rule =
        new HandlingRule(
            List.of(flood),
            Map.of(Tier.ORDINARY, HandlingMode.COORDINATE),
            Map.of(Tier.ORDINARY, Set.of(HandlingMeasure.TRACKED)));
    calls.town.rules.handle(Casework.silent().with(rule).rule());
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  private TriageCaseRequest.Builder triaging(Case c) {
    return TriageCaseRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setCategory(TownRules.ROAD.value())
        .setMode(HANDLING_MODE_COLLABORATE)
        .addMeasures(HANDLING_MEASURE_JOINT)
        .addMeasures(HANDLING_MEASURE_TRACKED);
  }

  private CorrectCaseRequest.Builder correcting(Case c) {
    return CorrectCaseRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName())
        .setReason("笔误");
  }

  private boolean isByDefault(Case c) {
    return calls
        .as(calls.overseer)
        .explainCase(ExplainCaseRequest.newBuilder().setName(c.getName()).build())
        .getHandledByDefault();
  }

  private List<CaseFact> facts(Case c) {
    return calls
        .as(calls.overseer)
        .listTrace(ListTraceRequest.newBuilder().setParent(c.getName()).build())
        .getEntriesList()
        .stream()
        .flatMap(entry -> entry.getFactsList().stream())
        .toList();
  }

  @Test
  void showsTheCampaignAndTheWayThePackSays() {
    var c = calls.report(calls.road().setCampaign("flood"));
    assertEquals("flood", c.getCampaign());
    assertEquals(HANDLING_MODE_COORDINATE, c.getMode());
    assertEquals(List.of(HANDLING_MEASURE_TRACKED), c.getMeasuresList());
    assertTrue(isByDefault(c));
    assertEquals("flood", facts(c).getFirst().getReported().getCampaign());
    var triaged = facts(c).get(1).getTriaged();
    assertEquals(HANDLING_MODE_COORDINATE, triaged.getMode());
    assertEquals(List.of(HANDLING_MEASURE_TRACKED), triaged.getMeasuresList());
  }

  @Test
  void showsWhatWasSaidAtTriageAndWhatWasPutRight() {
    var petition = calls.report(calls.petition().setCampaign("flood"));
    var c = calls.as(calls.overseer).triageCase(triaging(petition).build()).getCase();
    assertEquals("flood", c.getCampaign());
    assertEquals(HANDLING_MODE_COLLABORATE, c.getMode());
    assertEquals(List.of(HANDLING_MEASURE_JOINT, HANDLING_MEASURE_TRACKED), c.getMeasuresList());
    assertFalse(isByDefault(c));
    var right =
        correcting(c)
            .setClearCampaign(true)
            .setMode(HANDLING_MODE_COORDINATE)
            .addMeasures(HANDLING_MEASURE_TRACKED);
    var corrected = calls.as(calls.overseer).correctCase(right.build()).getCase();
    assertEquals("", corrected.getCampaign());
    assertTrue(isByDefault(corrected));
    var fact = facts(corrected).getLast().getCorrected();
    assertEquals("", fact.getCampaign());
    assertEquals(HANDLING_MODE_COORDINATE, fact.getMode());
    assertEquals(List.of(HANDLING_MEASURE_TRACKED), fact.getMeasuresList());
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var c = calls.report(calls.petition());
    assertField(
        "measures",
        () ->
            calls
                .as(calls.overseer)
                .triageCase(triaging(c).addMeasures(HANDLING_MEASURE_JOINT).build()));
    assertField(
        "mode", () -> calls.as(calls.overseer).triageCase(triaging(c).setModeValue(9).build()));
    assertField(
        "campaign",
        () ->
            calls
                .as(calls.overseer)
                .correctCase(correcting(c).setCampaign("flood").setClearCampaign(true).build()));
    assertField("subject", () -> calls.as(calls.overseer).correctCase(correcting(c).build()));
  }

  private static void assertField(String field, Runnable call) {
    var refused = Refused.by(call::run);
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals(field, refused.metadata("field"));
  }
}
