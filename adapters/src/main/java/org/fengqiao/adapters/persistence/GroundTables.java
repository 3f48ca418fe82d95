package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.BOUNDARY;
import static org.fengqiao.adapters.persistence.schema.Tables.DIVISION_TREE;
import static org.fengqiao.adapters.persistence.schema.Tables.FACILITY;
import static org.fengqiao.adapters.persistence.schema.Tables.GRID;
import static org.fengqiao.adapters.persistence.schema.Tables.MICRO_GRID;
import static org.fengqiao.adapters.persistence.schema.Tables.QR_CODE;
import static org.fengqiao.adapters.persistence.schema.Tables.READING;
import static org.fengqiao.adapters.persistence.schema.Tables.ZONE;

import org.fengqiao.application.grids.QrCodeKey;
import org.fengqiao.domain.grids.Boundary;
import org.fengqiao.domain.grids.DivisionTree;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.Fineness;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;

/** Where the division tree and what stands on it are kept. */
final class GroundTables {
  static final StateTable<DivisionTree> TREE = StateTable.of(DIVISION_TREE, DivisionTree.LINEAGE);

  static final StateTable<Grid> GRIDS =
      StateTable.of(GRID, Grid.LINEAGE)
          .column(GRID.KIND, one -> one.kind().name())
          .column(GRID.VILLAGE, one -> one.village().value())
          .perhaps(GRID.ZONE, one -> one.zone().map(ZoneId::value))
          .column(GRID.CREATED, Grid::created)
          .perhaps(GRID.ENDED, Grid::ended)
          .claim("grid.code", GRID.CODE);

  static final StateTable<MicroGrid> MICRO_GRIDS =
      StateTable.of(MICRO_GRID, MicroGrid.LINEAGE)
          .column(MICRO_GRID.GRID, one -> one.grid().value())
          .column(MICRO_GRID.VILLAGE, one -> one.village().value())
          .column(MICRO_GRID.CREATED, MicroGrid::created)
          .perhaps(MICRO_GRID.ENDED, MicroGrid::ended)
          .claim("micro_grid.code", MICRO_GRID.CODE);

  static final StateTable<Boundary> BOUNDARIES =
      StateTable.of(BOUNDARY, Boundary.LINEAGE)
          .column(BOUNDARY.FINENESS, one -> (short) Fineness.of(one.patch()).rank())
          .column(BOUNDARY.DIVISION, one -> one.patch().division().value())
          .perhaps(BOUNDARY.GRID, one -> one.patch().grid().map(GridId::value))
          .perhaps(BOUNDARY.MICRO_GRID, one -> one.patch().microGrid().map(MicroGridId::value))
          .column(BOUNDARY.SHAPE, one -> Shapes.stored(one.area()));

  static final StateTable<QrCode> QR_CODES =
      StateTable.of(QR_CODE, QrCode.LINEAGE)
          .column(QR_CODE.STANDING, one -> standing(one.revoked().isEmpty()))
          .column(QR_CODE.VILLAGE, one -> QrCodeKey.of(one).village())
          .column(QR_CODE.BEARER, one -> QrCodeKey.of(one).bearer())
          .column(QR_CODE.PLACE_ORDER, one -> QrCodeKey.of(one).place());

  static final StateTable<Zone> ZONES =
      StateTable.of(ZONE, Zone.LINEAGE)
          .column(ZONE.TOWN, one -> one.town().value())
          .column(ZONE.CREATED, Zone::created)
          .perhaps(ZONE.ENDED, Zone::ended);

  static final StateTable<Reading> READINGS =
      StateTable.of(READING, Reading.LINEAGE)
          .column(READING.PATCH, one -> one.patch().finest())
          .column(READING.DAY, Reading::day);

  static final StateTable<Facility> FACILITIES =
      StateTable.of(FACILITY, Facility.LINEAGE)
          .column(FACILITY.KIND, one -> one.kind().name())
          .column(FACILITY.DIVISION, one -> one.patch().division().value())
          .perhaps(FACILITY.GRID, one -> one.patch().grid().map(GridId::value))
          .perhaps(FACILITY.MICRO_GRID, one -> one.patch().microGrid().map(MicroGridId::value))
          .perhaps(FACILITY.ENDED, Facility::ended);

  private GroundTables() {}

  /** As it is stored whether a QR code stands: 1 or 0. */
  static short standing(boolean standing) {
    return (short) (standing ? 1 : 0);
  }
}
