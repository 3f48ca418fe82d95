package org.fengqiao.bootstrap.serve;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fengqiao.proto.payments.v1.OrderPaymentRequest;
import org.fengqiao.proto.payments.v1.OrderPaymentResponse;
import org.fengqiao.proto.payments.v1.OrderState;
import org.fengqiao.proto.payments.v1.PaymentServiceGrpc.PaymentServiceImplBase;

/** Whoever pays, and fails with every second order, saying in its failure whom that was for. */
final class TalkativePayer extends PaymentServiceImplBase implements AutoCloseable {
  private final Queue<OrderPaymentRequest> orders = new ConcurrentLinkedQueue<>();
  private final Server server;

  TalkativePayer() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = NettyServerBuilder.forAddress(address).addService(this).build().start();
  }

  int port() {
    return server.getPort();
  }

  /** The orders that came. */
  List<OrderPaymentRequest> orders() {
    return List.copyOf(orders);
  }

  @Override
  public synchronized void orderPayment(
      OrderPaymentRequest request, StreamObserver<OrderPaymentResponse> out) {
    orders.add(request);
    if (orders.size() % 2 == 0) {
      out.onError(
          Status.INTERNAL
              .withDescription("no such account: " + request.getPayee())
              .asRuntimeException());
      return;
    }
    out.onNext(
        OrderPaymentResponse.newBuilder()
            .setState(OrderState.ORDER_STATE_PAID)
            .setReference("B-" + orders.size())
            .build());
    out.onCompleted();
  }

  /** Ends its connections, and takes none any more. */
  void hangUp() {
    server.shutdownNow();
  }

  @Override
  public void close() {
    hangUp();
  }
}
