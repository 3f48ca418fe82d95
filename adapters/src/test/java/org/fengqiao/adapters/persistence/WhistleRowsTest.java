package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.whistles.WhistleFilter;
import org.fengqiao.application.cases.whistles.WhistlesContract;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

class WhistleRowsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final UnitId STATION = new UnitId(new UUID(1, 1));
  private static final UnitId POLICE = new UnitId(new UUID(1, 2));
  private static final UnitId HOUSING = new UnitId(new UUID(1, 3));

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void rebuildsWhistlesTheirCallsAndTheirClocksFromTheJournal() {
    try (var store = Stores.ofAll(database)) {
      var id = new WhistleId(new UUID(5, 1));
      var blown = WhistlesContract.blown(id, STATION, VILLAGE, POLICE, HOUSING);
      new DecidingStore(store.commits(), store.aggregates())
          .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, blown)));
      assertEquals(1, called(store, POLICE));
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute("DELETE FROM whistle_call");
    assertEquals(1, rebuild.compare().differing());
    assertEquals(1, rebuild.replace().differing());
    database.execute("INSERT INTO whistle_call SELECT UNHEX(REPEAT('0A', 16)), id FROM whistle");
    assertEquals(1, rebuild.replace().differing());
    database.execute("UPDATE whistle SET status = 'SETTLED'");
    assertEquals(1, rebuild.replace().differing());
    database.execute("DELETE FROM clock WHERE run = 2");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(database)) {
      assertEquals(1, called(store, POLICE));
      assertEquals(1, called(store, HOUSING));
      assertEquals(0, called(store, STATION));
      assertEquals(
          List.of(2), Stores.due(store, NOW).stream().map(one -> one.rows().size()).toList());
    }
  }

  @Test
  void takesOutTheCallsOfAWhistleWithoutAJournal() {
    database.execute(
        """
        INSERT INTO whistle (id, version, head_hash, head_lane, head_position, body, partner, unit,
          status, division)
        VALUES (UNHEX(REPEAT('0B', 16)), 1, UNHEX(REPEAT('00', 32)), 0, 1, '{}', 'p',
          UNHEX(REPEAT('0C', 16)), 'BLOWN', '620402202206')\
        """);
    database.execute(
        "INSERT INTO whistle_call VALUES (UNHEX(REPEAT('0A', 16)), UNHEX(REPEAT('0B', 16)))");
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(1, rebuild.replace().differing());
    assertEquals(
        0,
        Database.sql(database.app())
            .fetchSingle("SELECT COUNT(*) FROM whistle_call")
            .get(0, int.class));
  }

  private static int called(MariaStore store, UnitId unit) {
    var sight = new Sight(new PartnerId("all"), Set.of(unit), Set.of());
    var filter = new WhistleFilter(new WhistleFilter.Scope.Called(unit), Optional.empty());
    return new JooqWhistles(store.database()).list(filter, sight, PageRequest.FIRST).items().size();
  }
}
