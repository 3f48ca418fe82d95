package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLUE;
import static org.fengqiao.adapters.persistence.schema.Tables.CLUE_PAYMENT;
import static org.fengqiao.adapters.persistence.schema.Tables.PAYMENT_TRY;
import static org.fengqiao.adapters.persistence.schema.Tables.RETRY_ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.rewards.ClueWalk;
import org.fengqiao.application.rewards.payments.PaymentTries;
import org.fengqiao.application.rewards.payments.PaymentTriesContract;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.PaymentState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqPaymentTriesTest implements PaymentTriesContract {
  private static final int MANY = 300;
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqPaymentTries tries = new JooqPaymentTries(maria.database());

  @BeforeEach
  void empty() {
    var rows = Database.sql(database.migrator());
    rows.deleteFrom(PAYMENT_TRY).execute();
    rows.deleteFrom(CLUE_PAYMENT).execute();
    rows.deleteFrom(CLUE).execute();
    rows.deleteFrom(RETRY_ORDER).execute();
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
  public PaymentTries tries() {
    return tries;
  }

  @Test
  void readsOfWhatIsToBePaidTheCluesAloneThatAre() {
    payMany();
    var queries = new PaymentTryQueries(maria.database().sql());
    var all =
        List.of(
            queries.due(ClueWalk.NOW, 10),
            queries.page(ClueWalk.OFFICE, false, PageRequest.FIRST),
            queries.waiting(),
            queries.stuck());
    for (var query : all) {
      var plan = Plans.of(database, query);
      assertEquals("clue_status", plan.getFirst().get("key"), plan::toString);
      for (var table : List.of("clue", "clue_payment", "payment_try")) {
        var step =
            plan.stream().filter(one -> table.equals(one.get("table"))).findFirst().orElseThrow();
        assertFalse(List.of("ALL", "index").contains(step.get("type")), plan::toString);
      }
    }
  }

  /** As the years bring it: nearly all were paid long ago. */
  private void payMany() {
    var sql = Database.sql(database.migrator());
    var walk = new ClueWalk(store(), aggregates());
    for (int made = 0; made < MANY / 10; made++) {
      var c = walk.submitted(ClueWalk.APP, ClueWalk.FIRST, RewardRules.FIRE, 10);
      walk.settled(walk.ordered(c, RewardRules.THIRD), PaymentState.PAID, ClueWalk.NOW);
    }
    sql.execute(
        "INSERT INTO payment_try (id, state, holds, tries)"
            + " SELECT target, 'SETTLED', 1, 1 FROM clue_payment");
    var c = walk.submitted(ClueWalk.APP, ClueWalk.FIRST, RewardRules.FIRE);
    walk.ordered(c, RewardRules.THIRD);
    sql.execute("ANALYZE TABLE clue, clue_payment, payment_try");
  }
}
