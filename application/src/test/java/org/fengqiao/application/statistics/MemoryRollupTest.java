package org.fengqiao.application.statistics;

class MemoryRollupTest implements RollupContract {
  private final MemoryRollup rollup = new MemoryRollup();

  @Override
  public Rollup rollup() {
    return rollup;
  }
}
