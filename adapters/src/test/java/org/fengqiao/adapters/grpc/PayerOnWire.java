package org.fengqiao.adapters.grpc;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.proto.payments.v1.GetPaymentRequest;
import org.fengqiao.proto.payments.v1.GetPaymentResponse;
import org.fengqiao.proto.payments.v1.OrderPaymentRequest;
import org.fengqiao.proto.payments.v1.OrderPaymentResponse;
import org.fengqiao.proto.payments.v1.OrderState;
import org.fengqiao.proto.payments.v1.PaymentServiceGrpc.PaymentServiceImplBase;

/** Whoever pays, in process: knows the orders that it took, and answers as it is told. */
final class PayerOnWire extends PaymentServiceImplBase implements AutoCloseable {
  static final String TOKEN = "payer-secret";

  /** The orders that came, and the names that were asked for, in order. */
  final List<OrderPaymentRequest> orders = new CopyOnWriteArrayList<>();

  final List<String> asked = new CopyOnWriteArrayList<>();

  /** How it fails; empty to answer. Whether what fails was taken all the same. */
  volatile Optional<StatusRuntimeException> failing = Optional.empty();

  volatile boolean taking = true;

  /** Whether it leaves calls without an answer. */
  volatile boolean silent;

  volatile OrderState state = OrderState.ORDER_STATE_PENDING;
  volatile String reference = "";

  private final OutwardOnWire server = new OutwardOnWire(TOKEN, this);

  ManagedChannel channel() {
    return server.channel();
  }

  @Override
  public void orderPayment(OrderPaymentRequest request, StreamObserver<OrderPaymentResponse> out) {
    if (taking) {
      orders.add(request);
    }
    answer(out, OrderPaymentResponse.newBuilder().setState(state).setReference(reference).build());
  }

  @Override
  public void getPayment(GetPaymentRequest request, StreamObserver<GetPaymentResponse> out) {
    asked.add(request.getName());
    if (orders.stream().noneMatch(order -> order.getName().equals(request.getName()))) {
      out.onError(Status.NOT_FOUND.asRuntimeException());
      return;
    }
    answer(out, GetPaymentResponse.newBuilder().setState(state).setReference(reference).build());
  }

  private <A> void answer(StreamObserver<A> out, A answer) {
    if (silent) {
      return;
    }
    if (failing.isPresent()) {
      out.onError(failing.get());
      return;
    }
    out.onNext(answer);
    out.onCompleted();
  }

  @Override
  public void close() {
    server.close();
  }
}
