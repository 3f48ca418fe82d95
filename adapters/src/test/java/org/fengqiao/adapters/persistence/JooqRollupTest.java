package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.statistics.Counted;
import org.fengqiao.application.statistics.Rollup;
import org.fengqiao.application.statistics.RollupContract;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Reached;
import org.fengqiao.application.store.StoreFixture;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.statistics.CaseCount;
import org.fengqiao.domain.statistics.Cell;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.Measure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqRollupTest implements RollupContract {
  private final Database database =
      Database.open(Stores.access(TestDatabase.migrated().logins().app()), 8);
  private final JooqRollup rollup = new JooqRollup(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  public Rollup rollup() {
    return rollup;
  }

  @Test
  void letsOneOfManyMoveOnAtATimeAndCountsNothingTwice() throws Exception {
    int processes = 4;
    int moves = 10;
    var won =
        StoreFixture.together(
            processes,
            process -> {
              int mine = 0;
              for (int i = 0; i < moves; i++) {
                var from = rollup.reached();
                var to =
                    new Reached(
                        from.version() + 1,
                        Cursor.START.past(new LanePosition(process, i + 1L)),
                        Optional.of(TIME));
                mine += rollup.count(from, to, List.of(aCase())) ? 1 : 0;
              }
              return mine;
            });
    int all = won.stream().mapToInt(Integer::intValue).sum();
    assertTrue(all >= moves, () -> "moves " + won);
    assertEquals(all, rollup.reached().version());
    var counts = rollup.counts(DISTRICT, new DaySpan(DAY, DAY), Set.of());
    assertEquals(all, counts.of(Measure.RECEIVED));
  }

  @Test
  void countsFromTheBeginningWhereItsRowsAreTakenOut() {
    var to = new Reached(1, Cursor.START.past(new LanePosition(0, 1)), Optional.of(TIME));
    var one = aCase();
    assertTrue(rollup.count(rollup.reached(), to, List.of(one)));
    database.sql().execute("DELETE FROM follower WHERE name = 'rates'");
    database.sql().execute("DELETE FROM counted_case");
    database.sql().execute("DELETE FROM case_count");
    assertEquals(Reached.START, rollup.reached());
    assertTrue(rollup.count(rollup.reached(), to, List.of(one)));
    var counts = rollup.counts(DISTRICT, new DaySpan(DAY, DAY), Set.of());
    assertEquals(1, counts.of(Measure.RECEIVED));
  }

  private static Counted<CaseId, CaseCount> aCase() {
    var cell = new Cell(VILLAGE, DAY, Channel.HOTLINE);
    return new Counted<>(
        new CaseId(UUID.randomUUID()),
        Version.FIRST,
        new CaseCount(cell, Set.of(Measure.RECEIVED)));
  }
}
