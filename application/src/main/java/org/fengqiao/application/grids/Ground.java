package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Located;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.partners.PartnerReason;

/** Places what callers name on the ground. */
public final class Ground {
  private final Divisions divisions;
  private final Grids grids;
  private final MicroGrids microGrids;
  private final QrCodes qrCodes;

  @Inject
  public Ground(Divisions divisions, Grids grids, MicroGrids microGrids, QrCodes qrCodes) {
    this.divisions = divisions;
    this.grids = grids;
    this.microGrids = microGrids;
    this.qrCodes = qrCodes;
  }

  /**
   * The patch of a spot on which the caller may place a case.
   *
   * @param inScope where it may; asked before all else, so that nothing is learnt of a place
   *     elsewhere, not even that a code which hangs there was revoked
   * @throws Refusal PATCH_OFF_SCOPE if there is no such place, or it is out of scope: the two are
   *     told alike; GRID_ENDED, MICRO_GRID_ENDED, QR_CODE_REVOKED
   */
  public Patch patch(Spot spot, Predicate<DivisionCode> inScope) {
    var place =
        place(spot)
            .filter(found -> inScope.test(found.division()))
            .filter(found -> !(spot instanceof Spot.InDivision) || found.ended().isEmpty())
            .orElseThrow(() -> offScope(spot));
    place.requireStanding();
    // A code whose grid was merged into one of another village lands there.
    return Optional.of(place.patch())
        .filter(patch -> inScope.test(patch.division()))
        .orElseThrow(() -> offScope(spot));
  }

  private static Refusal offScope(Spot spot) {
    return Refusal.notPermitted(PartnerReason.PATCH_OFF_SCOPE, Map.of("patch", spot.name()));
  }

  /**
   * The patch of a spot that must be there and stand.
   *
   * @throws Refusal DIVISION_NOT_FOUND, also of one that ended; GRID_NOT_FOUND,
   *     MICRO_GRID_NOT_FOUND, QR_CODE_NOT_FOUND; GRID_ENDED, MICRO_GRID_ENDED, QR_CODE_REVOKED
   */
  public Patch standing(Spot spot) {
    var place = placed(spot);
    place.requireStanding();
    return place.patch();
  }

  /**
   * The patch of a spot that must be there, ended or not.
   *
   * @throws Refusal DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND, QR_CODE_NOT_FOUND;
   *     QR_CODE_REVOKED
   */
  public Patch known(Spot spot) {
    return placed(spot).patch();
  }

  /**
   * The patch of a spot that must be there, and stand or have stood until that time or longer.
   *
   * @throws Refusal DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND, QR_CODE_NOT_FOUND;
   *     GRID_ENDED, MICRO_GRID_ENDED, of a division DIVISION_NOT_FOUND, if it ended before;
   *     QR_CODE_REVOKED
   */
  public Patch stoodUntil(Spot spot, Instant time) {
    var place = placed(spot);
    place.ended().filter(time::isAfter).ifPresent(_ -> place.requireStanding());
    return place.patch();
  }

  private Place placed(Spot spot) {
    return place(spot).orElseThrow(() -> Refusal.notFound(reason(spot), spot.name()));
  }

  /**
   * What a spot names, before it is asked whether it stands.
   *
   * @param division where it lies
   * @param ended when it ended; empty while it stands
   * @param standing throws DIVISION_NOT_FOUND, GRID_ENDED, MICRO_GRID_ENDED or QR_CODE_REVOKED
   *     unless it stands
   * @param landing answers its patch; throws QR_CODE_REVOKED
   */
  private record Place(
      DivisionCode division, Optional<Instant> ended, Runnable standing, Supplier<Patch> landing) {
    void requireStanding() {
      standing.run();
    }

    Patch patch() {
      return landing.get();
    }
  }

  private Optional<Place> place(Spot spot) {
    return switch (spot) {
      case Spot.InDivision(var code) ->
          divisions
              .find(code)
              .map(_ -> new Place(code, Optional.empty(), () -> {}, () -> Patch.of(code)))
              .or(() -> ended(code));
      case Spot.InGrid(var id) ->
          grids
              .find(id)
              .map(Loaded::aggregate)
              .map(grid ->
                  new Place(grid.village(), grid.ended(), grid::requireStanding, grid::patch));
      case Spot.InMicroGrid(var id) ->
          microGrids
              .find(id)
              .map(Loaded::aggregate)
              .map(one -> new Place(one.village(), one.ended(), one::requireStanding, one::patch));
      case Spot.AtQrCode(var id) ->
          qrCodes
              .find(id)
              .map(Loaded::aggregate)
              .map(code ->
                  new Place(
                      code.bearer().division(),
                      code.revoked(),
                      code::resolve,
                      () -> landing(code)));
    };
  }

  private Optional<Place> ended(DivisionCode code) {
    return divisions
        .ended(code)
        .map(EndedDivision::since)
        .map(since ->
            new Place(code, Optional.of(since), () -> division(code), () -> Patch.of(code)));
  }

  /**
   * Where a scan lands. What the code hangs in may have been drawn anew since: then it is the grid
   * that has the ground now, and where that is not one alone, the village, or what stands above it.
   *
   * @throws Refusal QR_CODE_REVOKED
   */
  Patch landing(QrCode code) {
    var scanned = code.resolve();
    var microGrid = scanned.microGrid().flatMap(microGrids::find).map(Loaded::aggregate);
    var standing = microGrid.filter(one -> one.ended().isEmpty()).map(MicroGrid::patch);
    var grid = microGrid.map(MicroGrid::grid).or(scanned::grid).orElseThrow();
    return standing.orElseGet(() -> heir(grid)).scannedBy(code.id());
  }

  private Patch heir(GridId id) {
    var grid = grids.find(id).orElseThrow().aggregate();
    while (grid.ended().isPresent() && grid.successors().size() == 1) {
      grid = grids.find(grid.successors().getFirst()).orElseThrow().aggregate();
    }
    return grid.ended().isPresent() ? Patch.of(standing(grid.village())) : grid.patch();
  }

  /** The division, or the lowest above it that stands. */
  private DivisionCode standing(DivisionCode code) {
    return divisions.find(code).isPresent() ? code : code.parent().map(this::standing).orElse(code);
  }

  /**
   * What stands of patches that have a point: a boundary outlives the grid or division it was set
   * for, and a micro-grid may lie in another grid by now.
   */
  public Located standing(Located located) {
    return new Located(
        located.patches().stream().flatMap(patch -> standing(patch).stream()).toList());
  }

  private Optional<Patch> standing(Patch patch) {
    if (patch.microGrid().isPresent()) {
      return microGrids
          .find(patch.microGrid().get())
          .map(Loaded::aggregate)
          .filter(one -> one.ended().isEmpty())
          .map(MicroGrid::patch);
    }
    return patch.grid().isEmpty()
        ? Optional.of(patch).filter(one -> divisions.find(one.division()).isPresent())
        : grids
            .find(patch.grid().get())
            .map(Loaded::aggregate)
            .filter(grid -> grid.ended().isEmpty())
            .map(Grid::patch);
  }

  /**
   * A division that must be there and stand.
   *
   * @throws Refusal DIVISION_NOT_FOUND
   */
  public Division division(DivisionCode code) {
    return divisions
        .find(code)
        .orElseThrow(() ->
            Refusal.notFound(GridReason.DIVISION_NOT_FOUND, new Spot.InDivision(code).name()));
  }

  private static GridReason reason(Spot spot) {
    return switch (spot) {
      case Spot.InDivision _ -> GridReason.DIVISION_NOT_FOUND;
      case Spot.InGrid _ -> GridReason.GRID_NOT_FOUND;
      case Spot.InMicroGrid _ -> GridReason.MICRO_GRID_NOT_FOUND;
      case Spot.AtQrCode _ -> GridReason.QR_CODE_NOT_FOUND;
    };
  }
}
