package org.fengqiao.application.partners;

import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemoryPartnersTest implements PartnersContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  public Store store() {
    return memory.deciding();
  }

  @Override
  public Partners partners() {
    return new MemoryPartners(memory);
  }
}
