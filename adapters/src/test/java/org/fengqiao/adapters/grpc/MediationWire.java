package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.application.cases.WakeDueClocks;
import org.fengqiao.application.mediation.MediationTown;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.MemoryClocks;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.AgreementForm;
import org.fengqiao.proto.mediation.v1.AgreementServiceGrpc;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.GetMediationRequest;
import org.fengqiao.proto.mediation.v1.MakeAgreementRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationPanelServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationPartyServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.NewDispute;
import org.fengqiao.proto.mediation.v1.NewParty;
import org.fengqiao.proto.mediation.v1.NewTerm;
import org.fengqiao.proto.mediation.v1.RecordPerformanceRequest;
import org.fengqiao.proto.mediation.v1.Share;
import org.fengqiao.proto.mediation.v1.Side;
import org.fengqiao.proto.mediation.v1.SignAgreementRequest;
import org.fengqiao.proto.mediation.v1.SignerKind;

/** Mediations of a town through the real interceptors, as its partners call for them. */
final class MediationWire implements AutoCloseable {
  static final String VILLAGE = "divisions/620402202206";
  private static final List<UnaryRpcs> RPCS =
      List.of(
          new UnaryRpcs(MediationServiceGrpc.getServiceDescriptor()),
          new UnaryRpcs(MediationPartyServiceGrpc.getServiceDescriptor()),
          new UnaryRpcs(MediationPanelServiceGrpc.getServiceDescriptor()),
          new UnaryRpcs(AgreementServiceGrpc.getServiceDescriptor()));

  final MediationTown town;
  final TestPartners partners = new TestPartners();
  final GrpcHarness harness;

  /** The partner that brings disputes, of both organizations, of the units that have cases. */
  final String platform;

  final String mediation;
  final String units;

  /** A partner that sees the whole district, and one that has nothing to do with any of it. */
  final String overseer;

  final String stranger;

  MediationWire() {
    this(store -> store);
  }

  /** With something between the use cases and the store. */
  MediationWire(UnaryOperator<Store> between) {
    town = new MediationTown(store -> new DeadlineStore(between.apply(store)));
    harness =
        new GrpcHarness(
            partners,
            town.cases.town.clock,
            MediationServices.mediations(town),
            MediationServices.parties(town),
            MediationServices.panels(town),
            MediationServices.agreements(town),
            CaseServices.cases(town.cases, new Stopping()));
    platform = admit(town.cases.platform());
    mediation = admit(town.mediation());
    units = admit(town.cases.units());
    overseer = admit(town.cases.overseer(EnumSet.allOf(Right.class)));
    stranger = admit(town.cases.stranger());
  }

  /** Lets a partner in; its secret. */
  String admit(Caller caller) {
    return partners.admit(caller.partner().value(), caller.home(), caller.rights());
  }

  CaseServiceBlockingStub cases(String secret) {
    return CaseServiceGrpc.newBlockingStub(harness.as(secret, "en"));
  }

  String id() {
    return town.cases.town.ids.next().toString();
  }

  String clerk() {
    return Names.of(town.townsman);
  }

  Timestamp now() {
    return Times.toProto(town.cases.town.now());
  }

  /** Lets time pass, and what is due by then fire. */
  void pass(Duration time) {
    town.cases.pass(time);
    var clocks = new MemoryClocks(town.cases.memory);
    var wakers = Set.of(town.cases.wake, town.wake);
    var failed =
        new WakeDueClocks(clocks, wakers, town.cases.rules, town.cases.town.clock).wake().failed();
    if (!failed.equals(Map.of())) {
      throw new AssertionError(failed);
    }
  }

  /** What the answer of a move carries. */
  Mediation send(Message.Builder request) {
    return send(request, mediation);
  }

  Mediation send(Message.Builder request, String by) {
    return mediation(answer(request.build(), by));
  }

  Message answer(Message request, String by) {
    return rpcs(request).send(harness.as(by), request);
  }

  static UnaryRpcs rpcs(Message request) {
    return RPCS.stream().filter(rpcs -> rpcs.has(request)).findFirst().orElseThrow();
  }

  static Mediation mediation(Message answer) {
    return (Mediation) answer.getField(Requests.field(answer, "mediation"));
  }

  static boolean isRepeated(Message answer) {
    return (boolean) answer.getField(Requests.field(answer, "repeated"));
  }

  /** A move by the officer of the sub-centre. */
  <B extends Message.Builder> B move(B request, Mediation m) {
    return move(request, m.getName(), clerk());
  }

  <B extends Message.Builder> B move(B request, String name, String officer) {
    var empty = request.getDefaultInstanceForType();
    request
        .setField(Requests.field(empty, "request_id"), id())
        .setField(Requests.field(empty, "name"), name)
        .setField(Requests.field(empty, "acting_officer"), officer);
    return request;
  }

  Mediation get(Mediation m, String by) {
    return MediationServiceGrpc.newBlockingStub(harness.as(by))
        .getMediation(GetMediationRequest.newBuilder().setName(m.getName()).build());
  }

  Mediation get(Mediation m) {
    return get(m, mediation);
  }

  /** Two who claim 1,000 and 500 yuan of a third. */
  NewDispute.Builder dispute(DisputeCode type) {
    return NewDispute.newBuilder()
        .setPatch(VILLAGE)
        .setDisputeType(type.value())
        .setText("水渠堵塞，田地被淹")
        .addParties(party(Side.SIDE_APPLICANT, "王某").setClaimedFen(100_000))
        .addParties(party(Side.SIDE_APPLICANT, "赵某").setClaimedFen(50_000))
        .addParties(party(Side.SIDE_RESPONDENT, "李某"));
  }

  static NewParty.Builder party(Side side, String name) {
    return NewParty.newBuilder()
        .setSide(side)
        .setPersonName(name)
        .setPhone("13900000001")
        .setText("住村口");
  }

  ApplyForMediationRequest.Builder applying(DisputeCode type) {
    return ApplyForMediationRequest.newBuilder().setRequestId(id()).setDispute(dispute(type));
  }

  Mediation applied() {
    return send(applying(TownMediation.NEIGHBOURS), platform);
  }

  /** In writing: 750 yuan by Friday, and an apology. */
  MakeAgreementRequest.Builder agreeing(Mediation m, boolean whole) {
    return move(MakeAgreementRequest.newBuilder(), m)
        .setForm(AgreementForm.AGREEMENT_FORM_WRITTEN)
        .setWhole(whole)
        .setText("李某赔偿并清理水渠")
        .addTerms(
            NewTerm.newBuilder()
                .setObligor(3)
                .setText("赔偿")
                .addShares(Share.newBuilder().setParty(1).setFen(50_000))
                .addShares(Share.newBuilder().setParty(2).setFen(25_000))
                .setDueDate("2026-03-13"))
        .addTerms(NewTerm.newBuilder().setObligor(3).setText("清理水渠"));
  }

  SignAgreementRequest.Builder signing(Mediation m, SignerKind kind) {
    var agreements = get(m).getAgreementsList();
    return move(SignAgreementRequest.newBuilder(), m)
        .setKind(kind)
        .setTextSha256(agreements.getLast().getTextSha256());
  }

  SignAgreementRequest.Builder signing(Mediation m, int party) {
    return signing(m, SignerKind.SIGNER_KIND_PARTY).setParty(party);
  }

  RecordPerformanceRequest.Builder paying(Mediation m, Share.Builder... paid) {
    var request =
        move(RecordPerformanceRequest.newBuilder(), m).setAgreement(1).setTerm(1).setText("已收到转账");
    List.of(paid).forEach(request::addPaid);
    return request;
  }

  static Share.Builder share(int party, long fen) {
    return Share.newBuilder().setParty(party).setFen(fen);
  }

  @Override
  public void close() {
    harness.close();
  }
}
