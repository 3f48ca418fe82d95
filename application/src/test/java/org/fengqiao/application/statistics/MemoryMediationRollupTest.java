package org.fengqiao.application.statistics;

class MemoryMediationRollupTest implements MediationRollupContract {
  private final MemoryMediationRollup rollup = new MemoryMediationRollup();

  @Override
  public MediationRollup rollup() {
    return rollup;
  }
}
