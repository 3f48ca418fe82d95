package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.MediationFilter;
import org.fengqiao.application.mediation.MediationFilter.Scope;
import org.fengqiao.application.mediation.MediationsContract;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.domain.mediation.MediationId;
import org.junit.jupiter.api.Test;

class MediationRowsTest {
  private static final Instant NOW = MediationsContract.NOW;
  private static final MediationId ID = new MediationId(new UUID(5, 1));

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void rebuildsMediationsWithWhatTheyAreFoundByAndTheirTimesFromTheJournal() {
    try (var store = Stores.ofAll(database)) {
      var made = MediationsContract.underWay(ID, MediationsContract.MEDIATOR);
      new DecidingStore(store.commits(), store.aggregates())
          .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
      isFound(store);
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.fixed(NOW));
    assertEquals(0, rebuild.compare().differing());
    database.execute("UPDATE mediation SET dispute_type = 'noise'");
    assertEquals(1, rebuild.replace().differing());
    database.execute("UPDATE mediation SET source = NULL, town = NULL");
    assertEquals(1, rebuild.replace().differing());
    database.execute("DELETE FROM mediation_link");
    assertEquals(1, rebuild.replace().differing());
    database.execute(
        "INSERT INTO mediation_link SELECT UNHEX(REPEAT('0A', 16)), id FROM mediation");
    assertEquals(1, rebuild.replace().differing());
    database.execute("DELETE FROM clock");
    assertEquals(1, rebuild.replace().differing());
    database.execute("DELETE FROM mediation");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(database)) {
      isFound(store);
      var clocks = store.database().sql().fetchSingle("SELECT COUNT(*) FROM clock");
      assertEquals(1, clocks.get(0, int.class));
    }
  }

  private static void isFound(MariaStore store) {
    var mediations = new JooqMediations(store.database());
    var officers =
        new Sight(MediationsContract.STRANGER, Set.of(MediationsContract.TOWNS), Set.of());
    for (var scope :
        List.of(
            new Scope.InHandOf(MediationsContract.MEDIATOR),
            new Scope.At(MediationsContract.SUB_CENTRE),
            new Scope.InDivision(MediationsContract.TOWN))) {
      var filter = new MediationFilter(scope, Optional.empty(), Optional.empty());
      var found = mediations.list(filter, officers, PageRequest.FIRST).items();
      assertEquals(List.of(ID), found.stream().map(one -> one.aggregate().id()).toList());
    }
  }
}
