package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.proto.cases.v1.Attachment;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseKind;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.LadderStep;
import org.fengqiao.proto.cases.v1.Location;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.PatchSource;
import org.fengqiao.proto.cases.v1.RecordContactRequest;
import org.fengqiao.proto.cases.v1.RecordProgressRequest;
import org.fengqiao.proto.cases.v1.RedirectCaseRequest;
import org.fengqiao.proto.cases.v1.RedirectRoute;
import org.fengqiao.proto.cases.v1.RejectCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.Routing;
import org.fengqiao.proto.cases.v1.SubmitCaseRequest;
import org.fengqiao.proto.cases.v1.Tier;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.fengqiao.proto.cases.v1.UnroutedReason;
import org.fengqiao.proto.cases.v1.WithdrawCaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseGrpcTest {
  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  private TriageCaseRequest.Builder triaging(Case c) {
    return TriageCaseRequest.newBuilder().setRequestId(calls.id()).setName(c.getName());
  }

  private DispatchCaseRequest.Builder dispatching(Case c) {
    return DispatchCaseRequest.newBuilder().setRequestId(calls.id()).setName(c.getName());
  }

  private Case triaged(TriageCaseRequest.Builder request) {
    return calls.as(calls.overseer).triageCase(request.build()).getCase();
  }

  private Case dispatched(DispatchCaseRequest.Builder request) {
    return calls.as(calls.overseer).dispatchCase(request.build()).getCase();
  }

  @Test
  void showsEveryFieldOfAReportAndHowItWasRouted() {
    var sourceTime = Times.toProto(Instant.parse("2026-03-01T23:59:59.5Z"));
    var report =
        calls
            .road()
            .setChannel(Channel.CHANNEL_QR_CODE)
            .setSourceId("W-1")
            .setAddress("村委会门前")
            .setReporter(Reporter.newBuilder().setName("王某").setPhone("+86 139").setAnonymous(true))
            .setSourceReportTime(sourceTime);
    var now = Times.toProto(calls.town.town.now());
    var c = calls.report(report);
    var town = calls.town;
    var expected =
        Case.newBuilder()
            .setChannel(Channel.CHANNEL_QR_CODE)
            .setKind(CaseKind.CASE_KIND_EVENT)
            .setTier(Tier.TIER_ORDINARY)
            .setState(CaseState.CASE_STATE_DISPATCHED)
            .setCategory(TownRules.ROAD.value())
            .setSubject("路面塌陷")
            .setText("村口路面塌陷，已有人摔伤。")
            .setAddress("村委会门前")
            .setLocation(Location.newBuilder().setAddress("村委会门前"))
            .setPatchSource(PatchSource.PATCH_SOURCE_GIVEN)
            .setContentState(ContentState.CONTENT_STATE_PRESENT)
            .setReporter(
                report.getReporter().toBuilder()
                    .setContentState(ContentState.CONTENT_STATE_PRESENT))
            .setReportingPartner("partners/platform")
            .setSourceId("W-1")
            .setVersion(1)
            .setLeadUnit(Names.of(town.secretary.unit()))
            .setRouting(
                Routing.newBuilder().setPackVersion("packs/small/versions/1").setAutomatic(true))
            .setReportTime(now)
            .setSourceReportTime(sourceTime)
            .setDispatchTime(now)
            .build();
    var others =
        c.toBuilder()
            .clearName()
            .clearNumber()
            .clearEtag()
            .clearPatch()
            .clearLadder()
            .clearRunningClocks()
            .build();
    assertEquals(expected, others);
    assertTrue(c.getName().matches("cases/[0-9a-f-]{36}"));
    assertTrue(c.getNumber().matches("620402-20260302-\\d{6}"), c.getNumber());
    assertEquals(CaseCalls.VILLAGE, c.getPatch().getDivision());
    assertEquals(
        List.of(Names.of(town.secretary.id()), Names.of(town.police.id())),
        c.getLadder().getStepsList().stream().map(LadderStep::getPost).toList());
    assertEquals("village-party-secretary", c.getLadder().getSteps(0).getRole());
    assertEquals(0, c.getLadder().getCurrentStep());
    assertEquals(
        List.of("CONTACT", "STEP"),
        c.getRunningClocksList().stream().map(clock -> clock.getClock()).toList());
    var due = town.town.now().plus(Duration.ofMinutes(30));
    assertEquals(Times.toProto(due), c.getRunningClocks(0).getDueTime());
    assertEquals(c, calls.get(c));
  }

  @Test
  void answersAReportSentAgainWithTheCaseAsItIsNow() {
    var request = calls.road().setSourceId("W-1").build();
    var first = calls.as(calls.platform).reportCase(request);
    var moved = calls.signFor(first.getCase());
    var again = calls.as(calls.platform).reportCase(request);
    var bySource = calls.as(calls.platform).reportCase(calls.road().setSourceId("W-1").build());
    assertFalse(first.getRepeated());
    assertTrue(again.getRepeated() && bySource.getRepeated());
    assertEquals(moved.getEtag(), again.getCase().getEtag());
    assertEquals(again.getCase(), bySource.getCase());
    assertNotEquals(first.getCase().getEtag(), moved.getEtag());
  }

  @Test
  void livesFromReportToClose() {
    var c = calls.report(calls.petition());
    assertEquals(CaseState.CASE_STATE_REPORTED, c.getState());
    assertEquals(UnroutedReason.UNROUTED_REASON_MANUAL_CHANNEL, c.getRouting().getUnroutedReason());
    c = triaged(triaging(c).setNote("转村里"));
    assertEquals(CaseState.CASE_STATE_TRIAGED, c.getState());
    assertEquals(Tier.TIER_ORDINARY, c.getTier());
    c = dispatched(dispatching(c));
    assertEquals(Names.of(calls.town.secretary.unit()), c.getLeadUnit());
    calls.town.pass(Duration.ofMinutes(1));
    c = calls.signFor(c);
    var signed = Times.toProto(calls.town.town.now());
    assertEquals(calls.villager(), c.getHandlingOfficer());
    assertEquals(signed, c.getSignTime());
    var units = calls.as(calls.units);
    c =
        units
            .recordContact(
                RecordContactRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(c.getName())
                    .setActingOfficer(calls.villager())
                    .setReached(true)
                    .build())
            .getCase();
    assertEquals(signed, c.getContactTime());
    c =
        units
            .recordProgress(
                RecordProgressRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(c.getName())
                    .setActingOfficer(calls.villager())
                    .setText("已到现场")
                    .build())
            .getCase();
    assertEquals(CaseState.CASE_STATE_IN_PROGRESS, c.getState());
    var evidence = IntStream.range(0, 12).mapToObj(CaseGrpcTest::photo).toList();
    c =
        units
            .resolveCase(
                ResolveCaseRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(c.getName())
                    .setActingOfficer(calls.villager())
                    .setOutcome(Outcome.OUTCOME_SOLVED)
                    .setText("已修复")
                    .addAllEvidence(evidence)
                    .build())
            .getCase();
    assertEquals(CaseState.CASE_STATE_RESOLVED, c.getState());
    assertEquals(signed, c.getResolveTime());
    assertEquals("已修复", c.getResolution().getText());
    assertEquals(evidence, c.getResolution().getEvidenceList());
    assertEquals(calls.villager(), c.getResolution().getOfficer());
    c =
        calls
            .as(calls.overseer)
            .closeCase(
                CloseCaseRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(c.getName())
                    .setEtag(c.getEtag())
                    .build())
            .getCase();
    assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
    assertEquals(signed, c.getCloseTime());
    assertEquals(8, c.getVersion());
    assertEquals(0, c.getRunningClocksCount());
  }

  private static Attachment photo(int n) {
    return Attachment.newBuilder()
        .setUri("https://example.org/" + n + ".jpg")
        .setMediaType("image/jpeg")
        .setSizeBytes(1_000L + n)
        .setSha256("%064x".formatted(n))
        .build();
  }

  @Test
  void submitsToTheLevelAboveWhichSignsAnew() {
    var c = calls.signFor(calls.report(calls.road()));
    var submitted =
        calls
            .as(calls.units)
            .submitCase(
                SubmitCaseRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(c.getName())
                    .setActingOfficer(calls.villager())
                    .setReason("村里解决不了")
                    .build())
            .getCase();
    assertEquals(CaseState.CASE_STATE_DISPATCHED, submitted.getState());
    assertEquals(Tier.TIER_MAJOR, submitted.getTier());
    assertEquals(Tier.TIER_MAJOR, submitted.getLadder().getTier());
    assertEquals(Names.of(calls.town.director.unit()), submitted.getLeadUnit());
    assertEquals("", submitted.getHandlingOfficer());
    assertFalse(submitted.hasSignTime());
  }

  @Test
  void endsOtherwiseThanByClosing() {
    var withdrawn =
        calls
            .as(calls.platform)
            .withdrawCase(
                WithdrawCaseRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(calls.report(calls.road()).getName())
                    .build());
    assertEquals(CaseState.CASE_STATE_WITHDRAWN, withdrawn.getCase().getState());
    var rejected =
        calls
            .as(calls.overseer)
            .rejectCase(
                RejectCaseRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(calls.report(calls.petition()).getName())
                    .setReason("不属实")
                    .build());
    assertEquals(CaseState.CASE_STATE_REJECTED, rejected.getCase().getState());
    var redirected =
        calls
            .as(calls.overseer)
            .redirectCase(
                RedirectCaseRequest.newBuilder()
                    .setRequestId(calls.id())
                    .setName(calls.report(calls.road()).getName())
                    .setRoute(RedirectRoute.REDIRECT_ROUTE_REPEAT_WITHOUT_NEW_FACTS)
                    .setEarlierCase(withdrawn.getCase().getName())
                    .build());
    assertEquals(CaseState.CASE_STATE_REDIRECTED, redirected.getCase().getState());
    assertTrue(redirected.getCase().hasCloseTime());
  }
}
