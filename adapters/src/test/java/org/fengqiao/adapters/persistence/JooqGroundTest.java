package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.BoundariesContract;
import org.fengqiao.application.grids.DivisionFilter;
import org.fengqiao.application.grids.DivisionsContract;
import org.fengqiao.application.grids.EndedDivisionsContract;
import org.fengqiao.application.grids.FacilitiesContract;
import org.fengqiao.application.grids.GridFilter;
import org.fengqiao.application.grids.GridsContract;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.ImportDivisionsContract;
import org.fengqiao.application.grids.ListedQrCodesContract;
import org.fengqiao.application.grids.LocatePatchContract;
import org.fengqiao.application.grids.QrCodeFilter;
import org.fengqiao.application.grids.QrCodeFilter.Scope;
import org.fengqiao.application.grids.QrCodeKey;
import org.fengqiao.application.grids.QrCodesContract;
import org.fengqiao.application.grids.ReadingsContract;
import org.fengqiao.application.grids.RedrawContract;
import org.fengqiao.application.grids.RedrawnPatchesContract;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.grids.ZonesContract;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.ImportId;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Stage;
import org.fengqiao.domain.grids.StagedDivision;
import org.fengqiao.domain.grids.ZoneId;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contracts of the ground, on a real MariaDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqGroundTest
    implements ImportDivisionsContract,
        DivisionsContract,
        EndedDivisionsContract,
        GridsContract,
        RedrawContract,
        RedrawnPatchesContract,
        ZonesContract,
        QrCodesContract,
        ListedQrCodesContract,
        BoundariesContract,
        LocatePatchContract,
        ReadingsContract,
        FacilitiesContract {
  private final GroundDatabase ground = new GroundDatabase();

  @AfterAll
  void close() {
    ground.close();
  }

  @Override
  public GroundPorts ports() {
    return ground.empty();
  }

  private static Optional<String> decidedOn(GroundPorts ports) {
    return Freshness.CACHED.within(() -> ports.divisions().find(VILLAGE).map(Division::name));
  }

  @Test
  void decidesOnTheNewestEditionWithinASecondOfAnotherProcessPublishingIt() {
    var here = ground.empty();
    var town = new GroundTown(here);
    town.importRows(ROWS);
    try (var store = ground.another()) {
      var there = GroundDatabase.ports(store);
      assertEquals(Optional.of("新安村村民委员会"), decidedOn(there));
      var renaming =
          town.importDivisions()
              .begin(GroundTown.caller(), GroundTown.command(town.ids.next(), true));
      renaming.take(GroundTown.rows("620402202206,新安社区,village,620402202000"));
      renaming.finish(1);
      assertEquals(Optional.of("新安社区"), decidedOn(here));
      long published = System.nanoTime();
      while (!decidedOn(there).equals(Optional.of("新安社区"))) {
        var late = Duration.ofNanos(System.nanoTime() - published);
        // A second is the promise; the rest is for a machine that stands still meanwhile.
        assertTrue(late.compareTo(Duration.ofSeconds(5)) < 0, "still the old name after " + late);
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void stagesABatchWholeOrNotAtAll() {
    var stages = ground.empty().stages();
    var stage = new Stage(new ImportId(new UUID(7, 7)), new Edition(1), Instant.EPOCH);
    var rows =
        IntStream.rangeClosed(0, 300)
            .mapToObj(i -> new DivisionCode("620402202" + (300 + i % 300)))
            .map(code -> new StagedDivision(new Division(code, "某村"), false))
            .toList();
    assertThrows(DataAccessException.class, () -> stages.stage(stage, rows));
    assertEquals(List.of(), stages.open());
    assertEquals(List.of(), stages.rows(stage, Optional.empty(), 1000));
  }

  @Test
  void listsPagesAcrossRowsThatNeverStood() {
    var town = new GroundTown(ground.empty());
    town.importRows(ROWS);
    var divisions = town.ports.divisions();
    for (int i = 0; i < 5; i++) {
      town.begin().take(GroundTown.rows("620402202207,某村,village,620402202000"));
    }
    var filter = new DivisionFilter(Optional.of(TOWN), Optional.of(Level.VILLAGE));
    var first = divisions.list(filter, new Edition(1), new PageRequest(1, Optional.empty()));
    assertEquals(Optional.of("620402202205"), first.next());
    var second = divisions.list(filter, new Edition(1), new PageRequest(1, first.next()));
    assertEquals(
        List.of(VILLAGE), second.items().stream().map(one -> one.division().code()).toList());
    assertEquals(Optional.empty(), second.next());
  }

  @Test
  void readsListsOfDivisionsFromAnIndexInTheirOrder() {
    for (var condition :
        List.of(
            "parent = '620402202000' AND edition <= 2",
            "level = 'VILLAGE' AND code LIKE '620402%' AND edition <= 2")) {
      var plan =
          Plans.of(
              ground.database(),
              "SELECT code, name, edition, import_id FROM division WHERE "
                  + condition
                  + " ORDER BY code, edition, import_id LIMIT 102");
      Plans.assertIndexed(plan, "division");
    }
  }

  @Test
  void readsListsOfQrCodesFromAnIndexInTheirOrder() {
    var town = new GroundTown(ground.empty());
    var spots = town.aSpotOfEachKind();
    for (int i = 0; i < 20; i++) {
      town.aSpotOfEachKind();
    }
    var codes = (JooqQrCodes) town.ports.qrCodes();
    var grid = new Scope.OfGrid(((Spot.InGrid) spots.get(0)).grid());
    var microGrid = new Scope.OfMicroGrid(((Spot.InMicroGrid) spots.get(1)).microGrid());
    var key = new QrCodeKey(VILLAGE.value(), new UUID(7, 7), "一社", new UUID(7, 8)).text();
    for (var scope : List.of(new Scope.Within(TOWN), grid, microGrid)) {
      for (var after : List.of(Optional.<String>empty(), Optional.of(key))) {
        var query = codes.query(new QrCodeFilter(scope, true), new PageRequest(5, after));
        Plans.assertIndexed(Plans.of(ground.database(), query), "qr_code");
      }
    }
  }

  @Test
  void readsListsOfGridsAndZonesFromAnIndexInTheirOrder() {
    var town = new GroundTown(ground.empty());
    town.importRows(ROWS);
    for (int i = 0; i < 20; i++) {
      town.anEndedMicroGrid();
    }
    var ports = town.ports;
    var page = new PageRequest(5, Optional.of("620402202206/620402202206002"));
    var kind = Optional.of(GridKind.BASIC);
    var zone = Optional.of(new ZoneId(new UUID(7, 7)));
    for (var filter :
        List.of(
            GridFilter.standing(VILLAGE),
            new GridFilter(TOWN, kind, Optional.empty(), Optional.of(town.now())),
            new GridFilter(TOWN, Optional.empty(), zone, Optional.empty()))) {
      var query = ((JooqGrids) ports.grids()).query(filter, page);
      Plans.assertIndexed(Plans.of(ground.database(), query), "grid");
    }
    var microGrids = (JooqMicroGrids) ports.microGrids();
    var some = Set.of(new GridId(new UUID(7, 7)), new GridId(new UUID(7, 8)));
    var inGrids = microGrids.query(some, Optional.of(town.now()), Optional.of("6"), 5);
    Plans.assertIndexed(Plans.of(ground.database(), inGrids), "micro_grid");
    var zones = (JooqZones) ports.zones();
    var after = new PageRequest(5, Optional.of("620402202000/" + new UUID(7, 7)));
    Plans.assertIndexed(
        Plans.of(ground.database(), zones.query(TOWN, Optional.empty(), after)), "zone");
  }
}
