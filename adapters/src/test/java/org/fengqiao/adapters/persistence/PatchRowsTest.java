package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.CreateFacility;
import org.fengqiao.application.grids.EndFacility;
import org.fengqiao.application.grids.FacilityFilter;
import org.fengqiao.application.grids.GroundOffice;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.RecordReading;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.FacilityDetails;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.grids.FacilityKind;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.Population;
import org.fengqiao.domain.grids.Position;
import org.junit.jupiter.api.Test;

/** What stands in the tables of readings and facilities beside their contracts. */
class PatchRowsTest {
  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void readsTheReadingsOfAPatchFromAnIndexInTheirOrder() {
    database.execute(
        "INSERT INTO reading (id, version, head_hash, head_lane, head_position, body, patch, day)"
            + " SELECT UNHEX(LPAD(HEX(seq), 32, '0')), 1, UNHEX(REPEAT('0', 64)), 0, seq, '{}',"
            + " CONCAT('divisions/620402202', 200 + seq MOD 90), '2020-01-01' + INTERVAL seq DAY"
            + " FROM seq_1_to_2000");
    database.execute("ANALYZE TABLE reading");
    var page = new PageRequest(50, Optional.of("2024-01-01"));
    try (var store = Stores.ofAll(database)) {
      var readings = (JooqReadings) GroundDatabase.ports(store).readings();
      for (var day : List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2025, 1, 1)))) {
        var query = readings.query(Patch.of(VILLAGE), day, page);
        Plans.assertIndexed(Plans.of(database, query), "reading");
      }
    }
  }

  @Test
  void readsTheFacilitiesOfAPatchFromAnIndexInTheirOrder() {
    database.execute(
        "INSERT INTO facility (id, version, head_hash, head_lane, head_position, body, kind,"
            + " division, grid, micro_grid) SELECT UNHEX(LPAD(HEX(seq), 32, '0')), 1,"
            + " UNHEX(REPEAT('0', 64)), 0, seq, '{}', IF(seq MOD 20 = 0, 'STATION',"
            + " 'NOTICE_BOARD'), CONCAT('620402', LPAD(seq MOD 900, 6, '0')), IF(seq MOD 3 = 0,"
            + " NULL, UNHEX(LPAD(HEX(seq), 32, '0'))), IF(seq MOD 3 = 1, UNHEX(LPAD(HEX(seq), 32,"
            + " '0')), NULL) FROM seq_1_to_6000");
    database.execute("ANALYZE TABLE facility");
    var page = new PageRequest(50, Optional.of("620402000001/" + new UUID(0, 1)));
    try (var store = Stores.ofAll(database)) {
      var facilities = (JooqFacilities) GroundDatabase.ports(store).facilities();
      for (var spot :
          List.of(
              new Spot.InDivision(DISTRICT),
              new Spot.InDivision(VILLAGE),
              new Spot.InGrid(new GridId(new UUID(0, 7))),
              new Spot.InMicroGrid(new MicroGridId(new UUID(0, 7))))) {
        for (var kind :
            List.of(Optional.<FacilityKind>empty(), Optional.of(FacilityKind.STATION))) {
          var query = facilities.query(new FacilityFilter(spot, kind, false), page);
          Plans.assertIndexed(Plans.of(database, query), "facility");
        }
      }
    }
  }

  @Test
  void rebuildsTheirRowsFromTheJournal() {
    try (var store = Stores.ofAll(database)) {
      var town = new GroundTown(GroundDatabase.ports(store));
      var microGrid = town.aSpotOfEachKind().get(1);
      tell(town, microGrid, 36);
      tell(town, microGrid, 38);
      tell(town, new Spot.InDivision(VILLAGE), 1_203);
      set(town, new Spot.InDivision(VILLAGE));
      var office = new GroundOffice(town);
      var ended = set(town, microGrid);
      office.endFacility().end(caller(), new EndFacility.Command(town.request(), ended, none()));
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute("UPDATE reading SET day = '2020-11-02' WHERE patch LIKE 'microGrids/%'");
    database.execute("UPDATE facility SET ended = NULL");
    assertEquals(2, rebuild.compare().differing());
    database.execute("DELETE FROM facility WHERE grid IS NULL");
    assertEquals(3, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static void tell(GroundTown town, Spot spot, int people) {
    var day = LocalDate.of(2020, 11, 1);
    var population = new Population(12, people);
    new GroundOffice(town)
        .recordReading()
        .record(
            caller(),
            new RecordReading.Command(town.request(), spot, day, population, "第七次人口普查", none()));
  }

  private static FacilityId set(GroundTown town, Spot spot) {
    var position = Position.of(GeoPoint.of(104.173, 36.544), CoordinateSystem.GCJ_02);
    var details = new FacilityDetails("网格工作站", Optional.of(position), "0943-8212345", "全天");
    var command = new CreateFacility.Command(town.request(), FacilityKind.STATION, spot, details);
    return new GroundOffice(town).createFacility().create(caller(), command).aggregate().id();
  }
}
