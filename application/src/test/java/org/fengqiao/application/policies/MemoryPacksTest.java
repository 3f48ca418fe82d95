package org.fengqiao.application.policies;

import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemoryPacksTest implements PoliciesContract {
  private final MemoryStore store = new MemoryStore();

  @Override
  public Store store() {
    return store.deciding();
  }

  @Override
  public Packs packs() {
    return new MemoryPacks(store).packs();
  }

  @Override
  public Calendars calendars() {
    return new MemoryPacks(store).calendars();
  }

  @Override
  public Catalogues catalogues() {
    return new MemoryPacks(store).catalogues();
  }
}
