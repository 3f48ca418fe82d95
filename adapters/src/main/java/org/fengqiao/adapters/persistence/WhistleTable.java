package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.WHISTLE;
import static org.fengqiao.adapters.persistence.schema.Tables.WHISTLE_CALL;

import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.people.UnitId;

/** Where whistles are kept. */
final class WhistleTable {
  static final StateTable<Whistle> WHISTLES =
      StateTable.of(WHISTLE, Whistle.LINEAGE)
          .column(WHISTLE.PARTNER, one -> one.blower().partner().value())
          .column(WHISTLE.UNIT, one -> one.blower().unit().value())
          .column(WHISTLE.STATUS, one -> one.status().name())
          .column(WHISTLE.DIVISION, one -> one.patch().division().value())
          .within(WHISTLE, one -> one.patch().division())
          .linked(WHISTLE_CALL.UNIT, one -> one.calledUnits().stream().map(UnitId::value).toList());

  private WhistleTable() {}
}
