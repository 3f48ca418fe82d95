package org.fengqiao.domain.grids;

import static org.fengqiao.domain.grids.RedrawingTest.aGrid;
import static org.fengqiao.domain.grids.RedrawingTest.aMicroGrid;
import static org.fengqiao.domain.grids.RedrawingTest.aPart;
import static org.fengqiao.domain.grids.RedrawingTest.grids;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.grids.Redrawing.Part;

/** Grids of one village that are split and merged at random. */
final class RandomGround {
  static final int MICRO_GRIDS = 12;

  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private final Random random;
  private int ids = 1;
  List<Grid> grids = new ArrayList<>();
  List<MicroGrid> microGrids = new ArrayList<>();

  RandomGround(Random random) {
    this.random = random;
    var first = aGrid(ids, VILLAGE);
    grids.add(first);
    IntStream.rangeClosed(1, MICRO_GRIDS).forEach(n -> microGrids.add(aMicroGrid(n, first)));
  }

  void redraw() {
    if (grids.size() < 2 || (random.nextBoolean() && grids.size() < 9)) {
      var grid = grids.get(random.nextInt(grids.size()));
      var mine = microGrids.stream().filter(m -> m.grid().equals(grid.id())).toList();
      int cut = random.nextInt(mine.size() + 1);
      var parts = List.of(part(mine.subList(0, cut)), part(mine.subList(cut, mine.size())));
      take(Redrawing.split(grid, mine, parts, NOW));
    } else {
      var some = List.copyOf(grids.subList(0, 2 + random.nextInt(grids.size() - 1)));
      var ids = some.stream().map(Grid::id).toList();
      var mine = microGrids.stream().filter(m -> ids.contains(m.grid())).toList();
      take(Redrawing.merge(some, mine, part(List.of()), NOW));
    }
  }

  private Part part(List<MicroGrid> microGrids) {
    ids++;
    return aPart(ids, microGrids.stream().map(MicroGrid::id).toArray(MicroGridId[]::new));
  }

  private void take(Redrawing drawn) {
    var gone = grids(drawn.ended()).stream().map(Grid::id).toList();
    grids = new ArrayList<>(grids.stream().filter(g -> !gone.contains(g.id())).toList());
    grids.addAll(grids(drawn.made()));
    var moved = drawn.moved().stream().map(Decided::after).toList();
    var movedIds = moved.stream().map(MicroGrid::id).toList();
    microGrids =
        new ArrayList<>(microGrids.stream().filter(m -> !movedIds.contains(m.id())).toList());
    microGrids.addAll(moved);
  }
}
