package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.Optional;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.statistics.DisputeReadings;
import org.fengqiao.application.statistics.DisputeReadingsContract;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.statistics.DisputeReadingKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqDisputeReadingsTest implements DisputeReadingsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqDisputeReadings readings = new JooqDisputeReadings(maria.database());

  @AfterEach
  void close() {
    maria.close();
  }

  @Override
  public Store store() {
    return new DecidingStore(maria.commits(), maria.aggregates());
  }

  @Override
  public Aggregates aggregates() {
    return maria.aggregates();
  }

  @Override
  public DisputeReadings readings() {
    return readings;
  }

  @Test
  void readsAPageOffAnIndexInItsOrder() {
    database.execute(
        "INSERT INTO dispute_reading (id, version, head_hash, head_lane, head_position, body,"
            + " division, kind, period) SELECT UNHEX(LPAD(HEX(seq), 32, '0')), 1,"
            + " UNHEX(REPEAT('0', 64)), 0, seq, '{}', CONCAT('6204', LPAD(seq MOD 20, 2, '0'),"
            + " '000000'), IF(seq MOD 2 = 0, 'LITIGATION', 'OFF_PLATFORM'), 1950 + seq DIV 40"
            + " FROM seq_1_to_3000");
    database.execute("ANALYZE TABLE dispute_reading");
    var page = new PageRequest(50, Optional.of("2025-Q1"));
    var query = readings.query(DISTRICT, DisputeReadingKind.LITIGATION, page);
    Plans.assertIndexed(Plans.of(database, query), "dispute_reading");
  }

  @Test
  void rebuildsItsRowsFromTheJournal() {
    tellSome();
    maria.close();
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute("UPDATE dispute_reading SET period = '1999' WHERE period = '2025-Q4'");
    database.execute("DELETE FROM dispute_reading WHERE kind = 'OFF_PLATFORM'");
    assertEquals(2, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
  }
}
