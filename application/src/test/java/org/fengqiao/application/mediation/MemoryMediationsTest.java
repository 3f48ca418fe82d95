package org.fengqiao.application.mediation;

import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemoryMediationsTest implements MediationsContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  public Store store() {
    return memory.deciding();
  }

  @Override
  public Aggregates aggregates() {
    return memory;
  }

  @Override
  public Mediations mediations() {
    return new MemoryMediations(memory);
  }
}
