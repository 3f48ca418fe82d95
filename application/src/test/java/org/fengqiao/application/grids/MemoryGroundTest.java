package org.fengqiao.application.grids;

class MemoryGroundTest
    implements ImportDivisionsContract,
        RealDistrictsContract,
        DivisionsContract,
        GridsContract,
        RedrawContract,
        RedrawnPatchesContract,
        ZonesContract,
        QrCodesContract,
        BoundariesContract,
        LocatePatchContract,
        ReadingsContract {
  @Override
  public GroundPorts ports() {
    return GroundPorts.inMemory();
  }
}
