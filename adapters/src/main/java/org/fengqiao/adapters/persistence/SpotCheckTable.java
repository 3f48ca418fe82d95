package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.SPOT_CHECK;

import org.fengqiao.domain.cases.spotchecks.SpotCheck;

/** Where spot checks are kept. */
final class SpotCheckTable {
  static final StateTable<SpotCheck> SPOT_CHECKS =
      StateTable.of(SPOT_CHECK, SpotCheck.LINEAGE)
          .column(SPOT_CHECK.DIVISION, one -> one.plan().division().value());

  private SpotCheckTable() {}
}
