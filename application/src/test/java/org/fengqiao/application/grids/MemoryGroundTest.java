package org.fengqiao.application.grids;

class MemoryGroundTest
    implements ImportDivisionsContract,
        RealDistrictsContract,
        DivisionsContract,
        EndedDivisionsContract,
        GridsContract,
        RedrawContract,
        RedrawnPatchesContract,
        ZonesContract,
        QrCodesContract,
        ListedQrCodesContract,
        BoundariesContract,
        LocatePatchContract,
        ReadingsContract,
        FacilitiesContract {
  @Override
  public GroundPorts ports() {
    return GroundPorts.inMemory();
  }
}
