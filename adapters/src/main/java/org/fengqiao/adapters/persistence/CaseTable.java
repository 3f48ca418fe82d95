package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASES;

import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** Where cases are kept. */
final class CaseTable {
  static final StateTable<Case> CASE =
      StateTable.of(CASES, Case.LINEAGE)
          .column(CASES.NUMBER, one -> one.number().value())
          .column(CASES.PARTNER, one -> one.origin().partner().value())
          .column(CASES.CHANNEL, one -> one.origin().channel().name())
          .column(CASES.STATUS, one -> one.status().name())
          .column(CASES.DIVISION, one -> one.patch().division().value())
          .within(CASES, one -> one.patch().division())
          .perhaps(CASES.GRID, one -> one.patch().grid().map(GridId::value))
          .perhaps(CASES.LEAD_UNIT, one -> one.lead().map(UnitId::value))
          .perhaps(CASES.OFFICER, one -> one.state().inHandOf().map(OfficerId::value))
          .perhaps(CASES.HAD_UNITS, one -> CaseSight.otherUnits(one))
          .column(CASES.REPORT_TIME, one -> one.origin().reportTime())
          .claim(Case.SOURCE, CASES.SOURCE);

  private CaseTable() {}

  /** What the claim of a source id holds. */
  static String source(PartnerId partner, String sourceId) {
    return Case.source(partner, sourceId).value();
  }
}
