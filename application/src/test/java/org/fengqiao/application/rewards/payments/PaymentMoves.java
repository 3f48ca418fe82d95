package org.fengqiao.application.rewards.payments;

import org.fengqiao.application.rewards.RewardTown;

/** Every use case of orders to pay, over a town. */
public final class PaymentMoves {
  public final MemoryPaymentTries tries;
  public final RecordPayment record;
  public final ListPayments list;
  public final RetryPayment retry;
  private final RewardTown town;
  private final Payments payments;
  private final SettlePayment settle;

  /** Where somebody carries orders out, and records what came of them. */
  public PaymentMoves(RewardTown town) {
    this(town, new PaperPayments());
  }

  /** Whether a service carries orders out from now on. */
  public void payByService(boolean service) {
    ((PaperPayments) payments).carryOutByService(service);
  }

  PaymentMoves(RewardTown town, Payments payments) {
    this.town = town;
    this.payments = payments;
    var access = town.cases.town.access;
    var clock = town.cases.town.clock;
    tries = new MemoryPaymentTries(town.memory);
    settle = new SettlePayment(town.memory, town.guards, town.cases.rules, clock);
    record = new RecordPayment(access, payments, tries, town.memory, settle, town.store, clock);
    list = new ListPayments(access, tries);
    retry = new RetryPayment(access, tries, clock);
  }

  /** Hands the orders over to whoever pays so. */
  public SendPayments send(Payments payments) {
    var clock = town.cases.town.clock;
    var look = new PayeeLook(town.memory, town.vault, town.store, clock);
    return new SendPayments(tries, payments, town.memory, settle, look, town.store, clock);
  }
}
