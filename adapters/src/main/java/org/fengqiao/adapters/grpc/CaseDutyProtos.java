package org.fengqiao.adapters.grpc;

import io.grpc.MethodDescriptor;
import org.fengqiao.application.cases.ExplainCase;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.people.Role;
import org.fengqiao.proto.cases.v1.CaseBooksServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseDuty;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.ClaimantServiceGrpc;
import org.fengqiao.proto.cases.v1.ExplainCaseResponse;
import org.fengqiao.proto.cases.v1.LegalMove;
import org.fengqiao.proto.cases.v1.SurveyServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;

/** Shows where a case stands, as the contract has it. */
final class CaseDutyProtos {
  private CaseDutyProtos() {}

  static ExplainCaseResponse toProto(ExplainCase.Explained explained, Language language) {
    var c = explained.loaded().aggregate();
    var proto =
        ExplainCaseResponse.newBuilder()
            .setCase(Names.of(c.id()))
            .setVersion(explained.loaded().version().number())
            .setEtag(explained.loaded().version().etag())
            .setState(CaseEnums.STATE.toProto(c.status()))
            .setPatch(Spots.toProto(c.patch()))
            .setRouting(CaseProtos.routing(c.routing()));
    c.inStateSince().ifPresent(since -> proto.setStateTime(Times.toProto(since)));
    c.classing().mode().ifPresent(mode -> proto.setMode(CaseEnums.MODE.toProto(mode)));
    proto
        .addAllMeasures(CaseEnums.measures(c.classing()))
        .setHandledByDefault(explained.handledByDefault());
    explained.pack().ifPresent(version -> proto.setPackVersion(version.toString()));
    explained.duties().forEach(owed -> proto.addDuties(duty(owed, language)));
    explained.moves().forEach(move -> proto.addLegalMoves(legal(move)));
    return proto.build();
  }

  private static CaseDuty duty(ExplainCase.Owed owed, Language language) {
    var duty = owed.duty();
    var proto =
        CaseDuty.newBuilder()
            .setMove(CaseEnums.MOVE.toProto(duty.move()))
            .setBy(CaseEnums.MOVER.toProto(duty.move().by()))
            .setOverdue(owed.overdue());
    duty.post().ifPresent(post -> post(proto, post));
    owed.officers().forEach(officer -> proto.addOfficers(Names.of(officer)));
    duty.part().ifPresent(part -> proto.setPart(part.number()));
    duty.inHandOf().ifPresent(officer -> proto.setHandlingOfficer(Names.of(officer)));
    owed.clocks().forEach(clock -> proto.addClocks(ClockProtos.toProto(clock, language)));
    // Of the clock that presses most, as it is told there.
    proto.getClocksList().stream()
        .findFirst()
        .filter(clock -> clock.hasDueTime())
        .ifPresent(
            clock -> proto.setDueTime(clock.getDueTime()).setProvisional(clock.getProvisional()));
    return proto.build();
  }

  private static void post(CaseDuty.Builder proto, LadderPost post) {
    proto.setUnit(Names.of(post.unit()));
    post.post().ifPresent(id -> proto.setPost(Names.of(id)));
    post.role().map(Role::value).ifPresent(proto::setRole);
  }

  private static LegalMove legal(ExplainCase.LegalMove legal) {
    return LegalMove.newBuilder()
        .setMove(CaseEnums.MOVE.toProto(legal.move()))
        .setCall(call(legal.move()).getFullMethodName())
        .setBy(CaseEnums.MOVER.toProto(legal.move().by()))
        .setCallerMay(legal.callerMay())
        .build();
  }

  /** The call that makes a move. */
  static MethodDescriptor<?, ?> call(Move move) {
    return switch (move) {
      case TRIAGE -> CaseServiceGrpc.getTriageCaseMethod();
      case DISPATCH -> CaseServiceGrpc.getDispatchCaseMethod();
      case SIGN_FOR -> CaseServiceGrpc.getSignForCaseMethod();
      case RECORD_CONTACT -> CaseServiceGrpc.getRecordContactMethod();
      case SUBMIT -> CaseServiceGrpc.getSubmitCaseMethod();
      case RECORD_PROGRESS -> CaseServiceGrpc.getRecordProgressMethod();
      case HAND_OVER -> PeopleServiceGrpc.getHandOverWorkMethod();
      case OBJECT -> CaseServiceGrpc.getObjectToCaseMethod();
      case DECIDE_OBJECTION -> CaseServiceGrpc.getDecideObjectionMethod();
      case ASSIGN_PART -> CaseServiceGrpc.getAssignPartMethod();
      case HAND_IN_PART -> CaseServiceGrpc.getHandInPartMethod();
      case DROP_PART -> CaseServiceGrpc.getDropPartMethod();
      case SUSPEND -> CaseServiceGrpc.getSuspendCaseMethod();
      case RESUME -> CaseServiceGrpc.getResumeCaseMethod();
      case EXTEND -> CaseServiceGrpc.getExtendClockMethod();
      case RESOLVE -> CaseServiceGrpc.getResolveCaseMethod();
      case CLOSE -> CaseServiceGrpc.getCloseCaseMethod();
      case RECORD_CALLBACK -> CaseServiceGrpc.getRecordCallbackMethod();
      case REOPEN -> CaseServiceGrpc.getReopenCaseMethod();
      case WITHDRAW -> CaseServiceGrpc.getWithdrawCaseMethod();
      case REJECT -> CaseServiceGrpc.getRejectCaseMethod();
      case REDIRECT -> CaseServiceGrpc.getRedirectCaseMethod();
      case CORRECT -> CaseServiceGrpc.getCorrectCaseMethod();
      case TRANSFER -> CaseServiceGrpc.getTransferCaseMethod();
      case MERGE -> CaseServiceGrpc.getMergeCaseMethod();
      case UNMERGE -> CaseServiceGrpc.getUnmergeCaseMethod();
      case ADD_CLAIMANTS -> ClaimantServiceGrpc.getAddClaimantsMethod();
      case DROP_CLAIMANT -> ClaimantServiceGrpc.getDropClaimantMethod();
      case SEND_SURVEY -> SurveyServiceGrpc.getSendSurveyMethod();
      case ANSWER_SURVEY -> SurveyServiceGrpc.getAnswerSurveyMethod();
      case PUT_ON_THE_BOOKS -> CaseBooksServiceGrpc.getPutOnTheBooksMethod();
      case REVIEW_ON_THE_BOOKS -> CaseBooksServiceGrpc.getReviewOnTheBooksMethod();
      case TAKE_OFF_THE_BOOKS -> CaseBooksServiceGrpc.getTakeOffTheBooksMethod();
      case REFER_TO_MEDIATION -> MediationServiceGrpc.getReferCaseMethod();
    };
  }
}
