package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.payments.PaymentOrder;
import org.fengqiao.application.rewards.payments.PaymentOutcome;
import org.fengqiao.application.rewards.vault.Payee;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.proto.payments.v1.OrderState;
import org.fengqiao.proto.rewards.v1.PayMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders to pay go over the wire to whoever pays, and are asked for by their name. */
class GrpcPaymentsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final PaymentId PAYMENT = new PaymentId(new UUID(7, 1));
  private static final ClueId CLUE = new ClueId(new UUID(7, 2));
  private static final UnitId UNIT = new UnitId(new UUID(7, 3));
  private static final Payee PAYEE = RewardTown.payee(1);

  private final PayerOnWire payer = new PayerOnWire();
  private GrpcPayments payments = new GrpcPayments(payer.channel(), PayerOnWire.TOKEN, TIMEOUT);

  @AfterEach
  void stop() {
    payments.close();
    payer.close();
  }

  private void calling(String token, Duration timeout) {
    payments.close();
    payments = new GrpcPayments(payer.channel(), token, timeout);
  }

  private static PaymentOrder order(Optional<Payee> payee) {
    return new PaymentOrder(PAYMENT, CLUE, UNIT, 1, 5_000, payee);
  }

  private static PaymentOrder order() {
    return order(Optional.of(PAYEE));
  }

  /** Both calls. */
  private static List<Function<GrpcPayments, PaymentOutcome>> calls() {
    return List.of(payments -> payments.order(order()), payments -> payments.ask(PAYMENT));
  }

  private void assertNotTaken(String why) {
    for (var call : calls()) {
      assertEquals(why, notTaken(call).getMessage());
    }
  }

  private NotTaken notTaken(Function<GrpcPayments, PaymentOutcome> call) {
    var failed = assertThrows(NotTaken.class, () -> call.apply(payments));
    assertNull(failed.getCause(), "what it carries is kept nowhere");
    Stream.of(PAYEE.name(), PAYEE.account())
        .forEach(told -> assertFalse(failed.toString().contains(told), failed.toString()));
    return failed;
  }

  @Test
  void handsAnOrderOverWithWhomItIsFor() {
    assertTrue(payments.isService());
    assertInstanceOf(PaymentOutcome.Pending.class, payments.order(order()));
    var sent = payer.orders.getFirst();
    assertEquals("payments/" + PAYMENT.value(), sent.getName());
    assertEquals("clues/" + CLUE.value(), sent.getClue());
    assertEquals("units/" + UNIT.value(), sent.getUnit());
    assertEquals(5_000, sent.getFen());
    assertEquals(PayMethod.PAY_METHOD_BANK, sent.getPayee().getMethod());
    assertEquals(PAYEE.name(), sent.getPayee().getPayeeName());
    assertEquals(PAYEE.account(), sent.getPayee().getAccount());
    payments.order(order(Optional.empty()));
    assertFalse(payer.orders.getLast().hasPayee(), "who comes for it in cash");
  }

  @Test
  void learnsWhatAnOrderCameTo() {
    payments.order(order());
    for (var call : calls()) {
      payer.state = OrderState.ORDER_STATE_PAID;
      payer.reference = " B-1 ";
      assertEquals(new PaymentOutcome.Paid("B-1"), call.apply(payments));
      payer.state = OrderState.ORDER_STATE_REJECTED;
      payer.reference = "账户不存在";
      assertEquals(new PaymentOutcome.Rejected("-"), call.apply(payments));
      payer.state = OrderState.ORDER_STATE_PENDING;
      payer.reference = "";
      assertEquals(new PaymentOutcome.Pending(), call.apply(payments));
    }
    assertEquals("payments/" + PAYMENT.value(), payer.asked.getFirst());
  }

  @ParameterizedTest
  @EnumSource(value = Code.class, mode = EnumSource.Mode.EXCLUDE, names = "OK")
  void knowsNothingOfAnOrderThatFailed(Code code) {
    payer.failing =
        Optional.of(Status.fromCode(code).withDescription(PAYEE.account()).asRuntimeException());
    var failed = notTaken(payments -> payments.order(order()));
    assertEquals("whoever pays answered " + code, failed.getMessage());
    assertFalse(failed.isForGood() || failed.isUntried());
    assertEquals(Optional.empty(), failed.pause());
  }

  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OK", "NOT_FOUND"})
  void knowsNothingOfAnOrderThatCouldNotBeAskedFor(Code code) {
    payments.order(order());
    payer.failing = Optional.of(Status.fromCode(code).asRuntimeException());
    var failed = notTaken(payments -> payments.ask(PAYMENT));
    assertEquals("whoever pays answered " + code, failed.getMessage());
    // Else one order, or an rpc that whoever pays does not have, would keep all others waiting.
    boolean nobody = code == Code.UNAVAILABLE || code == Code.UNAUTHENTICATED;
    assertEquals(nobody, failed.isByNobody());
  }

  @Test
  void knowsThatAnOrderNeverCame() {
    assertEquals(new PaymentOutcome.NeverSeen(), payments.ask(PAYMENT));
  }

  @Test
  void keepsNoWordsOfAReferenceAndTakesNoStateOutsideTheContract() {
    payments.order(order());
    for (var reference : List.of("", " ", "B".repeat(101), "户名王某不符", "B\u202e1", "B\u00001")) {
      payer.reference = reference;
      payer.state = OrderState.ORDER_STATE_PAID;
      calls().forEach(call -> assertEquals(new PaymentOutcome.Paid("-"), call.apply(payments)));
      payer.state = OrderState.ORDER_STATE_REJECTED;
      calls().forEach(call -> assertEquals(new PaymentOutcome.Rejected("-"), call.apply(payments)));
    }
    payer.state = OrderState.ORDER_STATE_UNSPECIFIED;
    assertNotTaken("whoever pays answered no state that the contract has");
  }

  @Test
  void isShutOutWithoutTheToken() {
    calling("another", TIMEOUT);
    assertNotTaken("whoever pays answered UNAUTHENTICATED");
    assertEquals(List.of(), payer.orders);
  }

  @Test
  void waitsNoLongerThanItsTimeout() {
    payments.order(order());
    payer.silent = true;
    calling(PayerOnWire.TOKEN, Duration.ofMillis(50));
    assertNotTaken("whoever pays answered DEADLINE_EXCEEDED");
  }

  @Test
  void tellsThePauseThatWhoeverPaysAsksFor() {
    payments.order(order());
    var delay = com.google.protobuf.Duration.newBuilder().setSeconds(1_200).build();
    var status =
        com.google.rpc.Status.newBuilder()
            .setCode(Code.RESOURCE_EXHAUSTED.value())
            .addDetails(Any.pack(RetryInfo.newBuilder().setRetryDelay(delay).build()))
            .build();
    payer.failing = Optional.of(StatusProto.toStatusRuntimeException(status));
    for (var call : calls()) {
      assertEquals(Optional.of(Duration.ofMinutes(20)), notTaken(call).pause());
    }
  }

  @Test
  void handsNothingOverOnceItIsClosed() {
    payments.close();
    for (var call : calls()) {
      assertTrue(notTaken(call).isUntried());
    }
    assertEquals(List.of(), payer.orders);
  }
}
