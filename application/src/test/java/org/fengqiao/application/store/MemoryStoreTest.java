package org.fengqiao.application.store;

class MemoryStoreTest implements StoreContract {
  private final MemoryStore store = new MemoryStore();

  @Override
  public Commits commits() {
    return store;
  }

  @Override
  public Aggregates aggregates() {
    return store;
  }

  @Override
  public Journal journal() {
    return store;
  }

  @Override
  public Contents contents() {
    return store;
  }
}
