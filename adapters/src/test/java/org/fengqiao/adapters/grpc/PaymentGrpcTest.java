package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fengqiao.proto.payments.v1.OrderPaymentRequest;
import org.fengqiao.proto.payments.v1.OrderState;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.ListPaymentsRequest;
import org.fengqiao.proto.rewards.v1.OpenPayment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rewards are paid over the wire, each share once, whatever is lost on the way. */
class PaymentGrpcTest {
  private final RewardWire wire = new RewardWire();
  private final PayerOnWire payer = new PayerOnWire();
  private final GrpcPayments payments =
      new GrpcPayments(payer.channel(), PayerOnWire.TOKEN, Duration.ofSeconds(5));

  @AfterEach
  void stop() {
    payments.close();
    payer.close();
    wire.close();
  }

  private void send() {
    wire.payments.send(payments).run();
  }

  private OpenPayment waiting() {
    var request = ListPaymentsRequest.newBuilder().setUnit(Names.of(wire.town.office)).build();
    return wire.as(wire.centre).listPayments(request).getPayments(0);
  }

  private List<String> ordered() {
    return payer.orders.stream().map(OrderPaymentRequest::getName).toList();
  }

  private static String name(Clue c) {
    return c.getReward().getPayments(0).getName();
  }

  @Test
  void asksForAnOrderInHandUntilItIsPaid() {
    var c = wire.ordered(1);
    send();
    assertEquals("收款人1", payer.orders.getFirst().getPayee().getPayeeName());
    assertEquals("0 ", waiting().getTries() + " " + waiting().getFailure());
    payer.state = OrderState.ORDER_STATE_PAID;
    payer.reference = "B-1";
    wire.pass(Duration.ofMinutes(31));
    send();
    assertEquals(List.of(name(c)), ordered());
    assertEquals(List.of(name(c)), payer.asked);
    c = wire.get(wire.centre, c);
    assertEquals(ClueState.CLUE_STATE_PAID, c.getState());
    assertEquals("B-1", c.getReward().getPayments(0).getReference());
    assertEquals(5_000, wire.town.balances().paid());
  }

  @Test
  void asksForAnOrderWhoseAnswerWasLostAndNeverOrdersItAnew() {
    var c = wire.ordered(1);
    payer.failing = Optional.of(Status.UNAVAILABLE.withDescription("收款人1").asRuntimeException());
    send();
    assertEquals("whoever pays answered UNAVAILABLE", waiting().getFailure());
    payer.failing = Optional.empty();
    payer.state = OrderState.ORDER_STATE_PAID;
    payer.reference = "B-1";
    wire.pass(Duration.ofHours(1));
    send();
    assertEquals(List.of(name(c)), ordered());
    assertEquals(ClueState.CLUE_STATE_PAID, wire.get(wire.centre, c).getState());
  }

  @Test
  void ordersByTheSameNameWhatNeverCame() {
    var c = wire.ordered(1);
    payer.taking = false;
    payer.failing = Optional.of(Status.UNAVAILABLE.asRuntimeException());
    send();
    payer.taking = true;
    payer.failing = Optional.empty();
    wire.pass(Duration.ofHours(1));
    send();
    assertEquals(List.of(name(c)), payer.asked);
    assertEquals(List.of(name(c)), ordered());
  }
}
