package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Outlines;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Patch;
import org.junit.jupiter.api.Test;

/** What stands in the table of boundaries beside the contract. */
class BoundaryRowsTest {
  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void readsTheSpatialIndexToSayWhereAPointLies() {
    var random = new SplittableRandom(3);
    try (var reads = Database.open(Stores.access(database.logins().app()), 1)) {
      for (int i = 0; i < 3_000; i++) {
        var corner = new GeoPoint(1_040_000_000 + i % 60 * 100_000, 360_000_000 + i / 60 * 100_000);
        var shape = Shapes.stored(Optional.of(Outlines.area(Outlines.star(corner, random))));
        reads
            .sql()
            .execute(
                "INSERT INTO boundary (id, version, head_hash, head_lane, head_position, fineness,"
                    + " division, shape, body) VALUES (UNHEX(MD5(?)), 1, '', 0, 1, 2, ?, ?, '{}')",
                i,
                Long.toString(620_402_000_000L + i),
                shape);
      }
      database.execute("ANALYZE TABLE boundary");
      var at = new GeoPoint(1_042_000_000, 361_000_000);
      var plan = Plans.of(database, JooqBoundaries.having(reads.sql(), at));
      assertEquals(1, plan.size());
      assertEquals("range", plan.getFirst().get("type"), plan::toString);
      assertEquals("boundary_shape", plan.getFirst().get("key"), plan::toString);
      var rows = Integer.parseInt(plan.getFirst().getOrDefault("rows", ""));
      assertTrue(rows < 50, plan::toString);
    }
  }

  @Test
  void rebuildsARowWithItsShapeFromTheJournal() {
    List<Patch> bounded;
    try (var store = Stores.ofAll(database)) {
      var town = new GroundTown(GroundDatabase.ports(store));
      var microGrid = town.aSpotOfEachKind().get(1);
      town.bound(microGrid, Outlines.box(104.4, 36.4, 104.6, 36.6));
      town.bound(VILLAGE, Outlines.box(104, 36, 105, 37));
      town.bound(VILLAGE, Outlines.box(104, 36, 105, 37.5));
      town.bound(GroundTown.TOWN, Outlines.box(103, 35, 106, 38));
      town.clearBoundary(GroundTown.TOWN, Optional.empty());
      bounded = List.of(town.ports.ground().known(microGrid), Patch.of(VILLAGE));
      assertEquals(bounded, at(store));
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute(
        "UPDATE boundary SET shape = ST_GeomFromText('POINT(0 0)') WHERE fineness = 2");
    assertEquals(1, rebuild.compare().differing());
    database.execute("DELETE FROM boundary WHERE fineness = 0");
    assertEquals(2, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(database)) {
      assertEquals(bounded, at(store));
    }
  }

  @Test
  void comparesManyLargeBoundariesInStatementsThatFitThePacket() {
    var large = TestDatabase.migrated();
    var random = new SplittableRandom(5);
    int count = 24;
    try (var store = Stores.ofAll(large)) {
      var town = new GroundTown(GroundDatabase.ports(store));
      for (int i = 0; i < count; i++) {
        var middle = new GeoPoint(1_041_730_000 + i * 1_000, 365_440_000);
        var outline = Outlines.star(middle, Area.MOST_POSITIONS - 1, random);
        town.bound(new Spot.InGrid(town.aGrid().id()), outline);
      }
    }
    var rebuild = new StateRebuild(large.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    large.execute("UPDATE boundary SET fineness = 6");
    assertEquals(count, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
  }

  private static List<Patch> at(MariaStore store) {
    var boundaries = GroundDatabase.ports(store).boundaries();
    return boundaries.having(GeoPoint.of(104.5, 36.5)).patches();
  }
}
