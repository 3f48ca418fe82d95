package org.fengqiao.application.cases.spotchecks;

import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemorySpotChecksTest implements SpotChecksContract {
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
  public SpotChecks spotChecks() {
    return new MemorySpotChecks(memory);
  }
}
