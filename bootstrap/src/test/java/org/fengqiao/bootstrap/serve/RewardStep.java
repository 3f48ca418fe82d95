package org.fengqiao.bootstrap.serve;

import org.fengqiao.proto.rewards.v1.ApproveRewardRequest;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.DisposeClueRequest;
import org.fengqiao.proto.rewards.v1.GradeClueRequest;
import org.fengqiao.proto.rewards.v1.ProposeRewardRequest;
import org.fengqiao.proto.rewards.v1.TellReporterRequest;
import org.fengqiao.proto.rewards.v1.TellingWay;
import org.fengqiao.proto.rewards.v1.VerifyClueRequest;

/** What units do to a clue, in this order, until whoever reported it can claim the reward. */
enum RewardStep {
  VERIFY,
  DISPOSE,
  GRADE,
  PROPOSE,
  APPROVE,
  TELL;

  /** Does it by that request. */
  Clue make(Client client, RewardTown town, String clue, String id) {
    var rewards = RewardTown.rewards(client);
    return switch (this) {
      case VERIFY ->
          rewards
              .verifyClue(
                  VerifyClueRequest.newBuilder()
                      .setRequestId(id)
                      .setName(clue)
                      .setActingOfficer(town.handler())
                      .setValid(true)
                      .setFinding("属实")
                      .build())
              .getClue();
      case DISPOSE ->
          rewards
              .disposeClue(
                  DisposeClueRequest.newBuilder()
                      .setRequestId(id)
                      .setName(clue)
                      .setActingOfficer(town.handler())
                      .setMeasures("已清理")
                      .build())
              .getClue();
      case GRADE ->
          rewards
              .gradeClue(
                  GradeClueRequest.newBuilder()
                      .setRequestId(id)
                      .setName(clue)
                      .setActingOfficer(town.proposer())
                      .setGrade("only")
                      .setEffect("消除隐患")
                      .build())
              .getClue();
      case PROPOSE ->
          rewards
              .proposeReward(
                  ProposeRewardRequest.newBuilder()
                      .setRequestId(id)
                      .setName(clue)
                      .setActingOfficer(town.proposer())
                      .build())
              .getClue();
      case APPROVE ->
          rewards
              .approveReward(
                  ApproveRewardRequest.newBuilder()
                      .setRequestId(id)
                      .setName(clue)
                      .setActingOfficer(town.approver())
                      .build())
              .getClue();
      case TELL ->
          rewards
              .tellReporter(
                  TellReporterRequest.newBuilder()
                      .setRequestId(id)
                      .setName(clue)
                      .setActingOfficer(town.proposer())
                      .setWay(TellingWay.TELLING_WAY_PUBLIC_NOTICE)
                      .build())
              .getClue();
    };
  }
}
