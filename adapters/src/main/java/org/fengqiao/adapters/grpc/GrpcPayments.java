package org.fengqiao.adapters.grpc;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.rewards.payments.PaymentOrder;
import org.fengqiao.application.rewards.payments.PaymentOutcome;
import org.fengqiao.application.rewards.payments.Payments;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.proto.payments.v1.GetPaymentRequest;
import org.fengqiao.proto.payments.v1.OrderPaymentRequest;
import org.fengqiao.proto.payments.v1.OrderState;
import org.fengqiao.proto.payments.v1.Payee;
import org.fengqiao.proto.payments.v1.PaymentServiceGrpc;
import org.fengqiao.proto.payments.v1.PaymentServiceGrpc.PaymentServiceBlockingStub;

/**
 * Calls the {@code fengqiao.payments.v1.PaymentService} of whoever pays rewards. Nothing of an
 * order is logged, and of a failure nothing but its status is kept: its words may hold more.
 */
public final class GrpcPayments implements Payments, AutoCloseable {
  /**
   * Say that nobody is there, or lets this server in, whatever the order. Whatever else is refused
   * may be so for this order, or of this rpc, alone, and is not to keep the others waiting.
   */
  private static final Set<Status.Code> NOBODY =
      EnumSet.of(Status.Code.UNAVAILABLE, Status.Code.UNAUTHENTICATED);

  /** Stands for a reference that is none. */
  private static final String NO_CODE = "-";

  private final OutwardService<PaymentServiceBlockingStub> service;

  /**
   * Connects when the first order goes.
   *
   * @param timeout of one call, from the connection to the end of the answer
   */
  public GrpcPayments(ServiceAddress address, String token, Duration timeout) {
    this(OutwardService.channel(address), token, timeout);
  }

  GrpcPayments(ManagedChannel channel, String token, Duration timeout) {
    this.service =
        new OutwardService<>(channel, PaymentServiceGrpc::newBlockingStub, token, timeout);
  }

  @Override
  public boolean isService() {
    return true;
  }

  @Override
  public PaymentOutcome order(PaymentOrder order) {
    var stub = service.stub();
    try {
      var answer = stub.orderPayment(request(order));
      return outcome(answer.getState(), answer.getReference());
    } catch (StatusRuntimeException e) {
      throw notTaken(e);
    }
  }

  @Override
  public PaymentOutcome ask(PaymentId payment) {
    var stub = service.stub();
    try {
      var answer = stub.getPayment(GetPaymentRequest.newBuilder().setName(payment.name()).build());
      return outcome(answer.getState(), answer.getReference());
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return new PaymentOutcome.NeverSeen();
      }
      throw notTaken(e);
    }
  }

  private static OrderPaymentRequest request(PaymentOrder order) {
    var proto =
        OrderPaymentRequest.newBuilder()
            .setName(order.id().name())
            .setClue(order.clue().name())
            .setUnit(Names.of(order.unit()))
            .setFen(order.fen());
    order
        .payee()
        .ifPresent(to ->
            proto.setPayee(
                Payee.newBuilder()
                    .setMethod(RewardEnums.METHOD.toProto(to.method()))
                    .setPayeeName(to.name())
                    .setAccount(to.account())));
    return proto.build();
  }

  private static PaymentOutcome outcome(OrderState state, String reference) {
    return switch (state) {
      case ORDER_STATE_PENDING -> new PaymentOutcome.Pending();
      case ORDER_STATE_PAID -> new PaymentOutcome.Paid(code(reference));
      case ORDER_STATE_REJECTED -> new PaymentOutcome.Rejected(code(reference));
      case ORDER_STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new NotTaken("whoever pays answered no state that the contract has");
    };
  }

  /** What came of an order stands whatever it is called: words, which may name a payee, do not. */
  private static String code(String reference) {
    try {
      return Payment.reference(reference);
    } catch (Refusal _) {
      return NO_CODE;
    }
  }

  /** Whatever it is, the order may have been taken: it is asked for. */
  private static NotTaken notTaken(StatusRuntimeException e) {
    var code = e.getStatus().getCode();
    var why = "whoever pays answered " + code;
    return NOBODY.contains(code)
        ? NotTaken.byNobody(why)
        : OutwardService.pause(e)
            .map(pause -> NotTaken.before(pause, why))
            .orElseGet(() -> new NotTaken(why));
  }

  @Override
  public void close() {
    service.close();
  }
}
