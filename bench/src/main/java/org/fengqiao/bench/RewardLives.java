package org.fengqiao.bench;

import org.fengqiao.application.Ids;
import org.fengqiao.proto.rewards.v1.ApproveRewardRequest;
import org.fengqiao.proto.rewards.v1.ApproveRewardResponse;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.DisposeClueRequest;
import org.fengqiao.proto.rewards.v1.DisposeClueResponse;
import org.fengqiao.proto.rewards.v1.GradeClueRequest;
import org.fengqiao.proto.rewards.v1.GradeClueResponse;
import org.fengqiao.proto.rewards.v1.ProposeRewardRequest;
import org.fengqiao.proto.rewards.v1.ProposeRewardResponse;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc.RewardServiceStub;
import org.fengqiao.proto.rewards.v1.TellReporterRequest;
import org.fengqiao.proto.rewards.v1.TellReporterResponse;
import org.fengqiao.proto.rewards.v1.TellingWay;
import org.fengqiao.proto.rewards.v1.VerifyClueRequest;
import org.fengqiao.proto.rewards.v1.VerifyClueResponse;

/**
 * Lives of clues in seven durable steps, each a call: submit, verify, dispose, grade, propose,
 * approve, tell. All rewards are of one unit, so that each approval is written on one budget.
 */
final class RewardLives implements Operation {
  private final RewardServiceStub rewards;
  private final Clues clues;
  private final Ids ids;
  private final RewardGround ground;

  RewardLives(Partner partner, Clues clues, Ids ids, RewardGround ground) {
    this.rewards = Partner.as(ground.token(), RewardServiceGrpc.newStub(partner.channel()));
    this.clues = clues;
    this.ids = ids;
    this.ground = ground;
  }

  @Override
  public void begin(Done done) {
    clues.submit(done, made -> verify(made.getClue(), done));
  }

  private void verify(Clue submitted, Done done) {
    var request =
        VerifyClueRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(submitted.getName())
            .setActingOfficer(ground.handler())
            .setValid(true)
            .setFinding("现场核实属实")
            .build();
    rewards.verifyClue(
        request, Answer.to(done, (VerifyClueResponse a) -> dispose(a.getClue(), done)));
  }

  private void dispose(Clue verified, Done done) {
    var request =
        DisposeClueRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(verified.getName())
            .setActingOfficer(ground.handler())
            .setMeasures("已责令整改，复查合格")
            .build();
    rewards.disposeClue(
        request, Answer.to(done, (DisposeClueResponse a) -> grade(a.getClue(), done)));
  }

  private void grade(Clue disposed, Done done) {
    var request =
        GradeClueRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(disposed.getName())
            .setActingOfficer(ground.proposer())
            .setGrade("only")
            .setEffect("隐患已消除")
            .build();
    rewards.gradeClue(
        request, Answer.to(done, (GradeClueResponse a) -> propose(a.getClue(), done)));
  }

  private void propose(Clue graded, Done done) {
    var request =
        ProposeRewardRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(graded.getName())
            .setActingOfficer(ground.proposer())
            .build();
    rewards.proposeReward(
        request, Answer.to(done, (ProposeRewardResponse a) -> approve(a.getClue(), done)));
  }

  private void approve(Clue proposed, Done done) {
    var request =
        ApproveRewardRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(proposed.getName())
            .setActingOfficer(ground.approver())
            .build();
    rewards.approveReward(
        request, Answer.to(done, (ApproveRewardResponse a) -> tell(a.getClue(), done)));
  }

  private void tell(Clue approved, Done done) {
    var request =
        TellReporterRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(approved.getName())
            .setActingOfficer(ground.proposer())
            .setWay(TellingWay.TELLING_WAY_MESSAGE)
            .build();
    rewards.tellReporter(request, Answer.to(done, (TellReporterResponse _) -> done.done(true)));
  }
}
