package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.REPORTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.rewards.vault.Reporters;
import org.fengqiao.application.rewards.vault.ReportersContract;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqReportersTest implements ReportersContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqReporters reporters = new JooqReporters(maria.database());

  @BeforeEach
  void empty() {
    Database.sql(database.migrator()).deleteFrom(REPORTER).execute();
  }

  @AfterAll
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
  public Reporters reporters() {
    return reporters;
  }

  @Test
  void passesOverWhatSomeKeysSealUnread() {
    var passed = Set.of("m", "k");
    var many = Stream.generate(() -> ReportersContract.sealed("m").after()).limit(300).toList();
    CaseRows.insert(database, RewardTables.REPORTERS, many);
    Database.sql(database.migrator()).execute("ANALYZE TABLE reporter");
    var step = Plans.of(database, reporters.waiting(passed, 100)).getFirst();
    assertEquals("range", step.get("type"), step::toString);
    assertEquals("reporter_kept_by", step.get("key"), step::toString);
    assertEquals(List.of(), reporters.notSealedBy(passed, 100));
  }
}
