package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridFact.GridPlaced;
import org.fengqiao.domain.grids.GridFact.GridSucceeded;

/**
 * Grids drawn anew (网格调整): some end, others have their ground from that moment, and the micro-grids
 * go along. Cases keep the patch they were reported on.
 *
 * @param ended the grids that end, naming their successors
 * @param made the grids that are set up in their place, naming their predecessors
 * @param moved the micro-grids, each in its new grid
 * @param zones how many grids each zone gains by it, below 0 for fewer; none that gains 0
 */
public record Redrawing(
    List<Decided<Grid>> ended,
    List<Decided<Grid>> made,
    List<Decided<MicroGrid>> moved,
    Map<ZoneId, Integer> zones) {
  /** The most parts a grid is split into, and the most grids that become one. */
  public static final int MOST_GRIDS = 20;

  /** The most micro-grids that go along; all of it is one decision. */
  public static final int MOST_MICRO_GRIDS = 200;

  public Redrawing {
    ended = List.copyOf(ended);
    made = List.copyOf(made);
    moved = List.copyOf(moved);
    zones = Map.copyOf(zones);
  }

  /**
   * A grid that is to be.
   *
   * @param microGrids those that will lie in it
   */
  public record Part(
      GridId id,
      GridCode code,
      GridKind kind,
      String name,
      String range,
      DivisionCode village,
      Set<MicroGridId> microGrids) {
    public Part {
      microGrids = Set.copyOf(microGrids);
    }

    private Decided<Grid> under(Optional<ZoneId> zone, List<GridId> predecessors, Instant now) {
      var further = new ArrayList<GridFact>();
      further.add(new GridSucceeded(predecessors));
      zone.ifPresent(_ -> further.add(new GridPlaced(zone)));
      return Grid.create(id, code, kind, name, range, village, now)
          .then(grid -> Grid.LINEAGE.move(grid, further));
    }
  }

  /**
   * Splits a grid (拆分). Its parts lie in its village and zone.
   *
   * @param standing the micro-grids that stand in it
   * @throws Refusal GRID_ENDED; INVALID_FIELD unless 2 to 20 parts; MICRO_GRIDS_UNPLACED unless
   *     each micro-grid that stands in it, and no other, goes to one part; TOO_MANY_MICRO_GRIDS
   */
  public static Redrawing split(
      Grid grid, Collection<MicroGrid> standing, List<Part> parts, Instant now) {
    if (parts.size() < 2 || parts.size() > MOST_GRIDS) {
      throw Refusal.invalid("parts", "are 2 to " + MOST_GRIDS);
    }
    requireFew(standing);
    requirePlaced(standing, parts);
    return redraw(List.of(grid), grid.zone(), standing, parts, now);
  }

  /**
   * Merges grids of one town (合并). What they become lies in their zone, where that is one.
   *
   * @param standing the micro-grids that stand in any of them
   * @param whole what they become, in the village of one of them; all micro-grids go there
   * @throws Refusal GRID_ENDED; INVALID_FIELD unless 2 to 20 grids of one town, each named once;
   *     TOO_MANY_MICRO_GRIDS
   */
  public static Redrawing merge(
      List<Grid> grids, Collection<MicroGrid> standing, Part whole, Instant now) {
    if (grids.size() < 2 || grids.size() > MOST_GRIDS) {
      throw Refusal.invalid("names", "are 2 to " + MOST_GRIDS);
    }
    if (grids.stream().map(Grid::id).distinct().count() < grids.size()) {
      throw Refusal.invalid("names", "are each named once");
    }
    if (grids.stream().map(grid -> grid.village().at(Level.TOWN)).distinct().count() > 1) {
      throw Refusal.invalid("names", "lie in one town");
    }
    if (grids.stream().noneMatch(grid -> grid.village().equals(whole.village()))) {
      throw Refusal.invalid("division", "is the village of one of the grids");
    }
    var zones = grids.stream().map(Grid::zone).distinct().toList();
    var zone = zones.size() == 1 ? zones.getFirst() : Optional.<ZoneId>empty();
    return redraw(grids, zone, standing, List.of(whole), now);
  }

  /**
   * Gives a grid up: it ends, and nothing follows it.
   *
   * @param standing the micro-grids that stand in it
   * @throws Refusal GRID_ENDED; GRID_NOT_EMPTY while micro-grids stand in it
   */
  public static Redrawing giveUp(Grid grid, Collection<MicroGrid> standing, Instant now) {
    if (!standing.isEmpty()) {
      grid.requireStanding();
      throw Refusal.illegalNow(
          GridReason.GRID_NOT_EMPTY,
          List.of(),
          Map.of(
              "name",
              "grids/" + grid.id().value(),
              "micro_grids",
              Integer.toString(standing.size())));
    }
    return redraw(List.of(grid), Optional.empty(), standing, List.of(), now);
  }

  private static Redrawing redraw(
      List<Grid> before,
      Optional<ZoneId> zone,
      Collection<MicroGrid> standing,
      List<Part> after,
      Instant now) {
    requireFew(standing);
    var heirs = after.stream().map(Part::id).toList();
    var ended = before.stream().map(grid -> grid.end(heirs, now)).toList();
    var predecessors = before.stream().map(Grid::id).toList();
    var made = after.stream().map(part -> part.under(zone, predecessors, now)).toList();
    var gains = new TreeMap<ZoneId, Integer>((one, other) -> one.value().compareTo(other.value()));
    Stream.concat(
            before.stream().flatMap(grid -> grid.zone().stream()).map(left -> Map.entry(left, -1)),
            made.stream().flatMap(grid -> grid.after().zone().stream()).map(in -> Map.entry(in, 1)))
        .forEach(gain -> gains.merge(gain.getKey(), gain.getValue(), Integer::sum));
    gains.values().removeIf(gain -> gain == 0);
    return new Redrawing(ended, made, moved(standing, after, made), gains);
  }

  private static List<Decided<MicroGrid>> moved(
      Collection<MicroGrid> standing, List<Part> after, List<Decided<Grid>> made) {
    var homes = new HashMap<MicroGridId, Grid>();
    for (int i = 0; i < after.size(); i++) {
      var home = made.get(i).after();
      after.get(i).microGrids().forEach(microGrid -> homes.put(microGrid, home));
    }
    return standing.stream()
        .map(microGrid ->
            microGrid.moveTo(homes.getOrDefault(microGrid.id(), made.getFirst().after())))
        .toList();
  }

  private static void requireFew(Collection<MicroGrid> standing) {
    if (standing.size() > MOST_MICRO_GRIDS) {
      throw Refusal.conflict(
          GridReason.TOO_MANY_MICRO_GRIDS, Map.of("most", "" + MOST_MICRO_GRIDS));
    }
  }

  private static void requirePlaced(Collection<MicroGrid> standing, List<Part> parts) {
    var placed = new ArrayList<MicroGridId>();
    parts.forEach(part -> placed.addAll(part.microGrids()));
    var expected = new HashSet<>(standing.stream().map(MicroGrid::id).toList());
    if (placed.size() != expected.size() || !expected.equals(new HashSet<>(placed))) {
      throw Refusal.invalid(
          GridReason.MICRO_GRIDS_UNPLACED,
          "micro_grids",
          "name each of the " + expected.size() + " that stand in the grid in one part, no other");
    }
  }
}
