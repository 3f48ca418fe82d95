package org.fengqiao.bootstrap.serve;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.proto.payments.v1.GetPaymentRequest;
import org.fengqiao.proto.payments.v1.GetPaymentResponse;
import org.fengqiao.proto.payments.v1.OrderPaymentRequest;
import org.fengqiao.proto.payments.v1.OrderPaymentResponse;
import org.fengqiao.proto.payments.v1.OrderState;
import org.fengqiao.proto.payments.v1.PaymentServiceGrpc.PaymentServiceImplBase;

/**
 * Whoever pays, in the process of the test: pays, and its answer is lost; fails before it takes an
 * order; says nothing at all; rejects; or takes its time. It keeps to its contract, which is to
 * carry an order out once by its name, and counts for itself what it gave out.
 */
final class MoodyPayer extends PaymentServiceImplBase implements AutoCloseable {
  /** More than what an order is tried before it is stuck. */
  private static final int UNLUCKY = 12;

  private final Random random;
  private final Server server;
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private int lost;

  /** What is known of a name that came. */
  private static final class Order {
    private final boolean takenLate;
    private int failures;
    private int ordered;
    private int denied;
    private Optional<OrderPaymentRequest> taken = Optional.empty();
    private OrderState state = OrderState.ORDER_STATE_UNSPECIFIED;

    Order(boolean takenLate, int failures) {
      this.takenLate = takenLate;
      this.failures = failures;
    }
  }

  /** What came of an order in the end. */
  record Ended(String name, String clue, long fen, boolean paid, String reference) {}

  MoodyPayer(Random random) throws IOException {
    this.random = random;
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = NettyServerBuilder.forAddress(address).addService(this).build().start();
  }

  int port() {
    return server.getPort();
  }

  /** What it can tell the end of. */
  synchronized List<Ended> ended() {
    var ended = new ArrayList<Ended>();
    orders.forEach((name, order) -> {
      boolean paid = order.state == OrderState.ORDER_STATE_PAID;
      if (paid || order.state == OrderState.ORDER_STATE_REJECTED) {
        var taken = order.taken.orElseThrow();
        ended.add(
            new Ended(name, taken.getClue(), taken.getFen(), paid, reference(name, order.state)));
      }
    });
    return ended;
  }

  /** How many calls had no answer. */
  synchronized int lost() {
    return lost;
  }

  /** What no server may do. */
  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  /** The names that were taken. */
  synchronized List<OrderPaymentRequest> taken() {
    return orders.values().stream().flatMap(one -> one.taken.stream()).toList();
  }

  /** The first few have each a fate of its own, so that none is missed by chance. */
  private Order drawn() {
    int number = orders.size();
    boolean unlucky = number % 5 == 0;
    return new Order(unlucky, unlucky ? UNLUCKY : number == 1 ? 1 : random.nextInt(3));
  }

  private OrderState outcome() {
    return switch (random.nextInt(6)) {
      case 0 -> OrderState.ORDER_STATE_REJECTED;
      case 1 -> OrderState.ORDER_STATE_PENDING;
      default -> OrderState.ORDER_STATE_PAID;
    };
  }

  @Override
  public synchronized void orderPayment(
      OrderPaymentRequest request, StreamObserver<OrderPaymentResponse> out) {
    var name = request.getName();
    var order = orders.computeIfAbsent(name, _ -> drawn());
    order.ordered++;
    // Whoever does not know what became of an order asks: ordered again is what never came.
    if (order.ordered > 1 + order.denied) {
      faults.add(name + " was ordered again though nobody said that it never came");
    }
    if (order.failures > 0 && (order.takenLate || random.nextBoolean())) {
      fail(order, out);
      return;
    }
    take(order, request);
    if (order.failures > 0) {
      fail(order, out);
      return;
    }
    out.onNext(
        OrderPaymentResponse.newBuilder()
            .setState(order.state)
            .setReference(reference(name, order.state))
            .build());
    out.onCompleted();
  }

  private void take(Order order, OrderPaymentRequest request) {
    var had = order.taken;
    if (had.isEmpty()) {
      order.taken = Optional.of(request);
      // The second is rejected, so that one is.
      order.state = taken().size() == 2 ? OrderState.ORDER_STATE_REJECTED : outcome();
    } else if (had.get().getFen() != request.getFen()
        || !had.get().getClue().equals(request.getClue())) {
      faults.add(request.getName() + " came once more, of another clue or amount");
    }
  }

  @Override
  public synchronized void getPayment(
      GetPaymentRequest request, StreamObserver<GetPaymentResponse> out) {
    var order = orders.computeIfAbsent(request.getName(), _ -> drawn());
    if (order.failures > 0 && random.nextBoolean()) {
      fail(order, out);
      return;
    }
    if (order.taken.isEmpty()) {
      order.denied++;
      out.onError(Status.NOT_FOUND.asRuntimeException());
      return;
    }
    if (order.state == OrderState.ORDER_STATE_PENDING) {
      order.state = outcome();
    }
    out.onNext(
        GetPaymentResponse.newBuilder()
            .setState(order.state)
            .setReference(reference(request.getName(), order.state))
            .build());
    out.onCompleted();
  }

  /**
   * Says that it failed, or nothing at all. Never that it is not there: then servers leave it alone
   * for longer than the race lasts, and no order loses a try by it.
   */
  private void fail(Order order, StreamObserver<?> out) {
    order.failures--;
    lost++;
    if (random.nextInt(6) > 0) {
      out.onError(Status.INTERNAL.asRuntimeException());
    }
  }

  private static String reference(String name, OrderState state) {
    return switch (state) {
      case ORDER_STATE_PAID -> "B-" + name.substring(9, 17);
      case ORDER_STATE_REJECTED -> "NO-ACCOUNT";
      default -> "";
    };
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
