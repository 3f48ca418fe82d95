package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.ApproveReward;
import org.fengqiao.application.rewards.ClueViews;
import org.fengqiao.application.rewards.DeclineReward;
import org.fengqiao.application.rewards.ExtendClaim;
import org.fengqiao.application.rewards.ProposeReward;
import org.fengqiao.application.rewards.ReturnReward;
import org.fengqiao.application.rewards.TellReporter;
import org.fengqiao.proto.rewards.v1.ApproveRewardRequest;
import org.fengqiao.proto.rewards.v1.ApproveRewardResponse;
import org.fengqiao.proto.rewards.v1.DeclineRewardRequest;
import org.fengqiao.proto.rewards.v1.DeclineRewardResponse;
import org.fengqiao.proto.rewards.v1.ExtendClaimRequest;
import org.fengqiao.proto.rewards.v1.ExtendClaimResponse;
import org.fengqiao.proto.rewards.v1.ProposeRewardRequest;
import org.fengqiao.proto.rewards.v1.ProposeRewardResponse;
import org.fengqiao.proto.rewards.v1.ReturnRewardRequest;
import org.fengqiao.proto.rewards.v1.ReturnRewardResponse;
import org.fengqiao.proto.rewards.v1.TellReporterRequest;
import org.fengqiao.proto.rewards.v1.TellReporterResponse;

/** Translates how rewards are proposed, approved and told. */
final class RewardCalls {
  private final ClueViews views;
  private final ProposeReward propose;
  private final ReturnReward giveBack;
  private final ApproveReward approve;
  private final DeclineReward decline;
  private final TellReporter tell;
  private final ExtendClaim extend;

  @Inject
  RewardCalls(
      ClueViews views,
      ProposeReward propose,
      ReturnReward giveBack,
      ApproveReward approve,
      DeclineReward decline,
      TellReporter tell,
      ExtendClaim extend) {
    this.views = views;
    this.propose = propose;
    this.giveBack = giveBack;
    this.approve = approve;
    this.decline = decline;
    this.tell = tell;
    this.extend = extend;
  }

  ProposeRewardResponse propose(Caller caller, ProposeRewardRequest request) {
    var made = propose.propose(caller, ClueCommands.proposeReward(caller, request));
    return ProposeRewardResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  ReturnRewardResponse giveBack(Caller caller, ReturnRewardRequest request) {
    var made = giveBack.giveBack(caller, ClueCommands.returnReward(caller, request));
    return ReturnRewardResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  ApproveRewardResponse approve(Caller caller, ApproveRewardRequest request) {
    var made = approve.approve(caller, ClueCommands.approveReward(caller, request));
    return ApproveRewardResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  DeclineRewardResponse decline(Caller caller, DeclineRewardRequest request) {
    var made = decline.decline(caller, ClueCommands.declineReward(caller, request));
    return DeclineRewardResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  TellReporterResponse tell(Caller caller, TellReporterRequest request) {
    var made = tell.tell(caller, ClueCommands.tellReporter(caller, request));
    return TellReporterResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  ExtendClaimResponse extend(Caller caller, ExtendClaimRequest request) {
    var made = extend.extend(caller, ClueCommands.extendClaim(caller, request));
    return ExtendClaimResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }
}
