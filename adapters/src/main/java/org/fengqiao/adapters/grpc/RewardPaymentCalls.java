package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.ClueViews;
import org.fengqiao.application.rewards.PayReward;
import org.fengqiao.application.rewards.RecoverReward;
import org.fengqiao.application.rewards.ReverseReward;
import org.fengqiao.application.rewards.payments.ListPayments;
import org.fengqiao.application.rewards.payments.PaymentRecord;
import org.fengqiao.application.rewards.payments.RecordPayment;
import org.fengqiao.application.rewards.payments.RetryPayment;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.proto.rewards.v1.ListPaymentsRequest;
import org.fengqiao.proto.rewards.v1.ListPaymentsResponse;
import org.fengqiao.proto.rewards.v1.OpenPayment;
import org.fengqiao.proto.rewards.v1.PayRewardRequest;
import org.fengqiao.proto.rewards.v1.PayRewardResponse;
import org.fengqiao.proto.rewards.v1.RecordPaymentRequest;
import org.fengqiao.proto.rewards.v1.RecordPaymentResponse;
import org.fengqiao.proto.rewards.v1.RecoverRewardRequest;
import org.fengqiao.proto.rewards.v1.RecoverRewardResponse;
import org.fengqiao.proto.rewards.v1.RetryPaymentRequest;
import org.fengqiao.proto.rewards.v1.RetryPaymentResponse;
import org.fengqiao.proto.rewards.v1.ReverseRewardRequest;
import org.fengqiao.proto.rewards.v1.ReverseRewardResponse;

/** Translates how rewards are paid, and had back. */
final class RewardPaymentCalls {
  private final ClueViews views;
  private final PayReward pay;
  private final ReverseReward reverse;
  private final RecoverReward recover;
  private final RecordPayment record;
  private final ListPayments list;
  private final RetryPayment retry;

  @Inject
  RewardPaymentCalls(
      ClueViews views,
      PayReward pay,
      ReverseReward reverse,
      RecoverReward recover,
      RecordPayment record,
      ListPayments list,
      RetryPayment retry) {
    this.views = views;
    this.pay = pay;
    this.reverse = reverse;
    this.recover = recover;
    this.record = record;
    this.list = list;
    this.retry = retry;
  }

  PayRewardResponse pay(Caller caller, PayRewardRequest request) {
    var made = pay.pay(caller, ClueCommands.payReward(caller, request));
    return PayRewardResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  ReverseRewardResponse reverse(Caller caller, ReverseRewardRequest request) {
    var made = reverse.reverse(caller, ClueCommands.reverseReward(caller, request));
    return ReverseRewardResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  RecoverRewardResponse recover(Caller caller, RecoverRewardRequest request) {
    var made = recover.recover(caller, ClueCommands.recoverReward(caller, request));
    return RecoverRewardResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  RecordPaymentResponse record(Caller caller, RecordPaymentRequest request) {
    var outcome = RewardEnums.PAYMENT.required("state", request.getState());
    if (outcome == PaymentState.ORDERED) {
      throw Refusal.invalid("state", "is PAID or REJECTED");
    }
    var command =
        new RecordPayment.Command(
            Requests.of(caller, request),
            RewardNames.payment("name", request.getName()),
            outcome == PaymentState.PAID,
            request.getReference());
    var made = record.record(caller, command);
    return RecordPaymentResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  ListPaymentsResponse list(Caller caller, ListPaymentsRequest request) {
    var page = Page.of(request);
    var unit = Names.unit("unit", request.getUnit());
    var found = list.list(caller, unit, request.getStuck(), page.asked());
    return ListPaymentsResponse.newBuilder()
        .addAllPayments(found.items().stream().map(RewardPaymentCalls::open).toList())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static OpenPayment open(PaymentRecord one) {
    var proto =
        OpenPayment.newBuilder()
            .setName(one.payment().name())
            .setClue(one.clue().name())
            .setTries(one.tries())
            .setFailure(one.failure());
    return (one.stuck()
            ? proto.setEndTime(Times.toProto(one.time()))
            : proto.setNextTryTime(Times.toProto(one.time())))
        .build();
  }

  RetryPaymentResponse retry(Caller caller, RetryPaymentRequest request) {
    var command =
        new RetryPayment.Command(
            Requests.of(caller, request), RewardNames.payment("name", request.getName()));
    return RetryPaymentResponse.newBuilder().setRepeated(retry.retry(caller, command)).build();
  }
}
