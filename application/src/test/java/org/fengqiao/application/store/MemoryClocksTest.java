package org.fengqiao.application.store;

class MemoryClocksTest implements ClocksContract {
  private final MemoryStore store = new MemoryStore();

  @Override
  public Clocks clocks() {
    return new MemoryClocks(store);
  }

  @Override
  public Commits commits() {
    return store;
  }
}
