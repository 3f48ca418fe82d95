package org.fengqiao.adapters.grpc;

import org.fengqiao.application.grids.SheetPlan;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.FacilityKind;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.MicroGridKind;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.QrSheetFormat;

/** The enums of the ground, in the contract and in the rules. */
final class GridEnums {
  static final EnumNames<Level, DivisionLevel> LEVEL =
      EnumNames.of(Level.class, DivisionLevel.class, "DIVISION_LEVEL");
  static final EnumNames<GridKind, org.fengqiao.proto.grids.v1.GridKind> GRID_KIND =
      EnumNames.of(GridKind.class, org.fengqiao.proto.grids.v1.GridKind.class, "GRID_KIND");
  static final EnumNames<MicroGridKind, org.fengqiao.proto.grids.v1.MicroGridKind> MICRO_GRID_KIND =
      EnumNames.of(
          MicroGridKind.class, org.fengqiao.proto.grids.v1.MicroGridKind.class, "MICRO_GRID_KIND");
  static final EnumNames<FacilityKind, org.fengqiao.proto.grids.v1.FacilityKind> FACILITY_KIND =
      EnumNames.of(
          FacilityKind.class, org.fengqiao.proto.grids.v1.FacilityKind.class, "FACILITY_KIND");
  static final EnumNames<CoordinateSystem, org.fengqiao.proto.grids.v1.CoordinateSystem>
      COORDINATE_SYSTEM =
          EnumNames.of(
              CoordinateSystem.class,
              org.fengqiao.proto.grids.v1.CoordinateSystem.class,
              "COORDINATE_SYSTEM");

  static final EnumNames<SheetPlan.Format, QrSheetFormat> SHEET_FORMAT =
      EnumNames.of(SheetPlan.Format.class, QrSheetFormat.class, "QR_SHEET_FORMAT");

  private GridEnums() {}
}
