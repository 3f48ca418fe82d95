package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLAIM_SHEET;

import org.fengqiao.domain.cases.ClaimSheet;

/** Where sheets of claimants are kept. */
final class ClaimSheetTable {
  static final StateTable<ClaimSheet> CLAIM_SHEETS = StateTable.of(CLAIM_SHEET, ClaimSheet.LINEAGE);

  private ClaimSheetTable() {}
}
