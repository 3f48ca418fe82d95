package org.fengqiao.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.fengqiao.application.Ids;
import org.fengqiao.bench.DisputeGround.Committee;
import org.fengqiao.proto.mediation.v1.AcceptMediationRequest;
import org.fengqiao.proto.mediation.v1.AcceptMediationResponse;
import org.fengqiao.proto.mediation.v1.AgreementForm;
import org.fengqiao.proto.mediation.v1.AgreementServiceGrpc;
import org.fengqiao.proto.mediation.v1.AgreementServiceGrpc.AgreementServiceStub;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.ApplyForMediationResponse;
import org.fengqiao.proto.mediation.v1.AssignMediatorRequest;
import org.fengqiao.proto.mediation.v1.AssignMediatorResponse;
import org.fengqiao.proto.mediation.v1.MakeAgreementRequest;
import org.fengqiao.proto.mediation.v1.MakeAgreementResponse;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationPanelServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationPanelServiceGrpc.MediationPanelServiceStub;
import org.fengqiao.proto.mediation.v1.MediationPartyServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationPartyServiceGrpc.MediationPartyServiceStub;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc.MediationServiceStub;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.fengqiao.proto.mediation.v1.NewDispute;
import org.fengqiao.proto.mediation.v1.NewParty;
import org.fengqiao.proto.mediation.v1.NewTerm;
import org.fengqiao.proto.mediation.v1.RecordConsentRequest;
import org.fengqiao.proto.mediation.v1.RecordConsentResponse;
import org.fengqiao.proto.mediation.v1.Share;
import org.fengqiao.proto.mediation.v1.Side;

/**
 * Whole lives of disputes in five durable steps, each a call: apply, consent, accept, assign by
 * balance, agree by word of mouth.
 */
final class DisputeLives implements Operation {
  private final MediationServiceStub mediations;
  private final MediationPartyServiceStub parties;
  private final MediationPanelServiceStub panels;
  private final AgreementServiceStub agreements;
  private final Ids ids;
  private final DisputeGround ground;
  private final List<String> villages;

  DisputeLives(Partner partner, Ids ids, DisputeGround ground, List<String> villages) {
    var channel = partner.channel();
    var token = ground.token();
    this.mediations = Partner.as(token, MediationServiceGrpc.newStub(channel));
    this.parties = Partner.as(token, MediationPartyServiceGrpc.newStub(channel));
    this.panels = Partner.as(token, MediationPanelServiceGrpc.newStub(channel));
    this.agreements = Partner.as(token, AgreementServiceGrpc.newStub(channel));
    this.ids = ids;
    this.ground = ground;
    this.villages = villages;
  }

  @Override
  public void begin(Done done) {
    var at = ground.any();
    var village = villages.get(ThreadLocalRandom.current().nextInt(villages.size()));
    var request =
        ApplyForMediationRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setOrganization(at.name())
            .setDispute(
                NewDispute.newBuilder()
                    .setPatch(village)
                    .setDisputeType("neighbour")
                    .setText("楼上漏水，致楼下天花板和衣柜受损，双方对赔偿数额各执一词，要求调解。")
                    .addParties(party(Side.SIDE_APPLICANT, "王某").setClaimedFen(300_000))
                    .addParties(party(Side.SIDE_RESPONDENT, "李某")));
    mediations.applyForMediation(
        request.build(),
        Answer.to(done, (ApplyForMediationResponse a) -> consent(a.getMediation(), at, done)));
  }

  private static NewParty.Builder party(Side side, String name) {
    return NewParty.newBuilder().setSide(side).setPersonName(name).setPhone("13900000001");
  }

  private void consent(Mediation applied, Committee at, Done done) {
    var request =
        RecordConsentRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(applied.getName())
            .setActingOfficer(at.officer())
            .addParties(1)
            .addParties(2)
            .build();
    parties.recordConsent(
        request, Answer.to(done, (RecordConsentResponse a) -> accept(a.getMediation(), at, done)));
  }

  private void accept(Mediation consented, Committee at, Done done) {
    var request =
        AcceptMediationRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(consented.getName())
            .setActingOfficer(at.officer())
            .build();
    mediations.acceptMediation(
        request,
        Answer.to(done, (AcceptMediationResponse a) -> assign(a.getMediation(), at, done)));
  }

  private void assign(Mediation accepted, Committee at, Done done) {
    var request =
        AssignMediatorRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(accepted.getName())
            .setActingOfficer(at.officer())
            .build();
    panels.assignMediator(
        request, Answer.to(done, (AssignMediatorResponse a) -> agree(a.getMediation(), at, done)));
  }

  private void agree(Mediation assigned, Committee at, Done done) {
    var request =
        MakeAgreementRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(assigned.getName())
            .setActingOfficer(at.officer())
            .setForm(AgreementForm.AGREEMENT_FORM_ORAL)
            .setWhole(true)
            .setText("李某赔偿王某两千元，并于一周内修好水管。")
            .addTerms(
                NewTerm.newBuilder()
                    .setObligor(2)
                    .setText("赔偿")
                    .addShares(Share.newBuilder().setParty(1).setFen(200_000)))
            .build();
    agreements.makeAgreement(
        request,
        Answer.to(
            done,
            (MakeAgreementResponse a) ->
                done.done(a.getMediation().getState() == MediationState.MEDIATION_STATE_SETTLED)));
  }
}
