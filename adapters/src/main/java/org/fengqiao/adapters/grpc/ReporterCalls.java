package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.ClueViews;
import org.fengqiao.application.rewards.vault.ClaimReward;
import org.fengqiao.application.rewards.vault.FollowClue;
import org.fengqiao.application.rewards.vault.SubmitClue;
import org.fengqiao.domain.rewards.ClaimCode;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.ClaimRewardResponse;
import org.fengqiao.proto.rewards.v1.FollowClueRequest;
import org.fengqiao.proto.rewards.v1.FollowClueResponse;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;
import org.fengqiao.proto.rewards.v1.SubmitClueResponse;

/** Translates what those who report clues ask: to submit one, to follow it, to claim its reward. */
final class ReporterCalls {
  private final ClueViews views;
  private final SubmitClue submit;
  private final FollowClue follow;
  private final ClaimReward claim;

  @Inject
  ReporterCalls(ClueViews views, SubmitClue submit, FollowClue follow, ClaimReward claim) {
    this.views = views;
    this.submit = submit;
    this.follow = follow;
    this.claim = claim;
  }

  SubmitClueResponse submit(Caller caller, SubmitClueRequest request) {
    var made = submit.submit(caller, ReporterCommands.submit(caller, request));
    return SubmitClueResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.answer().resource())))
        .setRepeated(made.answer().repeated())
        .setClaimCode(made.code().map(ClaimCode::spelled).orElse(""))
        .build();
  }

  FollowClueResponse follow(Caller caller, FollowClueRequest request) {
    var view = follow.follow(caller, ClaimCode.read("claim_code", request.getClaimCode()));
    return FollowClueResponse.newBuilder()
        .setClue(ClueProtos.explained(view, CallContext.language()))
        .build();
  }

  ClaimRewardResponse claim(Caller caller, ClaimRewardRequest request) {
    var made = claim.claim(caller, ReporterCommands.claim(caller, request));
    return ClaimRewardResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }
}
