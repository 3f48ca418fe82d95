package org.fengqiao.application.grids;

class MemoryGroundTest
    implements ImportDivisionsContract,
        RealDistrictsContract,
        DivisionsContract,
        GridsContract,
        RedrawContract,
        ZonesContract,
        QrCodesContract {
  @Override
  public GroundPorts ports() {
    return GroundPorts.inMemory();
  }
}
