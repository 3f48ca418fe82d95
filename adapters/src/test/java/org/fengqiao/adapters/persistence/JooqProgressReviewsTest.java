package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.fengqiao.application.cases.reviews.ProgressReviews;
import org.fengqiao.application.cases.reviews.ProgressReviewsContract;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqProgressReviewsTest implements ProgressReviewsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);

  @AfterAll
  void close() {
    maria.close();
  }

  @Override
  public Store store() {
    return new DecidingStore(maria.commits(), maria.aggregates());
  }

  @Override
  public ProgressReviews reviews() {
    return new JooqProgressReviews(maria.database());
  }

  @Test
  void areMadeAgainFromTheJournal() {
    var other = TestDatabase.migrated();
    var day = LocalDate.parse("2026-02-21");
    var made = ProgressReviewsContract.held(TOWN, ReviewKind.TEN_DAY, day);
    try (var store = Stores.ofAll(other)) {
      new DecidingStore(store.commits(), store.aggregates())
          .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    }
    var rebuild = new StateRebuild(other.app(), StateTables.all(), InstantSource.fixed(NOW));
    assertEquals(0, rebuild.compare().differing());
    other.execute("UPDATE progress_review SET first_day = '2026-01-01'");
    assertEquals(1, rebuild.compare().differing());
    assertEquals(1, rebuild.replace().differing());
    other.execute("UPDATE progress_review SET period = NULL");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(other)) {
      var found =
          new JooqProgressReviews(store.database()).list(TOWN, ReviewKind.TEN_DAY, day, day, 9);
      assertEquals(made.after(), found.getFirst().aggregate());
    }
  }
}
