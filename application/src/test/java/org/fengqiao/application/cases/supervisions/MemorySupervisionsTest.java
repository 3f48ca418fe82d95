package org.fengqiao.application.cases.supervisions;

import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemorySupervisionsTest implements SupervisionsContract {
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
  public Supervisions supervisions() {
    return new MemorySupervisions(memory);
  }
}
