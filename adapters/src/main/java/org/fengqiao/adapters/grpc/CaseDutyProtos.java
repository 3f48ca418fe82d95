package org.fengqiao.adapters.grpc;

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
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;

/** Shows where a case stands, as the contract has it. */
final class CaseDutyProtos {
  // By its name: who serves mediation serves it, and none of the calls of cases.
  private static final String REFER_CASE = "fengqiao.mediation.v1.MediationService/ReferCase";

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
        .setCall(call(legal.move()))
        .setBy(CaseEnums.MOVER.toProto(legal.move().by()))
        .setCallerMay(legal.callerMay())
        .build();
  }

  /** The call that makes a move, as gRPC names it. */
  static String call(Move move) {
    return switch (move) {
      case TRIAGE -> CaseServiceGrpc.getTriageCaseMethod().getFullMethodName();
      case DISPATCH -> CaseServiceGrpc.getDispatchCaseMethod().getFullMethodName();
      case SIGN_FOR -> CaseServiceGrpc.getSignForCaseMethod().getFullMethodName();
      case RECORD_CONTACT -> CaseServiceGrpc.getRecordContactMethod().getFullMethodName();
      case SUBMIT -> CaseServiceGrpc.getSubmitCaseMethod().getFullMethodName();
      case RECORD_PROGRESS -> CaseServiceGrpc.getRecordProgressMethod().getFullMethodName();
      case HAND_OVER -> PeopleServiceGrpc.getHandOverWorkMethod().getFullMethodName();
      case OBJECT -> CaseServiceGrpc.getObjectToCaseMethod().getFullMethodName();
      case DECIDE_OBJECTION -> CaseServiceGrpc.getDecideObjectionMethod().getFullMethodName();
      case ASSIGN_PART -> CaseServiceGrpc.getAssignPartMethod().getFullMethodName();
      case HAND_IN_PART -> CaseServiceGrpc.getHandInPartMethod().getFullMethodName();
      case DROP_PART -> CaseServiceGrpc.getDropPartMethod().getFullMethodName();
      case SUSPEND -> CaseServiceGrpc.getSuspendCaseMethod().getFullMethodName();
      case RESUME -> CaseServiceGrpc.getResumeCaseMethod().getFullMethodName();
      case EXTEND -> CaseServiceGrpc.getExtendClockMethod().getFullMethodName();
      case RESOLVE -> CaseServiceGrpc.getResolveCaseMethod().getFullMethodName();
      case CLOSE -> CaseServiceGrpc.getCloseCaseMethod().getFullMethodName();
      case RECORD_CALLBACK -> CaseServiceGrpc.getRecordCallbackMethod().getFullMethodName();
      case REOPEN -> CaseServiceGrpc.getReopenCaseMethod().getFullMethodName();
      case WITHDRAW -> CaseServiceGrpc.getWithdrawCaseMethod().getFullMethodName();
      case REJECT -> CaseServiceGrpc.getRejectCaseMethod().getFullMethodName();
      case REDIRECT -> CaseServiceGrpc.getRedirectCaseMethod().getFullMethodName();
      case CORRECT -> CaseServiceGrpc.getCorrectCaseMethod().getFullMethodName();
      case TRANSFER -> CaseServiceGrpc.getTransferCaseMethod().getFullMethodName();
      case MERGE -> CaseServiceGrpc.getMergeCaseMethod().getFullMethodName();
      case UNMERGE -> CaseServiceGrpc.getUnmergeCaseMethod().getFullMethodName();
      case ADD_CLAIMANTS -> ClaimantServiceGrpc.getAddClaimantsMethod().getFullMethodName();
      case DROP_CLAIMANT -> ClaimantServiceGrpc.getDropClaimantMethod().getFullMethodName();
      case SEND_SURVEY -> SurveyServiceGrpc.getSendSurveyMethod().getFullMethodName();
      case ANSWER_SURVEY -> SurveyServiceGrpc.getAnswerSurveyMethod().getFullMethodName();
      case PUT_ON_THE_BOOKS -> CaseBooksServiceGrpc.getPutOnTheBooksMethod().getFullMethodName();
      case REVIEW_ON_THE_BOOKS ->
          CaseBooksServiceGrpc.getReviewOnTheBooksMethod().getFullMethodName();
      case TAKE_OFF_THE_BOOKS ->
          CaseBooksServiceGrpc.getTakeOffTheBooksMethod().getFullMethodName();
      case REFER_TO_MEDIATION -> REFER_CASE;
    };
  }
}
