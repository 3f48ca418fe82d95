package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.SUPERVISION;

import java.util.Optional;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;

/** Where supervisions are kept. */
final class SupervisionTable {
  static final StateTable<Supervision> SUPERVISIONS =
      StateTable.of(SUPERVISION, Supervision.LINEAGE)
          .column(SUPERVISION.PARTNER, one -> one.superior().partner().value())
          .column(SUPERVISION.SUPERIOR_UNIT, one -> one.superior().unit().value())
          .column(SUPERVISION.UNIT, one -> one.supervised().unit().value())
          .column(SUPERVISION.STATUS, one -> one.status().name())
          .perhaps(SUPERVISION.AWAITED_BY, Supervision::awaitedBy)
          .column(SUPERVISION.DIVISION, one -> one.patch().division().value())
          .perhaps(SUPERVISION.PROVINCE, one -> at(one, Level.PROVINCE))
          .perhaps(SUPERVISION.CITY, one -> at(one, Level.CITY))
          .perhaps(SUPERVISION.DISTRICT, one -> at(one, Level.DISTRICT))
          .perhaps(SUPERVISION.TOWN, one -> at(one, Level.TOWN))
          .perhaps(SUPERVISION.VILLAGE, one -> at(one, Level.VILLAGE));

  private SupervisionTable() {}

  private static Optional<String> at(Supervision one, Level level) {
    return one.patch().division().at(level).map(DivisionCode::value);
  }
}
