package org.fengqiao.adapters.grpc;

import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.ApproveReward;
import org.fengqiao.application.rewards.AssignClue;
import org.fengqiao.application.rewards.DeclineReward;
import org.fengqiao.application.rewards.DisposeClue;
import org.fengqiao.application.rewards.ExtendClaim;
import org.fengqiao.application.rewards.GradeClue;
import org.fengqiao.application.rewards.LinkClue;
import org.fengqiao.application.rewards.MarkDuplicateClue;
import org.fengqiao.application.rewards.PayReward;
import org.fengqiao.application.rewards.ProposeReward;
import org.fengqiao.application.rewards.RecoverReward;
import org.fengqiao.application.rewards.ReturnReward;
import org.fengqiao.application.rewards.ReverseReward;
import org.fengqiao.application.rewards.TellReporter;
import org.fengqiao.application.rewards.VerifyClue;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.proto.rewards.v1.ApproveRewardRequest;
import org.fengqiao.proto.rewards.v1.AssignClueRequest;
import org.fengqiao.proto.rewards.v1.DeclineRewardRequest;
import org.fengqiao.proto.rewards.v1.DisposeClueRequest;
import org.fengqiao.proto.rewards.v1.ExtendClaimRequest;
import org.fengqiao.proto.rewards.v1.GradeClueRequest;
import org.fengqiao.proto.rewards.v1.LinkClueRequest;
import org.fengqiao.proto.rewards.v1.MarkDuplicateClueRequest;
import org.fengqiao.proto.rewards.v1.PayRewardRequest;
import org.fengqiao.proto.rewards.v1.ProposeRewardRequest;
import org.fengqiao.proto.rewards.v1.RecoverRewardRequest;
import org.fengqiao.proto.rewards.v1.ReturnRewardRequest;
import org.fengqiao.proto.rewards.v1.ReverseRewardRequest;
import org.fengqiao.proto.rewards.v1.TellReporterRequest;
import org.fengqiao.proto.rewards.v1.VerifyClueRequest;

/** Reads the requests that change clues and their rewards. Every refusal is INVALID_FIELD. */
final class ClueCommands {
  private ClueCommands() {}

  static AssignClue.Command assignClue(Caller caller, AssignClueRequest request) {
    return new AssignClue.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        Names.unit("unit", request.getUnit()),
        request.getReason());
  }

  static VerifyClue.Command verifyClue(Caller caller, VerifyClueRequest request) {
    return new VerifyClue.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        request.getValid(),
        request.getFinding());
  }

  static MarkDuplicateClue.Command markDuplicateClue(
      Caller caller, MarkDuplicateClueRequest request) {
    return new MarkDuplicateClue.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        RewardNames.clue("duplicate_of", request.getDuplicateOf()),
        request.getFinding());
  }

  static LinkClue.Command linkClue(Caller caller, LinkClueRequest request) {
    return new LinkClue.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        Names.caseId("linked_case", request.getLinkedCase()));
  }

  static DisposeClue.Command disposeClue(Caller caller, DisposeClueRequest request) {
    return new DisposeClue.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        Times.optional(request.hasDisposeTime(), "dispose_time", request.getDisposeTime()),
        request.getMeasures());
  }

  static GradeClue.Command gradeClue(Caller caller, GradeClueRequest request) {
    return new GradeClue.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        new GradeCode(request.getGrade()),
        request.getEffect());
  }

  static ProposeReward.Command proposeReward(Caller caller, ProposeRewardRequest request) {
    return new ProposeReward.Command(
        OfficerMoves.of(caller, request, RewardNames::clue), request.getNote());
  }

  static ReturnReward.Command returnReward(Caller caller, ReturnRewardRequest request) {
    return new ReturnReward.Command(
        OfficerMoves.of(caller, request, RewardNames::clue), request.getReason());
  }

  static ApproveReward.Command approveReward(Caller caller, ApproveRewardRequest request) {
    return new ApproveReward.Command(
        OfficerMoves.of(caller, request, RewardNames::clue), request.getNote());
  }

  static DeclineReward.Command declineReward(Caller caller, DeclineRewardRequest request) {
    return new DeclineReward.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        RewardEnums.DECLINE.required("cause", request.getCause()),
        request.getReason());
  }

  static TellReporter.Command tellReporter(Caller caller, TellReporterRequest request) {
    return new TellReporter.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        RewardEnums.WAY.required("way", request.getWay()),
        Times.optional(request.hasTellTime(), "tell_time", request.getTellTime()),
        request.getNote());
  }

  static ExtendClaim.Command extendClaim(Caller caller, ExtendClaimRequest request) {
    return new ExtendClaim.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        Names.officer("approver", request.getApprover()),
        Budget.parse(request.getBudget()),
        request.getReason());
  }

  static PayReward.Command payReward(Caller caller, PayRewardRequest request) {
    return new PayReward.Command(
        OfficerMoves.of(caller, request, RewardNames::clue), request.getNote());
  }

  static ReverseReward.Command reverseReward(Caller caller, ReverseRewardRequest request) {
    return new ReverseReward.Command(
        OfficerMoves.of(caller, request, RewardNames::clue),
        RewardEnums.REVERSE.required("cause", request.getCause()),
        request.getReason());
  }

  static RecoverReward.Command recoverReward(Caller caller, RecoverRewardRequest request) {
    return new RecoverReward.Command(
        OfficerMoves.of(caller, request, RewardNames::clue), request.getFen(), request.getNote());
  }
}
