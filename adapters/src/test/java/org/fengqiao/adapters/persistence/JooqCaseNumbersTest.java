package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import org.fengqiao.application.store.StoreFixture;
import org.fengqiao.domain.grids.DivisionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqCaseNumbersTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final DivisionCode VILLAGE = new DivisionCode("620402001001");
  // Already the 19th in Shanghai.
  private static final Instant EVENING = Instant.parse("2026-11-18T17:00:00Z");

  private final Database database =
      Database.open(Stores.access(TestDatabase.migrated().logins().app()), 4);
  private final JooqCaseNumbers numbers = new JooqCaseNumbers(database, SHANGHAI);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsEachDistrictAndItsOwnDayFromOne() {
    assertEquals("620402-20261119-000001", numbers.next(VILLAGE, EVENING).value());
    assertEquals("620402-20261119-000002", numbers.next(VILLAGE, EVENING).value());
    var other = new DivisionCode("330502001001");
    assertEquals("330502-20261119-000001", numbers.next(other, EVENING).value());
    var nextDay = Instant.parse("2026-11-19T17:00:00Z");
    assertEquals("620402-20261120-000001", numbers.next(VILLAGE, nextDay).value());
  }

  @Test
  void givesNoNumberTwiceThoughTwoProcessesAskAtOnce() throws Exception {
    var otherProcess = new JooqCaseNumbers(database, SHANGHAI);
    var given =
        StoreFixture.together(
            1_000, i -> (i % 2 == 0 ? numbers : otherProcess).next(VILLAGE, EVENING));
    assertEquals(1_000, new HashSet<>(given).size());
  }

  @Test
  void neverGivesAgainWhatAProcessHadWhenItEnded() {
    numbers.next(VILLAGE, EVENING);
    var afterRestart = new JooqCaseNumbers(database, SHANGHAI);
    assertEquals("620402-20261119-000101", afterRestart.next(VILLAGE, EVENING).value());
  }
}
