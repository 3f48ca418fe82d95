package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.domain.Digest;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.mediation.v1.AcceptMediationRequest;
import org.fengqiao.proto.mediation.v1.AnswerProposalRequest;
import org.fengqiao.proto.mediation.v1.AskConfirmationRequest;
import org.fengqiao.proto.mediation.v1.AssignMediatorRequest;
import org.fengqiao.proto.mediation.v1.AssignmentBasis;
import org.fengqiao.proto.mediation.v1.ConfirmationResult;
import org.fengqiao.proto.mediation.v1.LimitKind;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationLimit;
import org.fengqiao.proto.mediation.v1.MediationOrigin;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.fengqiao.proto.mediation.v1.ProposeSettlementRequest;
import org.fengqiao.proto.mediation.v1.RaiseMediationRequest;
import org.fengqiao.proto.mediation.v1.RecordConfirmationRequest;
import org.fengqiao.proto.mediation.v1.RecordConsentRequest;
import org.fengqiao.proto.mediation.v1.RecordCourtFilingRequest;
import org.fengqiao.proto.mediation.v1.RecordHearingRequest;
import org.fengqiao.proto.mediation.v1.RecordPerformanceRequest;
import org.fengqiao.proto.mediation.v1.ReleaseCause;
import org.fengqiao.proto.mediation.v1.SignerKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Disputes live over the wire, on a clock that is set. */
class MediationGrpcTest {
  private final MediationWire wire = new MediationWire();
  private final MediationStage stage = new MediationStage(wire);

  @AfterEach
  void stop() {
    wire.close();
  }

  private static MediationLimit limit(Mediation m, LimitKind kind) {
    return m.getLimitsList().stream()
        .filter(limit -> limit.getKind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isAcceptedAgreedOnSignedKeptAndConfirmed() {
    var m = wire.applied();
    assertEquals(MediationState.MEDIATION_STATE_APPLIED, m.getState());
    assertEquals(MediationOrigin.MEDIATION_ORIGIN_APPLIED, m.getOrigin());
    assertEquals("partners/platform", m.getPartner());
    assertEquals(wire.town.subCentre.name(), m.getStages(0).getOrganization());
    assertEquals(150_000, m.getClaimedFen());
    assertEquals("", limit(m, LimitKind.LIMIT_KIND_ACCEPTANCE).getLaw());
    m = spoken(mediated(m));
    m = agreedAndSigned(m);
    kept(m);
    confirmed(m);
  }

  private Mediation mediated(Mediation applied) {
    var one = mediator();
    var other = mediator();
    wire.send(
        wire.move(RecordConsentRequest.newBuilder(), applied).addAllParties(List.of(1, 2, 3)));
    var accepted = wire.send(wire.move(AcceptMediationRequest.newBuilder(), applied));
    assertEquals(MediationState.MEDIATION_STATE_ACCEPTED, accepted.getState());
    assertTrue(limit(accepted, LimitKind.LIMIT_KIND_ACCEPTANCE).hasStopTime());
    assertFalse(limit(accepted, LimitKind.LIMIT_KIND_MEDIATING).hasStopTime());
    var assigned = wire.send(wire.move(AssignMediatorRequest.newBuilder(), applied));
    assertEquals(MediationState.MEDIATION_STATE_UNDER_WAY, assigned.getState());
    var seat = assigned.getMediators(0);
    assertEquals(AssignmentBasis.ASSIGNMENT_BASIS_BALANCE, seat.getBasis());
    assertEquals(2, seat.getEligible());
    var next = wire.send(wire.move(AssignMediatorRequest.newBuilder(), applied));
    assertEquals(
        Set.of(one, other), Set.of(seat.getMediator(), next.getMediators(1).getMediator()));
    assertEquals(1, next.getMediators(1).getRuledOutOrThrow("HAS_IT"));
    return next;
  }

  private String mediator() {
    return "mediators/" + wire.town.aMediator().value();
  }

  private Mediation spoken(Mediation m) {
    wire.pass(Duration.ofDays(1));
    wire.send(
        wire.move(RecordHearingRequest.newBuilder(), m)
            .setHeldTime(wire.now())
            .setPlace("调解室")
            .setMinutes("双方陈述")
            .addAllPresentParties(List.of(1, 3)));
    wire.send(wire.move(ProposeSettlementRequest.newBuilder(), m).setText("各让一步"));
    var answered =
        wire.send(
            wire.move(AnswerProposalRequest.newBuilder(), m)
                .setProposal(1)
                .setParty(1)
                .setAccepts(true));
    assertEquals("调解室", answered.getHearings(0).getPlace());
    assertEquals("双方陈述", answered.getHearings(0).getMinutes());
    assertEquals(List.of(1, 3), answered.getHearings(0).getPresentPartiesList());
    assertEquals("各让一步", answered.getProposals(0).getWords().getText());
    assertEquals(List.of(1), answered.getProposals(0).getAcceptedByList());
    return answered;
  }

  private Mediation agreedAndSigned(Mediation m) {
    var agreed = wire.send(wire.agreeing(m, true));
    assertEquals(MediationState.MEDIATION_STATE_AGREED, agreed.getState());
    assertEquals(75_000, agreed.getSettledFen());
    var agreement = agreed.getAgreements(0);
    assertEquals(
        Digest.of("李某赔偿并清理水渠".getBytes(StandardCharsets.UTF_8)).hex(), agreement.getTextSha256());
    assertFalse(agreement.hasEffectTime());
    var signing = wire.signing(m, 1).build();
    assertFalse(MediationWire.isRepeated(wire.answer(signing, wire.mediation)));
    assertTrue(MediationWire.isRepeated(wire.answer(signing, wire.mediation)));
    wire.send(wire.signing(m, 2));
    wire.send(wire.signing(m, 3));
    wire.send(wire.signing(m, SignerKind.SIGNER_KIND_SEAL));
    var mediator = agreed.getMediators(1).getMediator();
    var settled = wire.send(wire.signing(m, SignerKind.SIGNER_KIND_MEDIATOR).setMediator(mediator));
    assertEquals(MediationState.MEDIATION_STATE_SETTLED, settled.getState());
    assertTrue(settled.getAgreements(0).hasEffectTime());
    assertEquals(5, settled.getAgreements(0).getSignaturesCount());
    assertTrue(
        settled.getAgreements(0).getSignatures(0).getProof().startsWith("proof of mediation/"));
    assertTrue(limit(settled, LimitKind.LIMIT_KIND_MEDIATING).hasStopTime());
    for (var seat : settled.getMediatorsList()) {
      var id = MediatorNames.mediator("mediator", seat.getMediator());
      assertTrue(wire.town.people.register.mediator(id).aggregate().load().open().isEmpty());
    }
    return settled;
  }

  private void kept(Mediation m) {
    var part = wire.send(wire.paying(m, MediationWire.share(1, 50_000)));
    assertFalse(part.getAgreements(0).getTerms(0).getPerformed());
    wire.pass(Duration.ofDays(11));
    var late = limit(wire.get(m), LimitKind.LIMIT_KIND_PERFORMANCE);
    assertTrue(late.getOverdue());
    assertTrue(late.getClock().getRungs(0).hasFireTime());
    var paid = wire.send(wire.paying(m, MediationWire.share(2, 25_000)));
    assertTrue(paid.getAgreements(0).getTerms(0).getPerformed());
    assertTrue(limit(paid, LimitKind.LIMIT_KIND_PERFORMANCE).hasStopTime());
    assertFalse(paid.getAgreements(0).getPerformed());
    var done =
        wire.send(
            wire.move(RecordPerformanceRequest.newBuilder(), m)
                .setAgreement(1)
                .setTerm(2)
                .setPerformed(true)
                .setText("水渠已通"));
    assertTrue(done.getAgreements(0).getPerformed());
    assertEquals("水渠已通", done.getAgreements(0).getTerms(1).getFollowUps(0).getWords().getText());
  }

  private void confirmed(Mediation m) {
    var asked =
        wire.send(
            wire.move(AskConfirmationRequest.newBuilder(), m).setAgreement(1).setCourt("白银区法院"));
    assertEquals("人民调解法第三十三条", limit(asked, LimitKind.LIMIT_KIND_CONFIRMATION).getLaw());
    assertTrue(limit(asked, LimitKind.LIMIT_KIND_CONFIRMATION).hasStopTime());
    var filed =
        wire.send(
            wire.move(RecordCourtFilingRequest.newBuilder(), m)
                .setAgreement(1)
                .setDocket("（2026）甘0402民特1号")
                .setFiledTime(wire.now()));
    assertEquals("民事诉讼法第一百八十七条", limit(filed, LimitKind.LIMIT_KIND_COURT).getLaw());
    var confirmed =
        wire.send(
            wire.move(RecordConfirmationRequest.newBuilder(), m)
                .setAgreement(1)
                .setResult(ConfirmationResult.CONFIRMATION_RESULT_CONFIRMED)
                .setText("裁定有效"));
    var confirmation = confirmed.getAgreements(0).getConfirmation();
    assertEquals("（2026）甘0402民特1号", confirmation.getDocket());
    assertEquals("裁定有效", confirmation.getWords().getText());
    assertTrue(limit(confirmed, LimitKind.LIMIT_KIND_COURT).hasStopTime());
  }

  @Test
  void failsInTheTownAndIsTakenOnByTheDistrict() {
    var m = stage.underWay();
    var mediator = MediatorNames.mediator("m", m.getMediators(0).getMediator());
    var raising = wire.move(RaiseMediationRequest.newBuilder(), m).setReason("镇级无力调解").build();
    var raised = MediationWire.mediation(wire.answer(raising, wire.mediation));
    assertEquals(MediationState.MEDIATION_STATE_APPLIED, raised.getState());
    assertEquals(
        List.of(wire.town.subCentre.name(), wire.town.centre.name()),
        raised.getStagesList().stream().map(one -> one.getOrganization()).toList());
    assertEquals(ReleaseCause.RELEASE_CAUSE_RAISED, raised.getMediators(0).getReleaseCause());
    var register = wire.town.people.register;
    assertTrue(register.mediator(mediator).aggregate().load().open().isEmpty());
    assertTrue(MediationWire.isRepeated(wire.answer(raising, wire.mediation)));
    var byTown = wire.move(AcceptMediationRequest.newBuilder(), m).build();
    assertEquals(
        "PERMISSION_DENIED NOT_THE_ORGANIZATION",
        Refused.by(() -> wire.answer(byTown, wire.mediation)).what());
    var above = Names.of(wire.town.districtsman);
    var accepted = wire.send(wire.move(AcceptMediationRequest.newBuilder(), m.getName(), above));
    assertEquals(MediationState.MEDIATION_STATE_ACCEPTED, accepted.getState());
    assertEquals(m.getAcceptTime(), accepted.getAcceptTime());
  }

  @Test
  void answersASourceIdThatCameBeforeWithTheFirst() {
    var applying = wire.applying(TownMediation.NEIGHBOURS);
    applying.getDisputeBuilder().setSourceId("M-1");
    var first = wire.send(applying, wire.platform);
    applying.setRequestId(wire.id()).getDisputeBuilder().setText("另一说法");
    var again = wire.send(applying, wire.platform);
    assertEquals(first, again);
    assertEquals("M-1", again.getSourceId());
  }

  @Test
  void explainsTheTimeToMediateInTheAnswerOfGetAlone() {
    var m = stage.accepted();
    assertFalse(limit(m, LimitKind.LIMIT_KIND_MEDIATING).hasClock());
    var shown = limit(wire.get(m), LimitKind.LIMIT_KIND_MEDIATING);
    assertTrue(shown.getClock().getStepsCount() > 0, shown::toString);
    assertEquals(ContentState.CONTENT_STATE_PRESENT, m.getWords().getContentState());
  }
}
