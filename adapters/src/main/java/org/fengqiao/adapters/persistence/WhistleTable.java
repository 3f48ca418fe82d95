package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.WHISTLE;
import static org.fengqiao.adapters.persistence.schema.Tables.WHISTLE_CALL;

import java.util.Optional;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitId;

/** Where whistles are kept. */
final class WhistleTable {
  static final StateTable<Whistle> WHISTLES =
      StateTable.of(WHISTLE, Whistle.LINEAGE)
          .column(WHISTLE.PARTNER, one -> one.blower().partner().value())
          .column(WHISTLE.UNIT, one -> one.blower().unit().value())
          .column(WHISTLE.STATUS, one -> one.status().name())
          .column(WHISTLE.DIVISION, one -> one.patch().division().value())
          .perhaps(WHISTLE.PROVINCE, one -> at(one, Level.PROVINCE))
          .perhaps(WHISTLE.CITY, one -> at(one, Level.CITY))
          .perhaps(WHISTLE.DISTRICT, one -> at(one, Level.DISTRICT))
          .perhaps(WHISTLE.TOWN, one -> at(one, Level.TOWN))
          .perhaps(WHISTLE.VILLAGE, one -> at(one, Level.VILLAGE))
          .linked(WHISTLE_CALL.UNIT, one -> one.calledUnits().stream().map(UnitId::value).toList());

  private WhistleTable() {}

  private static Optional<String> at(Whistle one, Level level) {
    return one.patch().division().at(level).map(DivisionCode::value);
  }
}
