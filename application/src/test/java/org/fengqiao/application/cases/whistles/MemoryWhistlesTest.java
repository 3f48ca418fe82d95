package org.fengqiao.application.cases.whistles;

import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemoryWhistlesTest implements WhistlesContract {
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
  public Whistles whistles() {
    return new MemoryWhistles(memory);
  }
}
