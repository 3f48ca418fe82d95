package org.fengqiao.bootstrap.story;

import java.util.Optional;
import org.fengqiao.proto.rewards.v1.AgreeLookRequest;
import org.fengqiao.proto.rewards.v1.ApproveRewardRequest;
import org.fengqiao.proto.rewards.v1.AskLookRequest;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.DeclineCause;
import org.fengqiao.proto.rewards.v1.DeclineRewardRequest;
import org.fengqiao.proto.rewards.v1.GetClueRequest;
import org.fengqiao.proto.rewards.v1.GradeClueRequest;
import org.fengqiao.proto.rewards.v1.LookAtReporterRequest;
import org.fengqiao.proto.rewards.v1.LookAtReporterResponse;
import org.fengqiao.proto.rewards.v1.LookPurpose;
import org.fengqiao.proto.rewards.v1.PayRewardRequest;
import org.fengqiao.proto.rewards.v1.ProposeRewardRequest;
import org.fengqiao.proto.rewards.v1.RecoverRewardRequest;
import org.fengqiao.proto.rewards.v1.ReverseCause;
import org.fengqiao.proto.rewards.v1.ReverseRewardRequest;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc.RewardServiceBlockingStub;
import org.fengqiao.proto.rewards.v1.RewardVaultServiceGrpc;
import org.fengqiao.proto.rewards.v1.TellReporterRequest;
import org.fengqiao.proto.rewards.v1.TellingWay;

/** How the commission rewards clues: one grades and proposes, and another approves. */
public record ClueRewarding(ClueCast cast) {
  /** It is graded by its effect 评级. */
  ClueGoing grade(ClueGoing going) {
    var request =
        GradeClueRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(clerk())
            .setGrade(going.plan().grade())
            .setEffect("隐患已消除");
    return going.with(office().gradeClue(request.build()).getClue());
  }

  /** Its reward is proposed 拟奖. */
  public ClueGoing propose(ClueGoing going) {
    var request =
        ProposeRewardRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(clerk());
    return going.with(office().proposeReward(request.build()).getClue());
  }

  /** It is approved 审批. */
  ClueGoing approve(ClueGoing going) {
    var request =
        ApproveRewardRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(secretary());
    var approver = cast.approver().call(RewardServiceGrpc::newBlockingStub);
    return going.with(approver.approveReward(request.build()).getClue());
  }

  /** Whoever reported it is told 告知, by its name alone where that is all that is known. */
  ClueGoing tell(ClueGoing going) {
    var anonymous = going.plan().reporters().isEmpty();
    var request =
        TellReporterRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(clerk())
            .setWay(
                anonymous ? TellingWay.TELLING_WAY_PUBLIC_NOTICE : TellingWay.TELLING_WAY_MESSAGE);
    return going.with(office().tellReporter(request.build()).getClue());
  }

  /** No reward is given 不予奖励. */
  ClueGoing decline(ClueGoing going) {
    var request =
        DeclineRewardRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(clerk())
            .setCause(cause(going.plan().course()))
            .setReason("按奖励办法不予奖励");
    return going.with(office().declineReward(request.build()).getClue());
  }

  private static DeclineCause cause(ClueCourse course) {
    return switch (course) {
      case ON_DUTY -> DeclineCause.DECLINE_CAUSE_STATUTORY_DUTY;
      case KNOWN -> DeclineCause.DECLINE_CAUSE_KNOWN_BEFORE;
      case OVER_THE_CAP -> DeclineCause.DECLINE_CAUSE_CAP_REACHED;
      default -> DeclineCause.DECLINE_CAUSE_NO_EFFECT;
    };
  }

  /** What was claimed is ordered to be paid 支付. */
  ClueGoing pay(ClueGoing going) {
    var request =
        PayRewardRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(clerk());
    return going.with(office().payReward(request.build()).getClue());
  }

  /** It was won by fraud 骗取. */
  ClueGoing reverse(ClueGoing going) {
    var request =
        ReverseRewardRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(clerk())
            .setCause(ReverseCause.REVERSE_CAUSE_FRAUD)
            .setReason("经查为自编自导");
    return going.with(office().reverseReward(request.build()).getClue());
  }

  /** All of it is given back 追缴入账. */
  ClueGoing recover(ClueGoing going) {
    var request =
        RecoverRewardRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(clerk())
            .setFen(going.now().getReward().getFen())
            .setNote("已全额退回");
    return going.with(office().recoverReward(request.build()).getClue());
  }

  /** Nobody claims it, and it expires by itself. */
  ClueGoing awaitExpiry(ClueGoing going) {
    var request = GetClueRequest.newBuilder().setName(going.now().getName()).build();
    return Patience.until(
        () -> "a reward that nobody claimed to expire",
        () ->
            Optional.of(going.with(office().getClue(request)))
                .filter(one -> one.now().getState() == ClueState.CLUE_STATE_EXPIRED));
  }

  /** One asks, another agrees, and the first looks at who reported it 查看举报人. */
  LookAtReporterResponse look(ClueGoing going) {
    var vault = cast.custodian().call(RewardVaultServiceGrpc::newBlockingStub);
    var reason = "涉嫌骗取奖励，移送核查";
    var _ =
        vault.askLook(
            AskLookRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(going.now().getName())
                .setActingOfficer(clerk())
                .setPurpose(LookPurpose.LOOK_PURPOSE_FRAUD)
                .setReason(reason)
                .build());
    var _ =
        vault.agreeLook(
            AgreeLookRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(going.now().getName())
                .setActingOfficer(secretary())
                .setAsker(clerk())
                .setPurpose(LookPurpose.LOOK_PURPOSE_FRAUD)
                .setReason(reason)
                .build());
    return vault.lookAtReporter(
        LookAtReporterRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(going.now().getName())
            .setActingOfficer(clerk())
            .setPurpose(LookPurpose.LOOK_PURPOSE_FRAUD)
            .setReason(reason)
            .build());
  }

  private String clerk() {
    return cast.clerk().getHolders(0);
  }

  private String secretary() {
    return cast.secretary().getHolders(0);
  }

  private RewardServiceBlockingStub office() {
    return cast.office().call(RewardServiceGrpc::newBlockingStub);
  }
}
