package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.SUPERVISION;

import org.fengqiao.domain.cases.supervisions.Supervision;

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
          .within(SUPERVISION, one -> one.patch().division());

  private SupervisionTable() {}
}
