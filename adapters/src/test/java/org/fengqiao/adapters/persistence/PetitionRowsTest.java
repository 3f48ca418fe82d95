package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.petitions.PetitionFilter;
import org.fengqiao.application.petitions.PetitionFilter.Scope;
import org.fengqiao.application.petitions.PetitionsContract;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Matter;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionReason;
import org.fengqiao.domain.petitions.Petitioner;
import org.fengqiao.domain.petitions.PetitionerId;
import org.junit.jupiter.api.Test;

/** Petitions and the guards of those who petition, over the database. */
class PetitionRowsTest {
  private static final DivisionCode VILLAGE = new DivisionCode("340803001001");
  private static final PartnerId PARTNER = new PartnerId("xinfang");

  private final TestDatabase database = TestDatabase.migrated();

  private static List<PetitionId> found(MariaStore store, Scope scope, UnitId... units) {
    var sight = new Sight(PARTNER, Set.of(units), Set.of());
    var filter = new PetitionFilter(scope, Optional.empty(), Optional.empty(), false, false);
    return new JooqPetitions(store.database())
        .list(filter, sight, PetitionsContract.NOW, PageRequest.FIRST).items().stream()
            .map(one -> one.aggregate().id())
            .toList();
  }

  @Test
  void rebuildsPetitionsWhomTheyAccuseAndTheirClocksFromTheJournal() {
    var made =
        PetitionsContract.registered(
            PetitionKind.ACCUSATION, PARTNER, VILLAGE, PetitionsContract.POLICE);
    var p = made.after();
    var scope = new Scope.OfPartner(PARTNER);
    try (var store = Stores.ofAll(database)) {
      var filed = Petitioner.first(p.filing().petitioner(), p.filing().matter(), p.id());
      new DecidingStore(store.commits(), store.aggregates())
          .act(() ->
              Optional.of(
                  Changes.making(Actor.FENGQIAO, PetitionsContract.NOW, made)
                      .and(new Step<>(Optional.empty(), filed))));
      assertEquals(List.of(), found(store, scope, PetitionsContract.POLICE));
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute("DELETE FROM petition_accused");
    assertEquals(1, rebuild.compare().differing());
    assertEquals(1, rebuild.replace().differing());
    database.execute("UPDATE petition SET due_at = NULL, status = 'ROUTED'");
    assertEquals(1, rebuild.replace().differing());
    database.execute("UPDATE petitioner SET body = REPLACE(body, 'wages', 'other')");
    assertEquals(1, rebuild.replace().differing());
    database.execute("DELETE FROM clock");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(database)) {
      assertEquals(List.of(), found(store, scope, PetitionsContract.POLICE));
      assertEquals(List.of(p.id()), found(store, scope, PetitionsContract.BUREAU));
    }
  }

  @Test
  void letsOneOfManyThatRaceForAMatterPass() throws InterruptedException {
    var filed = new AtomicInteger();
    var refused = new AtomicInteger();
    var petitioner = PetitionerId.of("P-1");
    var matter = new Matter("wages");
    try (var store = Stores.ofAll(database);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        var deciding = new DecidingStore(store.commits(), store.aggregates());
        threads.execute(() -> {
          try {
            deciding.act(() -> Optional.of(filing(store, petitioner, matter)));
            filed.incrementAndGet();
          } catch (Refusal refusal) {
            assertEquals(PetitionReason.PARALLEL_FILING, refusal.reason());
            refused.incrementAndGet();
          }
        });
      }
      threads.shutdown();
      assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
      assertEquals(1, found(store, new Scope.OfPartner(PARTNER)).size());
    }
    assertEquals(1, filed.get());
    assertEquals(7, refused.get());
  }

  /** A petition and the guard as it is then, in one. */
  private static Changes<Petition> filing(
      MariaStore store, PetitionerId petitioner, Matter matter) {
    var made = PetitionsContract.registered(PetitionKind.CLAIM, PARTNER, VILLAGE);
    var guard = store.aggregates().find(Petitioner.class, petitioner.ref());
    var id = made.after().id();
    var filed =
        guard
            .map(one -> one.aggregate().file(matter, id, false, false))
            .orElseGet(() -> Petitioner.first(petitioner, matter, id));
    return Changes.making(Actor.FENGQIAO, PetitionsContract.NOW, made)
        .and(new Step<>(guard, filed));
  }
}
