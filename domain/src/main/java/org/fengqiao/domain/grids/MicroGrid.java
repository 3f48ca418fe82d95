package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.List;
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
 * A micro-grid (微网格): a building or a villagers' group inside a grid.
 *
 * @param code borne by no other micro-grid
 * @param name 1 to 64 characters
 * @param range its bounds in words; 0 to 1,000 characters
 * @param village the grid's
 */
public record MicroGrid(
    MicroGridId id,
    MicroGridCode code,
    GridId grid,
    MicroGridKind kind,
    String name,
    String range,
    DivisionCode village,
    Instant created)
    implements Aggregate {
  public static final Lineage<MicroGrid, MicroGridFact> LINEAGE =
      new Lineage<>(
          AggregateKind.MICRO_GRID,
          MicroGrid.class,
          MicroGridFact.class,
          MicroGrid::begun,
          (microGrid, fact) -> begun(fact));

  public MicroGrid {
    name = Text.required("display_name", name, Grid.LONGEST_NAME);
    range = Text.optional("range_text", range, Grid.LONGEST_RANGE);
  }

  /**
   * Sets up a micro-grid in a grid.
   *
   * @throws Refusal INVALID_FIELD; MICRO_GRID_CODE_MALFORMED if the code is not of {@code grid}
   */
  public static Decided<MicroGrid> create(
      MicroGridId id,
      MicroGridCode code,
      Grid grid,
      MicroGridKind kind,
      String name,
      String range,
      Instant now) {
    code.requireOf(grid.code());
    var clean = new MicroGrid(id, code, grid.id(), kind, name, range, grid.village(), now);
    return LINEAGE.begin(
        List.of(
            new MicroGridCreated(
                id, code, grid.id(), kind, clean.name(), clean.range(), grid.village(), now)));
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
              made.time());
    };
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
