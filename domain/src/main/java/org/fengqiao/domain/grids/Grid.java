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
import org.fengqiao.domain.grids.GridFact.GridCreated;

/**
 * A grid (网格): the piece of a village that its grid officers answer for.
 *
 * @param code borne by no other grid
 * @param name 1 to 64 characters
 * @param range its bounds in words (四至范围); 0 to 1,000 characters
 * @param village the one it belongs to
 */
public record Grid(
    GridId id,
    GridCode code,
    GridKind kind,
    String name,
    String range,
    DivisionCode village,
    Instant created)
    implements Aggregate {
  static final int LONGEST_NAME = 64;
  static final int LONGEST_RANGE = 1000;

  public static final Lineage<Grid, GridFact> LINEAGE =
      new Lineage<>(
          AggregateKind.GRID, Grid.class, GridFact.class, Grid::begun, (grid, fact) -> begun(fact));

  public Grid {
    name = Text.required("display_name", name, LONGEST_NAME);
    range = Text.optional("range_text", range, LONGEST_RANGE);
  }

  /**
   * Sets up a grid.
   *
   * @throws Refusal INVALID_FIELD; NOT_A_VILLAGE; GRID_CODE_MALFORMED if the code is not of {@code
   *     village}
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
    code.requireOf(village);
    var clean = new Grid(id, code, kind, name, range, village, now);
    return LINEAGE.begin(
        List.of(new GridCreated(id, code, kind, clean.name(), clean.range(), village, now)));
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
              made.time());
    };
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
