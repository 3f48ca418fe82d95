package org.fengqiao.application.rewards.payments;

import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemoryPaymentTriesTest implements PaymentTriesContract {
  private final MemoryStore memory = new MemoryStore();
  private final MemoryPaymentTries tries = new MemoryPaymentTries(memory);

  @Override
  public Store store() {
    return memory.deciding();
  }

  @Override
  public Aggregates aggregates() {
    return memory;
  }

  @Override
  public PaymentTries tries() {
    return tries;
  }
}
