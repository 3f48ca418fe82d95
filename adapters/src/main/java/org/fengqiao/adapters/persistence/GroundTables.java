package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.DIVISION_TREE;
import static org.fengqiao.adapters.persistence.schema.Tables.GRID;
import static org.fengqiao.adapters.persistence.schema.Tables.MICRO_GRID;
import static org.fengqiao.adapters.persistence.schema.Tables.QR_CODE;

import org.fengqiao.domain.grids.DivisionTree;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.QrCode;

/** Where the division tree, grids, micro-grids and QR codes are kept. */
final class GroundTables {
  static final StateTable<DivisionTree> TREE = StateTable.of(DIVISION_TREE, DivisionTree.LINEAGE);

  static final StateTable<Grid> GRIDS =
      StateTable.of(GRID, Grid.LINEAGE)
          .column(GRID.KIND, one -> one.kind().name())
          .claim("grid.code", GRID.CODE);

  static final StateTable<MicroGrid> MICRO_GRIDS =
      StateTable.of(MICRO_GRID, MicroGrid.LINEAGE)
          .column(MICRO_GRID.GRID, one -> one.grid().value())
          .claim("micro_grid.code", MICRO_GRID.CODE);

  static final StateTable<QrCode> QR_CODES = StateTable.of(QR_CODE, QrCode.LINEAGE);

  private GroundTables() {}
}
