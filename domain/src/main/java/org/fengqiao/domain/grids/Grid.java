package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.GridFact.GridCreated;

/**
 * A grid (网格): the piece of a village that its grid officers answer for. It stands from when it is
 * set up until it ends; then others may have its ground.
 *
 * @param code borne by no other grid, ever
 * @param name 1 to 64 characters
 * @param range its bounds in words (四至范围); 0 to 1,000 characters
 * @param village the one it belongs to
 * @param zone the one it lies in, if in any
 * @param predecessors whose ground it took over when it was set up
 * @param successors who took its ground over when it ended
 * @param ended when it ended; empty while it stands
 */
public record Grid(
    GridId id,
    GridCode code,
    GridKind kind,
    String name,
    String range,
    DivisionCode village,
    Optional<ZoneId> zone,
    List<GridId> predecessors,
    List<GridId> successors,
    Instant created,
    Optional<Instant> ended)
    implements Aggregate {
  static final int LONGEST_NAME = 64;
  static final int LONGEST_RANGE = 1000;

  public static final Lineage<Grid, GridFact> LINEAGE =
      new Lineage<>(AggregateKind.GRID, Grid.class, GridFact.class, Grid::begun, Grid::after);

  public Grid {
    name = Text.required("display_name", name, LONGEST_NAME);
    range = Text.optional("range_text", range, LONGEST_RANGE);
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
  }

  /**
   * Sets up a grid.
   *
   * @param code one of its village, by the scheme of the place
   * @throws Refusal INVALID_FIELD; NOT_A_VILLAGE
   */
  public static Decided<Grid> create(
      GridId id,
      GridCode code,
      GridKind kind,
      String name,
      String range,
      DivisionCode village,
      Instant now) {
    requireVillage(village);
    var made = new GridCreated(id, code, kind, name, range, village, now);
    var clean = begun(made);
    return LINEAGE.begin(
        List.of(new GridCreated(id, code, kind, clean.name, clean.range, village, now)));
  }

  /**
   * Passes if the division is of level village.
   *
   * @throws Refusal NOT_A_VILLAGE
   */
  public static void requireVillage(DivisionCode division) {
    if (division.level() != Level.VILLAGE) {
      throw Refusal.invalid(GridReason.NOT_A_VILLAGE, "division", "is of level village");
    }
  }

  /**
   * Describes it otherwise from now on.
   *
   * @throws Refusal INVALID_FIELD; GRID_ENDED
   */
  public Decided<Grid> describe(String newName, String newRange) {
    requireStanding();
    var clean = described(newName, newRange);
    return LINEAGE.move(this, List.of(new GridFact.GridDescribed(clean.name, clean.range)));
  }

  /**
   * Places it in a zone.
   *
   * @param into empty to take it out of the one it lies in
   * @throws Refusal GRID_ENDED; ZONE_ENDED; ZONE_OF_ANOTHER_TOWN
   */
  public Decided<Grid> place(Optional<Zone> into) {
    requireStanding();
    into.ifPresent(zone -> zone.requireRoomFor(village));
    return LINEAGE.move(this, List.of(new GridFact.GridPlaced(into.map(Zone::id))));
  }

  /**
   * Notes a micro-grid that is set up in it.
   *
   * @throws Refusal GRID_ENDED
   */
  public Decided<Grid> add(MicroGridId microGrid) {
    requireStanding();
    return LINEAGE.move(this, List.of(new GridFact.MicroGridAdded(microGrid)));
  }

  /**
   * Ends it. Its cases keep the patch they were reported on.
   *
   * @param heirs those that have its ground from now on; none if it is given up
   * @throws Refusal GRID_ENDED
   */
  Decided<Grid> end(List<GridId> heirs, Instant now) {
    requireStanding();
    return LINEAGE.move(this, List.of(new GridFact.GridEnded(heirs, now)));
  }

  /**
   * Passes while it stands.
   *
   * @throws Refusal GRID_ENDED, naming who has its ground now
   */
  public void requireStanding() {
    if (ended.isPresent()) {
      throw Refusal.illegalNow(
          GridReason.GRID_ENDED,
          List.of(),
          Map.of(
              "name",
              resourceName(id),
              "successors",
              successors.stream().map(Grid::resourceName).collect(Collectors.joining(" "))));
    }
  }

  private static String resourceName(GridId id) {
    return "grids/" + id.value();
  }

  private static Grid begun(GridFact fact) {
    return switch (fact) {
      case GridCreated made ->
          new Grid(
              made.id(),
              made.code(),
              made.kind(),
              made.name(),
              made.range(),
              made.village(),
              Optional.empty(),
              List.of(),
              List.of(),
              made.time(),
              Optional.empty());
      case GridFact.GridSucceeded _,
          GridFact.GridDescribed _,
          GridFact.GridPlaced _,
          GridFact.MicroGridAdded _,
          GridFact.GridEnded _ ->
          throw new IllegalStateException("a grid is set up first");
    };
  }

  private Grid after(GridFact fact) {
    return switch (fact) {
      case GridCreated _ -> throw new IllegalStateException("a grid is set up once");
      case GridFact.GridSucceeded(var before) ->
          new Grid(id, code, kind, name, range, village, zone, before, successors, created, ended);
      case GridFact.GridDescribed(var newName, var newRange) -> described(newName, newRange);
      case GridFact.GridPlaced(var into) ->
          new Grid(
              id, code, kind, name, range, village, into, predecessors, successors, created, ended);
      case GridFact.MicroGridAdded _ -> this;
      case GridFact.GridEnded(var heirs, var time) ->
          new Grid(
              id,
              code,
              kind,
              name,
              range,
              village,
              zone,
              predecessors,
              heirs,
              created,
              Optional.of(time));
    };
  }

  private Grid described(String newName, String newRange) {
    return new Grid(
        id, code, kind, newName, newRange, village, zone, predecessors, successors, created, ended);
  }

  /** The patch that is this grid. */
  public Patch patch() {
    return new Patch(village, Optional.of(id), Optional.empty(), Optional.empty());
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  @Override
  public List<Claim> claims() {
    return List.of(Claim.exclusive("grid.code", code.value(), GridReason.GRID_CODE_TAKEN));
  }
}
