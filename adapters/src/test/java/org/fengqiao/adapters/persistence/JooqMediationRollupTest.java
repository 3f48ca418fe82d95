package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fengqiao.application.statistics.Counted;
import org.fengqiao.application.statistics.MediationRollup;
import org.fengqiao.application.statistics.MediationRollupContract;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.MediationMeasure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqMediationRollupTest implements MediationRollupContract {
  private final TestDatabase server = TestDatabase.migrated();
  private final Database database = Database.open(Stores.access(server.logins().app()), 2);
  private final JooqMediationRollup rollup = new JooqMediationRollup(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  public MediationRollup rollup() {
    return rollup;
  }

  @Test
  void countsFromTheBeginningWhereItsRowsAreTakenOut() {
    assertTrue(move(new Counted<>(id(1), Version.FIRST, something())));
    database.sql().execute("DELETE FROM follower WHERE name = 'mediations'");
    database.sql().execute("DELETE FROM counted_mediation");
    database.sql().execute("DELETE FROM mediation_count");
    assertEquals(Reached.START, rollup.reached());
    assertTrue(move(new Counted<>(id(1), Version.FIRST, something())));
    var days = new DaySpan(DAY, DAY);
    assertEquals(1, rollup.figures(VILLAGE, days).of(MediationMeasure.ACCEPTED));
  }

  @Test
  void leavesAloneHowFarTheRatesAre() {
    assertTrue(move());
    assertEquals(Reached.START, new JooqRollup(database).reached());
  }

  @Test
  void readsTheFiguresOfAPageOffTheKey() {
    server.execute(
        "INSERT INTO mediation_count SELECT CONCAT('divisions/6204022022', LPAD(seq MOD 90, 2,"
            + " '0')), '2020-01-01' + INTERVAL seq DIV 90 DAY, 1, 1, 1, 1, 1, 1"
            + " FROM seq_1_to_20000");
    server.execute("ANALYZE TABLE mediation_count");
    var days = new DaySpan(DAY.minusDays(30), DAY);
    for (var subjects : List.of(List.of(VILLAGE), SUBJECTS)) {
      var plan =
          Plans.of(server, database.sql().renderInlined(JooqMediationRollup.sums(subjects, days)));
      Plans.assertIndexed(plan, "mediation_count");
      assertEquals(List.of("PRIMARY"), plan.stream().map(JooqMediationRollupTest::key).toList());
    }
  }

  private static String key(Map<String, String> step) {
    return step.getOrDefault("key", "");
  }
}
