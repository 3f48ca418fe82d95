package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.Redrawing.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedrawingTest {
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final DivisionCode NEXT_VILLAGE = new DivisionCode("620402202205");
  private static final Instant BEFORE = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  @Test
  void aSplitGridEndsWhenItsPartsBegin() {
    var grid = aGrid(1, VILLAGE);
    var drawn = Redrawing.split(grid, List.of(), List.of(aPart(2), aPart(3)), NOW);
    var old = drawn.ended().getFirst().after();
    assertEquals(Optional.of(NOW), old.ended());
    assertEquals(List.of(id(2), id(3)), old.successors());
    for (var part : grids(drawn.made())) {
      assertEquals(NOW, part.created());
      assertEquals(List.of(grid.id()), part.predecessors());
      assertEquals(Optional.empty(), part.ended());
    }
  }

  @Test
  void mergedGridsEndInOne() {
    var grids = List.of(aGrid(1, VILLAGE), aGrid(2, NEXT_VILLAGE));
    var drawn = Redrawing.merge(grids, List.of(), aPart(3), NOW);
    assertEquals(List.of(id(1), id(2)), drawn.made().getFirst().after().predecessors());
    for (var old : grids(drawn.ended())) {
      assertEquals(List.of(id(3)), old.successors());
      assertEquals(Optional.of(NOW), old.ended());
    }
  }

  @Test
  void microGridsGoWhereTheSplitSays() {
    var grid = aGrid(1, VILLAGE);
    var one = aMicroGrid(1, grid);
    var other = aMicroGrid(2, grid);
    var parts = List.of(aPart(2, one.id()), aPart(3, other.id()));
    var moved = Redrawing.split(grid, List.of(one, other), parts, NOW).moved();
    assertEquals(id(2), moved.getFirst().after().grid());
    assertEquals(id(3), moved.getLast().after().grid());
    assertEquals(one.code(), moved.getFirst().after().code());
  }

  @Test
  void refusesASplitThatLeavesAMicroGridWithoutAGrid() {
    var grid = aGrid(1, VILLAGE);
    var one = aMicroGrid(1, grid);
    var standing = List.of(one);
    assertRefused(
        GridReason.MICRO_GRIDS_UNPLACED,
        () -> Redrawing.split(grid, standing, List.of(aPart(2), aPart(3)), NOW));
    var twice = List.of(aPart(2, one.id()), aPart(3, one.id()));
    assertRefused(
        GridReason.MICRO_GRIDS_UNPLACED, () -> Redrawing.split(grid, standing, twice, NOW));
    var unknown = List.of(aPart(2, one.id()), aPart(3, new MicroGridId(new UUID(9, 9))));
    assertRefused(
        GridReason.MICRO_GRIDS_UNPLACED, () -> Redrawing.split(grid, standing, unknown, NOW));
  }

  @Test
  void microGridsOfMergedGridsGoAlongToTheNewVillage() {
    var other = aGrid(2, NEXT_VILLAGE);
    var microGrid = aMicroGrid(1, other);
    var grids = List.of(aGrid(1, VILLAGE), other);
    var moved = Redrawing.merge(grids, List.of(microGrid), aPart(3), NOW).moved();
    assertEquals(id(3), moved.getFirst().after().grid());
    assertEquals(VILLAGE, moved.getFirst().after().village());
  }

  @Test
  void partsStayInTheZoneWhichCountsThem() {
    var zone = ZoneTest.aZone();
    var grid = aGrid(1, VILLAGE).place(Optional.of(zone)).after();
    var drawn = Redrawing.split(grid, List.of(), List.of(aPart(2), aPart(3), aPart(4)), NOW);
    grids(drawn.made()).forEach(part -> assertEquals(Optional.of(zone.id()), part.zone()));
    assertEquals(Map.of(zone.id(), 2), drawn.zones());
  }

  @Test
  void whatComesOfGridsOfTwoZonesLiesInNone() {
    var zone = ZoneTest.aZone();
    var placed = aGrid(1, VILLAGE).place(Optional.of(zone)).after();
    var drawn = Redrawing.merge(List.of(placed, aGrid(2, VILLAGE)), List.of(), aPart(3), NOW);
    assertEquals(Optional.empty(), drawn.made().getFirst().after().zone());
    assertEquals(Map.of(zone.id(), -1), drawn.zones());
  }

  @Test
  void aGridIsGivenUpOnceNoMicroGridStandsInIt() {
    var grid = aGrid(1, VILLAGE);
    assertRefused(
        GridReason.GRID_NOT_EMPTY, () -> Redrawing.giveUp(grid, List.of(aMicroGrid(1, grid)), NOW));
    var ended = Redrawing.giveUp(grid, List.of(), NOW).ended().getFirst().after();
    assertEquals(Optional.of(NOW), ended.ended());
    assertEquals(List.of(), ended.successors());
  }

  @Test
  void countsWhatEachOfTwoZonesLoses() {
    var one = ZoneTest.aZone();
    var other =
        Zone.create(new ZoneId(new UUID(0, 2)), "北片区", "", one.town(), Optional.empty(), BEFORE)
            .after();
    var grids =
        List.of(
            aGrid(1, VILLAGE).place(Optional.of(one)).after(),
            aGrid(2, VILLAGE).place(Optional.of(other)).after());
    var drawn = Redrawing.merge(grids, List.of(), aPart(3), NOW);
    assertEquals(Map.of(one.id(), -1, other.id(), -1), drawn.zones());
  }

  @Test
  void drawsTwentyGridsAtOnce() {
    var parts = IntStream.range(2, 22).mapToObj(RedrawingTest::aPart).toList();
    assertEquals(20, Redrawing.split(aGrid(1, VILLAGE), List.of(), parts, NOW).made().size());
    var grids = IntStream.range(2, 22).mapToObj(n -> aGrid(n, VILLAGE)).toList();
    assertEquals(20, Redrawing.merge(grids, List.of(), aPart(1), NOW).ended().size());
    var more = IntStream.range(2, 23).mapToObj(n -> aGrid(n, VILLAGE)).toList();
    assertRefused(
        RequestReason.INVALID_FIELD, () -> Redrawing.merge(more, List.of(), aPart(1), NOW));
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    var grid = aGrid(1, VILLAGE);
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> Redrawing.split(grid, List.of(), List.of(aPart(2)), NOW));
    var many = IntStream.range(2, 23).mapToObj(RedrawingTest::aPart).toList();
    assertRefused(RequestReason.INVALID_FIELD, () -> Redrawing.split(grid, List.of(), many, NOW));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> Redrawing.merge(List.of(grid), List.of(), aPart(3), NOW));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> Redrawing.merge(List.of(grid, grid), List.of(), aPart(3), NOW));
    var far = aGrid(2, new DivisionCode("620402203206"));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> Redrawing.merge(List.of(grid, far), List.of(), aPart(3), NOW));
    var elsewhere = List.of(aGrid(1, NEXT_VILLAGE), aGrid(2, NEXT_VILLAGE));
    assertRefused(
        RequestReason.INVALID_FIELD, () -> Redrawing.merge(elsewhere, List.of(), aPart(3), NOW));
  }

  @Test
  void refusesMoreMicroGridsThanGoAlongAtOnce() {
    var grids = List.of(aGrid(1, VILLAGE), aGrid(2, VILLAGE));
    var standing =
        IntStream.rangeClosed(1, Redrawing.MOST_MICRO_GRIDS + 1)
            .mapToObj(n -> aMicroGrid(n, grids.getFirst()))
            .toList();
    assertRefused(
        GridReason.TOO_MANY_MICRO_GRIDS, () -> Redrawing.merge(grids, standing, aPart(3), NOW));
    // Before it asks where each of them goes.
    assertRefused(
        GridReason.TOO_MANY_MICRO_GRIDS,
        () -> Redrawing.split(grids.getFirst(), standing, List.of(aPart(2), aPart(3)), NOW));
    var most = standing.subList(0, Redrawing.MOST_MICRO_GRIDS);
    assertEquals(200, Redrawing.merge(grids, most, aPart(3), NOW).moved().size());
  }

  @Test
  void nothingIsDrawnOfAGridThatEnded() {
    var old = Redrawing.giveUp(aGrid(1, VILLAGE), List.of(), NOW).ended().getFirst().after();
    assertRefused(
        GridReason.GRID_ENDED,
        () -> Redrawing.split(old, List.of(), List.of(aPart(2), aPart(3)), NOW));
    assertRefused(GridReason.GRID_ENDED, () -> Redrawing.giveUp(old, List.of(), NOW));
    assertRefused(
        GridReason.GRID_ENDED, () -> Redrawing.giveUp(old, List.of(aMicroGrid(1, old)), NOW));
    assertRefused(GridReason.GRID_ENDED, () -> old.describe("第二网格", ""));
    assertRefused(GridReason.GRID_ENDED, () -> old.place(Optional.empty()));
    assertRefused(GridReason.GRID_ENDED, () -> old.add(new MicroGridId(new UUID(0, 1))));
  }

  /** Over random redrawings, no ground is lost: every micro-grid stands in one standing grid. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void losesNoMicroGridAndNoGround(long seed) {
    var random = new Random(seed);
    var ground = new RandomGround(random);
    for (int i = 0; i < 60; i++) {
      ground.redraw();
      assertEquals(ground.microGrids.size(), RandomGround.MICRO_GRIDS, "seed " + seed);
      var standing = new HashSet<GridId>();
      ground.grids.forEach(grid -> standing.add(grid.id()));
      for (var microGrid : ground.microGrids) {
        assertTrue(standing.contains(microGrid.grid()), "seed " + seed);
      }
    }
  }

  static List<Grid> grids(List<Decided<Grid>> decided) {
    return decided.stream().map(Decided::after).toList();
  }

  private static GridId id(int n) {
    return new GridId(new UUID(0, n));
  }

  static Grid aGrid(int n, DivisionCode village) {
    var code = new GridCode(village.value() + "%03d".formatted(n));
    return Grid.create(id(n), code, GridKind.BASIC, "第%d网格".formatted(n), "", village, BEFORE)
        .after();
  }

  static Part aPart(int n, MicroGridId... microGrids) {
    var code = new GridCode(VILLAGE.value() + "%03d".formatted(n));
    return new Part(
        id(n), code, GridKind.BASIC, "第%d网格".formatted(n), "", VILLAGE, Set.of(microGrids));
  }

  static MicroGrid aMicroGrid(int n, Grid grid) {
    var code = new MicroGridCode(grid.code().value() + "%03d".formatted(n));
    var id = new MicroGridId(new UUID(1, n));
    return MicroGrid.create(id, code, grid, MicroGridKind.BUILDING, n + "号楼", "", BEFORE).after();
  }

  private static void assertRefused(Reason reason, Executable call) {
    assertEquals(reason, assertThrows(Refusal.class, call).reason());
  }
}
