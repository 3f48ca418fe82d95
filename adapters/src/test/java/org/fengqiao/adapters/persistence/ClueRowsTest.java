package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.fengqiao.application.rewards.ClueWalk;
import org.fengqiao.application.rewards.vault.ReportersContract;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.PersonId;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RewardedPerson;
import org.junit.jupiter.api.Test;

/** Clues, who reported them, what persons were given, and budgets, over the database. */
class ClueRowsTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 3);

  private final TestDatabase database = TestDatabase.migrated();
  private final BudgetId budget = new BudgetId(ClueWalk.OFFICE, 2026);
  private final PersonId person = new PersonId(new UUID(6, 1));

  private static OfficerWords said() {
    var words = new ContentRef(new ContentId(new UUID(4, 2)), Digest.of(new byte[1]));
    return new OfficerWords(new OfficerId(new UUID(2, 1)), words, ClueWalk.NOW);
  }

  /** One of each kind, of which more than one entry tells. */
  private Clue live(MariaStore maria) {
    var store = new DecidingStore(maria.commits(), maria.aggregates());
    var walk = new ClueWalk(store, maria.aggregates());
    var c =
        walk.ordered(
            walk.submitted(ClueWalk.APP, ClueWalk.FIRST, RewardRules.FIRE, 2), RewardRules.THIRD);
    making(store, RewardBudget.open(budget, 10_000, said()));
    making(store, RewardedPerson.first(person, MONTH, 2_500));
    making(store, ReportersContract.sealed("k1"));
    moving(
        store,
        maria,
        RewardBudget.class,
        budget.ref(),
        had -> had.reserve(c.id(), RewardRules.FIRE, MONTH, 5_000));
    moving(store, maria, RewardedPerson.class, person.ref(), had -> had.reward(MONTH, 100));
    return c;
  }

  private static <A extends Aggregate> void making(Store store, Decided<A> made) {
    store.act(() -> Optional.of(Changes.making(Actor.FENGQIAO, ClueWalk.NOW, made)));
  }

  private static <A extends Aggregate> void moving(
      Store store,
      MariaStore maria,
      Class<A> type,
      AggregateRef ref,
      Function<A, Decided<A>> move) {
    store.act(() -> {
      var found = maria.aggregates().find(type, ref).orElseThrow();
      var moved = move.apply(found.aggregate());
      return Optional.of(Changes.moving(Actor.FENGQIAO, ClueWalk.NOW, found, moved));
    });
  }

  @Test
  void rebuildsAllOfItAndItsOrdersAndClocksFromTheJournal() {
    Clue c;
    try (var maria = Stores.ofAll(database)) {
      c = live(maria);
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    for (var damage :
        List.of(
            "DELETE FROM clue_payment",
            "UPDATE clue SET status = 'PAID', due_at = NULL, grade = NULL",
            "UPDATE clue SET paid_at = '2026-03-02 01:00:00', paid_fen = 5000",
            "UPDATE reporter SET kept_by = NULL",
            "UPDATE rewarded_person SET body = REPLACE(body, '2600', '2500')",
            "UPDATE reward_budget SET body = REPLACE(body, '10000', '10001')")) {
      database.execute(damage);
      assertEquals(1, rebuild.compare().differing(), damage);
      assertEquals(1, rebuild.replace().differing(), damage);
      assertEquals(0, rebuild.compare().differing(), damage);
    }
    try (var maria = Stores.ofAll(database)) {
      var tries = new JooqPaymentTries(maria.database());
      for (var payment : c.path().payments()) {
        assertEquals(Optional.of(c.id()), tries.clueOf(payment.id()));
      }
      assertEquals(
          5_000,
          maria
              .aggregates()
              .find(RewardBudget.class, budget.ref())
              .orElseThrow()
              .aggregate()
              .balances()
              .reserved());
    }
  }

  @Test
  void letsNoMorePassOfManyThatRaceThanABudgetHas() throws InterruptedException {
    var given = new AtomicInteger();
    var refused = new AtomicInteger();
    try (var maria = Stores.ofAll(database);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      making(
          new DecidingStore(maria.commits(), maria.aggregates()),
          RewardBudget.open(budget, 10_000, said()));
      for (int number = 0; number < 8; number++) {
        var store = new DecidingStore(maria.commits(), maria.aggregates());
        var clue = new ClueId(new UUID(7, number));
        threads.execute(() -> {
          try {
            moving(
                store,
                maria,
                RewardBudget.class,
                budget.ref(),
                had -> had.reserve(clue, RewardRules.FIRE, MONTH, 4_000));
            given.incrementAndGet();
          } catch (Refusal refusal) {
            assertEquals(RewardReason.BUDGET_EXHAUSTED, refusal.reason());
            refused.incrementAndGet();
          }
        });
      }
      threads.shutdown();
      assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
    }
    assertEquals(2, given.get());
    assertEquals(6, refused.get());
  }
}
