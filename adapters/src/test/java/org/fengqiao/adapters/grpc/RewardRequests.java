package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.proto.rewards.v1.ApproveRewardRequest;
import org.fengqiao.proto.rewards.v1.AssignClueRequest;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueIdentity;
import org.fengqiao.proto.rewards.v1.DeclineCause;
import org.fengqiao.proto.rewards.v1.DeclineRewardRequest;
import org.fengqiao.proto.rewards.v1.DisposeClueRequest;
import org.fengqiao.proto.rewards.v1.ExtendClaimRequest;
import org.fengqiao.proto.rewards.v1.GradeClueRequest;
import org.fengqiao.proto.rewards.v1.LinkClueRequest;
import org.fengqiao.proto.rewards.v1.MarkDuplicateClueRequest;
import org.fengqiao.proto.rewards.v1.PayMethod;
import org.fengqiao.proto.rewards.v1.PayRewardRequest;
import org.fengqiao.proto.rewards.v1.PayeeToSeal;
import org.fengqiao.proto.rewards.v1.Payment;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.ProposeRewardRequest;
import org.fengqiao.proto.rewards.v1.RecordPaymentRequest;
import org.fengqiao.proto.rewards.v1.RecoverRewardRequest;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;
import org.fengqiao.proto.rewards.v1.RetryPaymentRequest;
import org.fengqiao.proto.rewards.v1.ReturnRewardRequest;
import org.fengqiao.proto.rewards.v1.ReverseCause;
import org.fengqiao.proto.rewards.v1.ReverseRewardRequest;
import org.fengqiao.proto.rewards.v1.SetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;
import org.fengqiao.proto.rewards.v1.TellReporterRequest;
import org.fengqiao.proto.rewards.v1.TellingWay;
import org.fengqiao.proto.rewards.v1.VerifyClueRequest;

/** What is asked about clues of a town, as its officers and those who report ask for it. */
class RewardRequests {
  final RewardTown town;

  RewardRequests(RewardTown town) {
    this.town = town;
  }

  String id() {
    return town.cases.town.ids.next().toString();
  }

  Timestamp now() {
    return Times.toProto(town.cases.town.now());
  }

  /** A clue of a fire hazard in the village, signed by those of these numbers. */
  SubmitClueRequest.Builder clue(int... reporters) {
    return SubmitClueRequest.newBuilder()
        .setRequestId(id())
        .setPatch(Names.of(GroundTown.VILLAGE))
        .setRiskType(RewardRules.FIRE.value())
        .addAllReporters(IntStream.of(reporters).mapToObj(RewardRequests::reporter).toList())
        .setSubject("消防通道堵塞")
        .setText("村口仓库堆放易燃物。");
  }

  static ReporterToSeal reporter(int number) {
    var person = RewardTown.person(number);
    return ReporterToSeal.newBuilder()
        .setPersonName(person.name())
        .setPhone(person.phone())
        .setIdNumber(person.idNumber().value())
        .build();
  }

  static PayeeToSeal payee(int number) {
    return PayeeToSeal.newBuilder()
        .setMethod(PayMethod.PAY_METHOD_BANK)
        .setPayeeName("收款人" + number)
        .setAccount("62284800%08d".formatted(number))
        .build();
  }

  /** A move by that officer. */
  <B extends Message.Builder> B move(B request, Clue c, OfficerId officer) {
    var empty = request.getDefaultInstanceForType();
    request
        .setField(Requests.field(empty, "request_id"), id())
        .setField(Requests.field(empty, "name"), c.getName())
        .setField(Requests.field(empty, "acting_officer"), Names.of(officer));
    return request;
  }

  AssignClueRequest.Builder assigning(Clue c) {
    return move(AssignClueRequest.newBuilder(), c, town.handler)
        .setUnit(Names.of(town.cases.police.unit()))
        .setReason("转派出所");
  }

  VerifyClueRequest.Builder verifying(Clue c) {
    return move(VerifyClueRequest.newBuilder(), c, town.handler).setValid(true).setFinding("情况属实");
  }

  MarkDuplicateClueRequest.Builder repeating(Clue c, Clue earlier) {
    return move(MarkDuplicateClueRequest.newBuilder(), c, town.handler)
        .setDuplicateOf(earlier.getName())
        .setFinding("同一仓库");
  }

  LinkClueRequest.Builder linking(Clue c, String linked) {
    return move(LinkClueRequest.newBuilder(), c, town.handler).setLinkedCase(linked);
  }

  DisposeClueRequest.Builder disposing(Clue c) {
    return move(DisposeClueRequest.newBuilder(), c, town.handler).setMeasures("已清理");
  }

  GradeClueRequest.Builder grading(Clue c) {
    return grading(c, RewardRules.THIRD);
  }

  GradeClueRequest.Builder grading(Clue c, GradeCode grade) {
    return move(GradeClueRequest.newBuilder(), c, town.grader)
        .setGrade(grade.value())
        .setEffect("消除隐患");
  }

  ProposeRewardRequest.Builder proposing(Clue c) {
    return move(ProposeRewardRequest.newBuilder(), c, town.proposer).setNote("拟奖");
  }

  ReturnRewardRequest.Builder returning(Clue c) {
    return move(ReturnRewardRequest.newBuilder(), c, town.approver).setReason("重新评级");
  }

  ApproveRewardRequest.Builder approving(Clue c) {
    return move(ApproveRewardRequest.newBuilder(), c, town.approver).setNote("同意");
  }

  DeclineRewardRequest.Builder declining(Clue c) {
    return move(DeclineRewardRequest.newBuilder(), c, town.approver)
        .setCause(DeclineCause.DECLINE_CAUSE_STATUTORY_DUTY)
        .setReason("网格员履职");
  }

  TellReporterRequest.Builder telling(Clue c) {
    return move(TellReporterRequest.newBuilder(), c, town.grader)
        .setWay(TellingWay.TELLING_WAY_PHONE)
        .setNote("已电话告知");
  }

  ExtendClaimRequest.Builder extending(Clue c) {
    return move(ExtendClaimRequest.newBuilder(), c, town.grader)
        .setApprover(Names.of(town.approver))
        .setBudget("3mo")
        .setReason("在外务工");
  }

  /** By one who signed it, with an account each for those of these numbers. */
  ClaimRewardRequest.Builder claiming(Clue c, int reporter, int... payees) {
    return claiming(payees).setIdentity(identity(c, reporter));
  }

  ClaimRewardRequest.Builder claiming(String code, int... payees) {
    return claiming(payees).setClaimCode(code);
  }

  private ClaimRewardRequest.Builder claiming(int... payees) {
    return ClaimRewardRequest.newBuilder()
        .setRequestId(id())
        .addAllPayees(IntStream.of(payees).mapToObj(RewardRequests::payee).toList());
  }

  static ClueIdentity identity(Clue c, int reporter) {
    return ClueIdentity.newBuilder()
        .setClue(c.getName())
        .setIdNumber(reporter(reporter).getIdNumber())
        .build();
  }

  PayRewardRequest.Builder paying(Clue c) {
    return move(PayRewardRequest.newBuilder(), c, town.grader).setNote("付款");
  }

  RecordPaymentRequest.Builder settling(Payment payment, PaymentState state) {
    return RecordPaymentRequest.newBuilder()
        .setRequestId(id())
        .setName(payment.getName())
        .setState(state)
        .setReference("B-1");
  }

  RetryPaymentRequest.Builder retrying(Payment payment) {
    return RetryPaymentRequest.newBuilder().setRequestId(id()).setName(payment.getName());
  }

  ReverseRewardRequest.Builder reversing(Clue c) {
    return move(ReverseRewardRequest.newBuilder(), c, town.grader)
        .setCause(ReverseCause.REVERSE_CAUSE_WRONG_PAYEE)
        .setReason("错付");
  }

  RecoverRewardRequest.Builder recovering(Clue c, long fen) {
    return move(RecoverRewardRequest.newBuilder(), c, town.grader).setFen(fen).setNote("已追回");
  }

  SetRewardBudgetRequest.Builder budgeting(long fen) {
    return SetRewardBudgetRequest.newBuilder()
        .setRequestId(id())
        .setName(town.budgetId().name())
        .setActingOfficer(Names.of(town.approver))
        .setFen(fen)
        .setNote("区财政〔2026〕1号");
  }

  /** Each thing that was sent of somebody in confidence. */
  static List<String> confided(int reporter) {
    var person = reporter(reporter);
    var payee = payee(reporter);
    return Stream.of(
            person.getPersonName(),
            person.getPhone(),
            person.getIdNumber(),
            payee.getPayeeName(),
            payee.getAccount())
        .toList();
  }
}
