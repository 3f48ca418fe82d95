package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.DISPUTE_READING;

import org.fengqiao.domain.statistics.DisputeReading;

/** Where entered figures are kept. */
final class StatisticsTables {
  static final StateTable<DisputeReading> DISPUTE_READINGS =
      StateTable.of(DISPUTE_READING, DisputeReading.LINEAGE)
          .column(DISPUTE_READING.DIVISION, one -> one.division().value())
          .column(DISPUTE_READING.KIND, one -> one.kind().name())
          .column(DISPUTE_READING.PERIOD, one -> one.period().text());

  private StatisticsTables() {}
}
