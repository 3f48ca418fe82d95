package org.fengqiao.adapters.grpc;

import com.google.protobuf.Timestamp;
import java.util.stream.Stream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.petitions.PetitionTown;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.proto.petitions.v1.AcceptPetitionRequest;
import org.fengqiao.proto.petitions.v1.AnswerPetitionRequest;
import org.fengqiao.proto.petitions.v1.AskReexaminationRequest;
import org.fengqiao.proto.petitions.v1.AskReviewRequest;
import org.fengqiao.proto.petitions.v1.BeginHearingRequest;
import org.fengqiao.proto.petitions.v1.DecidePetitionRequest;
import org.fengqiao.proto.petitions.v1.DecideReexaminationRequest;
import org.fengqiao.proto.petitions.v1.DecideReviewRequest;
import org.fengqiao.proto.petitions.v1.DecideRoutingObjectionRequest;
import org.fengqiao.proto.petitions.v1.DivertPetitionRequest;
import org.fengqiao.proto.petitions.v1.EndHearingRequest;
import org.fengqiao.proto.petitions.v1.ErasePetitionerRequest;
import org.fengqiao.proto.petitions.v1.ExtendPetitionRequest;
import org.fengqiao.proto.petitions.v1.Forwarding;
import org.fengqiao.proto.petitions.v1.LegalRoute;
import org.fengqiao.proto.petitions.v1.MarkBacklogRequest;
import org.fengqiao.proto.petitions.v1.ObjectToRoutingRequest;
import org.fengqiao.proto.petitions.v1.Petition;
import org.fengqiao.proto.petitions.v1.PetitionForm;
import org.fengqiao.proto.petitions.v1.PetitionKind;
import org.fengqiao.proto.petitions.v1.PetitionOutcome;
import org.fengqiao.proto.petitions.v1.PetitionerToRegister;
import org.fengqiao.proto.petitions.v1.RecordBacklogProgressRequest;
import org.fengqiao.proto.petitions.v1.RefusalCause;
import org.fengqiao.proto.petitions.v1.RefusePetitionRequest;
import org.fengqiao.proto.petitions.v1.RegisterPetitionRequest;
import org.fengqiao.proto.petitions.v1.ReviewOutcome;
import org.fengqiao.proto.petitions.v1.RoutePetitionRequest;
import org.fengqiao.proto.petitions.v1.SolveBacklogRequest;
import org.fengqiao.proto.petitions.v1.WithdrawPetitionRequest;

/** What is asked about petitions of a district, as its officers ask for it. */
class PetitionRequests {
  final PetitionTown town;

  PetitionRequests(PetitionTown town) {
    this.town = town;
  }

  String id() {
    return town.cases.town.ids.next().toString();
  }

  Timestamp now() {
    return Times.toProto(town.cases.town.now());
  }

  /** A claim about unpaid wages in the village, by letter. */
  RegisterPetitionRequest.Builder claim(String person) {
    return RegisterPetitionRequest.newBuilder()
        .setRequestId(id())
        .setActingOfficer(Names.of(town.office.officer()))
        .setUnit(Names.of(town.office.unit()))
        .setKind(PetitionKind.PETITION_KIND_CLAIM)
        .setForm(PetitionForm.PETITION_FORM_LETTER)
        .setDivision("divisions/" + GroundTown.VILLAGE.value())
        .setPetitioner(
            PetitionerToRegister.newBuilder()
                .setPetitionerId(person)
                .setPersonName("王某")
                .setPhone("139 0000 0001")
                .setAddress("水川镇新安村"))
        .setMatter("wages")
        .setSubject("拖欠工资")
        .setText("工程款未付。");
  }

  /** An accusation of those units. */
  RegisterPetitionRequest.Builder accusation(String person, UnitId... units) {
    return claim(person)
        .setKind(PetitionKind.PETITION_KIND_ACCUSATION)
        .addAllAccusedUnits(Stream.of(units).map(Names::of).toList());
  }

  RoutePetitionRequest.Builder routing(Petition p) {
    return RoutePetitionRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.office.officer()))
        .setUnit(Names.of(town.bureau.unit()))
        .setForwarding(Forwarding.FORWARDING_FORWARD)
        .setNote("请依法办理");
  }

  ObjectToRoutingRequest.Builder objecting(Petition p) {
    return ObjectToRoutingRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.bureau.officer()))
        .setReason("非本单位职责");
  }

  DecideRoutingObjectionRequest.Builder ruling(Petition p) {
    return DecideRoutingObjectionRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.office.officer()))
        .setUpheld(true)
        .setReason("异议成立");
  }

  AcceptPetitionRequest.Builder accepting(Petition p) {
    return AcceptPetitionRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.bureau.officer()))
        .setNote("已受理，60日内办结");
  }

  RefusePetitionRequest.Builder refusing(Petition p) {
    return RefusePetitionRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.bureau.officer()))
        .setCause(RefusalCause.REFUSAL_CAUSE_OF_OTHER_ORGANS)
        .setReason("属人大职权");
  }

  DivertPetitionRequest.Builder diverting(Petition p) {
    return DivertPetitionRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.bureau.officer()))
        .setRoute(LegalRoute.LEGAL_ROUTE_ARBITRATION)
        .setReason("请申请劳动仲裁");
  }

  AnswerPetitionRequest.Builder answering(Petition p) {
    return AnswerPetitionRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.bureau.officer()))
        .setAnswer("已采纳");
  }

  ExtendPetitionRequest.Builder extending(Petition p) {
    return ExtendPetitionRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.bureau.officer()))
        .setApprover(Names.of(town.head.officer()))
        .setBudget("30d")
        .setReason("案情复杂");
  }

  DecidePetitionRequest.Builder deciding(Petition p) {
    return DecidePetitionRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.bureau.officer()))
        .setOutcome(PetitionOutcome.PETITION_OUTCOME_NOT_SUPPORTED)
        .setOpinion("不予支持")
        .setServeTime(now());
  }

  AskReviewRequest.Builder asking(Petition p) {
    return AskReviewRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.office.officer()))
        .setUnit(Names.of(town.reviewer.unit()))
        .setGrounds("不服处理意见");
  }

  DecideReviewRequest.Builder reviewing(Petition p) {
    return DecideReviewRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.reviewer.officer()))
        .setOutcome(ReviewOutcome.REVIEW_OUTCOME_UPHELD)
        .setOpinion("维持")
        .setServeTime(now());
  }

  AskReexaminationRequest.Builder askingAgain(Petition p) {
    return AskReexaminationRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.office.officer()))
        .setUnit(Names.of(town.reexaminer.unit()))
        .setGrounds("不服复查意见");
  }

  BeginHearingRequest.Builder hearing(Petition p) {
    return BeginHearingRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.reexaminer.officer()))
        .setReason("决定听证");
  }

  EndHearingRequest.Builder ending(Petition p) {
    return EndHearingRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.reexaminer.officer()))
        .setMinutes("听证结论");
  }

  DecideReexaminationRequest.Builder reexamining(Petition p) {
    return DecideReexaminationRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.reexaminer.officer()))
        .setOutcome(ReviewOutcome.REVIEW_OUTCOME_CHANGED)
        .setOpinion("变更，终结")
        .setServeTime(now());
  }

  WithdrawPetitionRequest.Builder withdrawing(Petition p) {
    return WithdrawPetitionRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.office.officer()))
        .setReason("信访人撤回");
  }

  ErasePetitionerRequest.Builder erasing(Petition p) {
    return ErasePetitionerRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.office.officer()));
  }

  MarkBacklogRequest.Builder marking(Petition p) {
    return MarkBacklogRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.office.officer()))
        .setPost(Names.of(town.reviewer.post()))
        .setLeader(Names.of(town.reviewer.officer()))
        .setReason("化解难度大");
  }

  RecordBacklogProgressRequest.Builder progressing(Petition p) {
    return RecordBacklogProgressRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.office.officer()))
        .setProgress("约见信访人");
  }

  SolveBacklogRequest.Builder solving(Petition p) {
    return SolveBacklogRequest.newBuilder()
        .setRequestId(id())
        .setName(p.getName())
        .setActingOfficer(Names.of(town.office.officer()))
        .setOutcome("已化解");
  }
}
