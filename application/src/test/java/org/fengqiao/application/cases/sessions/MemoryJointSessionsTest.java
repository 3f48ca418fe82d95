package org.fengqiao.application.cases.sessions;

import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

class MemoryJointSessionsTest implements JointSessionsContract {
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
  public JointSessions sessions() {
    return new MemoryJointSessions(memory);
  }
}
