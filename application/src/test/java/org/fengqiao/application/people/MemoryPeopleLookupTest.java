package org.fengqiao.application.people;

import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemoryPeopleLookupTest implements PeopleLookupContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  public Store store() {
    return memory.deciding();
  }

  @Override
  public Units units() {
    return new MemoryUnits(memory);
  }

  @Override
  public Posts posts() {
    return new MemoryPosts(memory);
  }

  @Override
  public OfficerRegister officers() {
    return new MemoryOfficers(memory);
  }
}
