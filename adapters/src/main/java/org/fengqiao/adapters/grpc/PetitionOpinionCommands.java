package org.fengqiao.adapters.grpc;

import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.petitions.AskReexamination;
import org.fengqiao.application.petitions.AskReview;
import org.fengqiao.application.petitions.BeginHearing;
import org.fengqiao.application.petitions.DecidePetition;
import org.fengqiao.application.petitions.DecideReexamination;
import org.fengqiao.application.petitions.DecideReview;
import org.fengqiao.application.petitions.EndHearing;
import org.fengqiao.application.petitions.ExtendPetition;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.proto.petitions.v1.AskReexaminationRequest;
import org.fengqiao.proto.petitions.v1.AskReviewRequest;
import org.fengqiao.proto.petitions.v1.BeginHearingRequest;
import org.fengqiao.proto.petitions.v1.DecidePetitionRequest;
import org.fengqiao.proto.petitions.v1.DecideReexaminationRequest;
import org.fengqiao.proto.petitions.v1.DecideReviewRequest;
import org.fengqiao.proto.petitions.v1.EndHearingRequest;
import org.fengqiao.proto.petitions.v1.ExtendPetitionRequest;

/**
 * Reads the requests by which claims are decided and looked at again. Every refusal is
 * INVALID_FIELD.
 */
final class PetitionOpinionCommands {
  private PetitionOpinionCommands() {}

  static ExtendPetition.Command extend(Caller caller, ExtendPetitionRequest request) {
    return new ExtendPetition.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        Names.officer("approver", request.getApprover()),
        Budget.parse(request.getBudget()),
        request.getReason());
  }

  static DecidePetition.Command decide(Caller caller, DecidePetitionRequest request) {
    return new DecidePetition.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        PetitionEnums.OUTCOME.required("outcome", request.getOutcome()),
        Times.toInstant("serve_time", request.getServeTime()),
        request.getOpinion());
  }

  static AskReview.Command askReview(Caller caller, AskReviewRequest request) {
    return new AskReview.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        Names.unit("unit", request.getUnit()),
        Times.optional(request.hasAskTime(), "ask_time", request.getAskTime()),
        request.getGrounds());
  }

  static DecideReview.Command decideReview(Caller caller, DecideReviewRequest request) {
    return new DecideReview.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        PetitionEnums.REVIEW_OUTCOME.required("outcome", request.getOutcome()),
        Times.toInstant("serve_time", request.getServeTime()),
        request.getOpinion());
  }

  static AskReexamination.Command askReexamination(Caller caller, AskReexaminationRequest request) {
    return new AskReexamination.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        Names.unit("unit", request.getUnit()),
        Times.optional(request.hasAskTime(), "ask_time", request.getAskTime()),
        request.getGrounds());
  }

  static BeginHearing.Command begin(Caller caller, BeginHearingRequest request) {
    return new BeginHearing.Command(
        OfficerMoves.of(caller, request, PetitionNames::read), request.getReason());
  }

  static EndHearing.Command end(Caller caller, EndHearingRequest request) {
    return new EndHearing.Command(
        OfficerMoves.of(caller, request, PetitionNames::read), request.getMinutes());
  }

  static DecideReexamination.Command decideReexamination(
      Caller caller, DecideReexaminationRequest request) {
    return new DecideReexamination.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        PetitionEnums.REVIEW_OUTCOME.required("outcome", request.getOutcome()),
        Times.toInstant("serve_time", request.getServeTime()),
        request.getOpinion());
  }
}
