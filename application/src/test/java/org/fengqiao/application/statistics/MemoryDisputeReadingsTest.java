package org.fengqiao.application.statistics;

import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemoryDisputeReadingsTest implements DisputeReadingsContract {
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
  public DisputeReadings readings() {
    return new MemoryDisputeReadings(memory);
  }
}
