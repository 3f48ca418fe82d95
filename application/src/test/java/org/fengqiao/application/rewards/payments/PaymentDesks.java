package org.fengqiao.application.rewards.payments;

import org.fengqiao.application.rewards.RewardTown;

/** Every use case of payments over a town, whose rewards somebody pays. */
public final class PaymentDesks {
  public final MemoryPaymentTries tries;
  public final RecordPayment record;
  public final ListPayments list;
  public final RetryPayment retry;
  public final SendPayments sending;

  public PaymentDesks(RewardTown town, Payments bank) {
    tries = new MemoryPaymentTries(town.memory);
    var access = town.cases.town.access;
    var clock = town.cases.town.clock;
    var settle = new SettlePayment(town.memory, town.guards, town.cases.rules, clock);
    var look = new PayeeLook(town.memory, town.vault, town.store, clock);
    record = new RecordPayment(access, tries, town.memory, settle, town.store, clock);
    list = new ListPayments(access, tries);
    retry = new RetryPayment(access, tries, clock);
    sending = new SendPayments(tries, bank, town.memory, settle, look, town.store, clock);
  }
}
