package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.mediation.AnswerProposal;
import org.fengqiao.application.mediation.AssignMediator;
import org.fengqiao.application.mediation.DeclareConflict;
import org.fengqiao.application.mediation.ProposeSettlement;
import org.fengqiao.application.mediation.RecordHearing;
import org.fengqiao.application.mediation.RecordUndisputedFacts;
import org.fengqiao.application.mediation.ReleaseMediator;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.mediation.v1.AnswerProposalRequest;
import org.fengqiao.proto.mediation.v1.AnswerProposalResponse;
import org.fengqiao.proto.mediation.v1.AssignMediatorRequest;
import org.fengqiao.proto.mediation.v1.AssignMediatorResponse;
import org.fengqiao.proto.mediation.v1.DeclareConflictRequest;
import org.fengqiao.proto.mediation.v1.DeclareConflictResponse;
import org.fengqiao.proto.mediation.v1.ProposeSettlementRequest;
import org.fengqiao.proto.mediation.v1.ProposeSettlementResponse;
import org.fengqiao.proto.mediation.v1.RecordHearingRequest;
import org.fengqiao.proto.mediation.v1.RecordHearingResponse;
import org.fengqiao.proto.mediation.v1.RecordUndisputedFactsRequest;
import org.fengqiao.proto.mediation.v1.RecordUndisputedFactsResponse;
import org.fengqiao.proto.mediation.v1.ReleaseMediatorRequest;
import org.fengqiao.proto.mediation.v1.ReleaseMediatorResponse;

/** Translates who mediates, and what was spoken. */
final class PanelCalls {
  private final MediationAnswers answers;
  private final AssignMediator assign;
  private final ReleaseMediator release;
  private final DeclareConflict conflict;
  private final RecordHearing hearing;
  private final ProposeSettlement propose;
  private final AnswerProposal answer;
  private final RecordUndisputedFacts facts;

  @Inject
  PanelCalls(
      MediationAnswers answers,
      AssignMediator assign,
      ReleaseMediator release,
      DeclareConflict conflict,
      RecordHearing hearing,
      ProposeSettlement propose,
      AnswerProposal answer,
      RecordUndisputedFacts facts) {
    this.answers = answers;
    this.assign = assign;
    this.release = release;
    this.conflict = conflict;
    this.hearing = hearing;
    this.propose = propose;
    this.answer = answer;
    this.facts = facts;
  }

  AssignMediatorResponse assign(Caller caller, AssignMediatorRequest request) {
    return answers.of(
        caller,
        assign.assign(
            caller,
            new AssignMediator.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                Names.optional(
                    request.getMediator(), name -> MediatorNames.mediator("mediator", name)))),
        AssignMediatorResponse.getDefaultInstance());
  }

  ReleaseMediatorResponse release(Caller caller, ReleaseMediatorRequest request) {
    return answers.of(
        caller,
        release.release(
            caller,
            new ReleaseMediator.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                MediatorNames.mediator("mediator", request.getMediator()),
                MediationEnums.RELEASE.required("cause", request.getCause()))),
        ReleaseMediatorResponse.getDefaultInstance());
  }

  DeclareConflictResponse conflict(Caller caller, DeclareConflictRequest request) {
    return answers.of(
        caller,
        conflict.declare(
            caller,
            new DeclareConflict.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                MediatorNames.mediator("mediator", request.getMediator()),
                request.getReason())),
        DeclareConflictResponse.getDefaultInstance());
  }

  RecordHearingResponse hearing(Caller caller, RecordHearingRequest request) {
    return answers.of(
        caller,
        hearing.record(
            caller,
            new RecordHearing.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                Times.toInstant("held_time", request.getHeldTime()),
                request.getPlace(),
                request.getMinutes(),
                request.getPresentPartiesList())),
        RecordHearingResponse.getDefaultInstance());
  }

  ProposeSettlementResponse propose(Caller caller, ProposeSettlementRequest request) {
    return answers.of(
        caller,
        propose.propose(
            caller,
            new ProposeSettlement.Command(
                OfficerMoves.of(caller, request, MediationNames::read), request.getText())),
        ProposeSettlementResponse.getDefaultInstance());
  }

  AnswerProposalResponse answer(Caller caller, AnswerProposalRequest request) {
    return answers.of(
        caller,
        answer.answer(
            caller,
            new AnswerProposal.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getProposal(),
                request.getParty(),
                request.getAccepts())),
        AnswerProposalResponse.getDefaultInstance());
  }

  RecordUndisputedFactsResponse facts(Caller caller, RecordUndisputedFactsRequest request) {
    return answers.of(
        caller,
        facts.record(
            caller,
            new RecordUndisputedFacts.Command(
                OfficerMoves.of(caller, request, MediationNames::read), request.getText())),
        RecordUndisputedFactsResponse.getDefaultInstance());
  }
}
