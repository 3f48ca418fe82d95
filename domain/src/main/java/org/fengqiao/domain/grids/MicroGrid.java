package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.MicroGridFact.MicroGridCreated;

/**
 * A micro-grid (微网格): a building or a villagers' group inside a grid. It stands from when it is set
 * up until it ends, and goes along where its grid is split or merged.
 *
 * @param code borne by no other micro-grid, ever
 * @param grid the one it lies in now
 * @param name 1 to 64 characters
 * @param range its bounds in words; 0 to 1,000 characters
 * @param village the grid's
 * @param ended when it ended; empty while it stands
 */
public record MicroGrid(
    MicroGridId id,
    MicroGridCode code,
    GridId grid,
    MicroGridKind kind,
    String name,
    String range,
    DivisionCode village,
    Instant created,
    Optional<Instant> ended)
    implements Aggregate {
  public static final Lineage<MicroGrid, MicroGridFact> LINEAGE =
      new Lineage<>(
          AggregateKind.MICRO_GRID,
          MicroGrid.class,
          MicroGridFact.class,
          MicroGrid::begun,
          MicroGrid::after);

  public MicroGrid {
    name = Text.required("display_name", name, Grid.LONGEST_NAME);
    range = Text.optional("range_text", range, Grid.LONGEST_RANGE);
  }

  /**
   * Sets up a micro-grid in a grid.
   *
   * @param code one of its grid, by the scheme of the place
   * @throws Refusal INVALID_FIELD
   */
  public static Decided<MicroGrid> create(
      MicroGridId id,
      MicroGridCode code,
      Grid grid,
      MicroGridKind kind,
      String name,
      String range,
      Instant now) {
    var clean =
        begun(new MicroGridCreated(id, code, grid.id(), kind, name, range, grid.village(), now));
    return LINEAGE.begin(
        List.of(
            new MicroGridCreated(
                id, code, grid.id(), kind, clean.name(), clean.range(), grid.village(), now)));
  }

  /**
   * Describes it otherwise from now on.
   *
   * @throws Refusal INVALID_FIELD; MICRO_GRID_ENDED
   */
  public Decided<MicroGrid> describe(String newName, String newRange) {
    requireStanding();
    var clean = with(newName, newRange);
    return LINEAGE.move(
        this, List.of(new MicroGridFact.MicroGridDescribed(clean.name, clean.range)));
  }

  /** Moves it to the grid that has its ground now. */
  Decided<MicroGrid> moveTo(Grid other) {
    return LINEAGE.move(
        this, List.of(new MicroGridFact.MicroGridMoved(other.id(), other.village())));
  }

  /**
   * Ends it. Its cases keep the patch they were reported on.
   *
   * @throws Refusal MICRO_GRID_ENDED
   */
  public Decided<MicroGrid> end(Instant now) {
    requireStanding();
    return LINEAGE.move(this, List.of(new MicroGridFact.MicroGridEnded(now)));
  }

  /**
   * Passes while it stands.
   *
   * @throws Refusal MICRO_GRID_ENDED
   */
  public void requireStanding() {
    if (ended.isPresent()) {
      throw Refusal.illegalNow(
          GridReason.MICRO_GRID_ENDED, List.of(), Map.of("name", "microGrids/" + id.value()));
    }
  }

  private static MicroGrid begun(MicroGridFact fact) {
    return switch (fact) {
      case MicroGridCreated made ->
          new MicroGrid(
              made.id(),
              made.code(),
              made.grid(),
              made.kind(),
              made.name(),
              made.range(),
              made.village(),
              made.time(),
              Optional.empty());
      case MicroGridFact.MicroGridDescribed _,
          MicroGridFact.MicroGridMoved _,
          MicroGridFact.MicroGridEnded _ ->
          throw new IllegalStateException("a micro-grid is set up first");
    };
  }

  private MicroGrid after(MicroGridFact fact) {
    return switch (fact) {
      case MicroGridCreated _ -> throw new IllegalStateException("a micro-grid is set up once");
      case MicroGridFact.MicroGridDescribed(var newName, var newRange) -> with(newName, newRange);
      case MicroGridFact.MicroGridMoved(var to, var itsVillage) ->
          new MicroGrid(id, code, to, kind, name, range, itsVillage, created, ended);
      case MicroGridFact.MicroGridEnded(var time) ->
          new MicroGrid(id, code, grid, kind, name, range, village, created, Optional.of(time));
    };
  }

  private MicroGrid with(String newName, String newRange) {
    return new MicroGrid(id, code, grid, kind, newName, newRange, village, created, ended);
  }

  /** The patch that is this micro-grid. */
  public Patch patch() {
    return new Patch(village, Optional.of(grid), Optional.of(id), Optional.empty());
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        Claim.exclusive("micro_grid.code", code.value(), GridReason.MICRO_GRID_CODE_TAKEN));
  }
}
