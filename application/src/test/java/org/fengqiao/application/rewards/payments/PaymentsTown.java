package org.fengqiao.application.rewards.payments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.application.outward.Backoff;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.payments.PaymentOutcome.Paid;
import org.fengqiao.application.rewards.vault.Payee;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentId;

/** A town whose rewards are paid by somebody who answers as a test has it, or does not. */
final class PaymentsTown implements Payments {
  final RewardTown town = new RewardTown();
  final MemoryPaymentTries tries;
  final RecordPayment record;
  final ListPayments list;
  final RetryPayment retry;
  final List<PaymentOrder> orders = new ArrayList<>();
  final List<PaymentId> asked = new ArrayList<>();
  boolean isService;
  Supplier<PaymentOutcome> ordering = () -> new Paid("B-1");
  Supplier<PaymentOutcome> asking = () -> new Paid("B-1");

  private final SendPayments sending;

  PaymentsTown() {
    var moves = new PaymentMoves(town, this);
    tries = moves.tries;
    record = moves.record;
    list = moves.list;
    retry = moves.retry;
    sending = moves.send(this);
  }

  @Override
  public boolean isService() {
    return isService;
  }

  @Override
  public PaymentOutcome order(PaymentOrder order) {
    orders.add(order);
    return ordering.get();
  }

  @Override
  public PaymentOutcome ask(PaymentId payment) {
    asked.add(payment);
    return asking.get();
  }

  /** Sends all that is due. */
  void send() {
    boolean more = true;
    while (more) {
      more = sending.run();
    }
  }

  /** Lets time go by, and sends. */
  void pass(Duration time) {
    town.cases.pass(time);
    send();
  }

  /** Has it asked for again until it is stuck. */
  void exhaust() {
    send();
    for (int tried = 0; tried < 2 * Backoff.MOST_TRIES; tried++) {
      pass(Duration.ofMinutes(40));
    }
  }

  static final Supplier<PaymentOutcome> UNKNOWN =
      () -> {
        throw new NotTaken("the bank answered UNAVAILABLE");
      };

  /** A reward that is claimed for that payee, and ordered to be paid. */
  Clue ordered(Payee... payees) {
    return town.ordered(RewardTown.person(1), payees);
  }

  Payment last(Clue c) {
    return town.now(c).path().payments().getLast();
  }

  RecordPayment.Command told(Caller by, PaymentId payment, boolean paid) {
    return new RecordPayment.Command(
        town.cases.request(by), payment, paid, paid ? "B-1" : "NO_ACCOUNT");
  }

  /** The partner that carries orders out for the centre. */
  Caller bank() {
    var calls = Set.of(Right.RECORD_PAYMENT, Right.LIST_PAYMENTS, Right.RETRY_PAYMENT);
    return town.caller("bank", calls, Set.of(), town.office);
  }
}
