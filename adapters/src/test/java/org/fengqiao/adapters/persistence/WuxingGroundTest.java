package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.CreateGrid;
import org.fengqiao.application.grids.CreateZone;
import org.fengqiao.application.grids.GridFilter;
import org.fengqiao.application.grids.GroundOffice;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.ListGrids;
import org.fengqiao.application.grids.ListZones;
import org.fengqiao.application.grids.RealDistricts;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The ground of Wuxing 吴兴 in its own numbers, on a real MariaDB: 46 zones over 538 grids in 14
 * towns. Its real divisions, of which today's file has 19 towns; which village has how many grids,
 * and which zone they lie in, is dealt out evenly.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WuxingGroundTest {
  private static final String FILE = "divisions-330502-wuxing.csv";
  private static final DivisionCode DISTRICT = new DivisionCode("330502000000");
  private static final int TOWNS = 14;
  private static final int ZONES = 46;
  private static final int GRIDS = 538;

  private final GroundDatabase database = new GroundDatabase();
  private final GroundTown town = new GroundTown(database.empty());
  private final GroundOffice office = new GroundOffice(town);

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void liesWithEachGridInOneZoneOfItsTown() throws IOException {
    var zones = layOut(importTowns());
    var listed = all(this::zones, Zone::id);
    assertEquals(zones.keySet(), listed.keySet());
    var placed = new HashMap<GridId, ZoneId>();
    for (var zone : listed.values()) {
      var grids = all(page -> grids(Optional.of(zone.id()), page), Grid::id);
      assertEquals(zones.get(zone.id()), grids.keySet());
      assertEquals(grids.size(), zone.grids(), zone.name());
      for (var grid : grids.values()) {
        assertEquals(Optional.of(zone.id()), grid.zone());
        assertTrue(zone.town().contains(grid.village()), grid.code()::value);
        assertNull(placed.put(grid.id(), zone.id()), "a grid in two zones");
      }
    }
    var every = all(page -> grids(Optional.empty(), page), Grid::id);
    assertEquals(GRIDS, every.size());
    assertEquals(every.keySet(), placed.keySet());
    assertEquals(GRIDS, listed.values().stream().mapToInt(Zone::grids).sum());
    assertEquals(TOWNS, listed.values().stream().map(Zone::town).distinct().count());
  }

  /** The villages of each of the first 14 towns that have some. */
  private Map<DivisionCode, List<DivisionCode>> importTowns() throws IOException {
    var rows = RealDistricts.files().getOrDefault(FILE, List.of());
    town.importRows(rows);
    var towns = new TreeMap<DivisionCode, List<DivisionCode>>();
    rows.stream()
        .map(row -> row.split(",", -1))
        .filter(row -> row[2].equals("village"))
        .forEach(row ->
            towns
                .computeIfAbsent(new DivisionCode(row[3]), _ -> new ArrayList<>())
                .add(new DivisionCode(row[0])));
    while (towns.size() > TOWNS) {
      towns.pollLastEntry();
    }
    assertEquals(TOWNS, towns.size());
    return towns;
  }

  /**
   * The grids of each zone, as they were dealt out: by turns to the zones, and these to the towns.
   */
  private Map<ZoneId, Set<GridId>> layOut(Map<DivisionCode, List<DivisionCode>> villages) {
    var towns = List.copyOf(villages.keySet());
    var zones = new ArrayList<Zone>();
    var dealt = new HashMap<ZoneId, Set<GridId>>();
    for (int i = 0; i < ZONES; i++) {
      var zone = aZone(i, towns.get(i % TOWNS));
      zones.add(zone);
      dealt.put(zone.id(), new HashSet<>());
    }
    for (int i = 0; i < GRIDS; i++) {
      var zone = zones.get(i % ZONES);
      var inTown = Objects.requireNonNull(villages.get(zone.town()));
      var grid = aGrid(i, inTown.get(i / ZONES % inTown.size()), zone.id());
      Objects.requireNonNull(dealt.get(zone.id())).add(grid.id());
    }
    return dealt;
  }

  private Zone aZone(int number, DivisionCode in) {
    var name = "第" + (number + 1) + "片区";
    var command = new CreateZone.Command(town.request(), name, "", in, Optional.empty());
    return office.createZone().create(caller(), command).aggregate();
  }

  private Grid aGrid(int number, DivisionCode village, ZoneId zone) {
    var name = "第" + (number + 1) + "网格";
    var kind = GridKind.BASIC;
    var command =
        new CreateGrid.Command(
            town.request(), Optional.empty(), kind, name, "", village, Optional.of(zone));
    return office.createGrid().create(caller(), command).aggregate();
  }

  private Page<Loaded<Zone>> zones(PageRequest page) {
    var asked = new ListZones.Command(DISTRICT, Optional.empty(), page);
    return office.listZones().list(caller(), asked);
  }

  private Page<Loaded<Grid>> grids(Optional<ZoneId> zone, PageRequest page) {
    var filter = new GridFilter(DISTRICT, Optional.empty(), zone, Optional.empty());
    return office.listGrids().list(caller(), new ListGrids.Command(filter, page));
  }

  /** Everything on all pages, nothing of it twice. */
  private static <A extends Aggregate, I> Map<I, A> all(
      Function<PageRequest, Page<Loaded<A>>> list, Function<A, I> id) {
    var found = new HashMap<I, A>();
    var next = Optional.of(PageRequest.FIRST);
    while (next.isPresent()) {
      var page = list.apply(next.get());
      for (var one : page.items()) {
        var before = found.put(id.apply(one.aggregate()), one.aggregate());
        assertNull(before, "listed twice");
      }
      next = page.next().map(key -> new PageRequest(PageRequest.DEFAULT_SIZE, Optional.of(key)));
    }
    return found;
  }
}
