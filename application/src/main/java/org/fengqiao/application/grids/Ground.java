package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Patch;
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
   *     told alike; QR_CODE_REVOKED
   */
  public Patch patch(Spot spot, Predicate<DivisionCode> inScope) {
    if (spot instanceof Spot.AtQrCode(var id)) {
      return qrCodes
          .find(id)
          .map(Loaded::aggregate)
          .filter(code -> inScope.test(code.bearer().division()))
          .orElseThrow(() -> offScope(spot))
          .resolve();
    }
    return find(spot)
        .filter(patch -> inScope.test(patch.division()))
        .orElseThrow(() -> offScope(spot));
  }

  private static Refusal offScope(Spot spot) {
    return Refusal.notPermitted(PartnerReason.PATCH_OFF_SCOPE, Map.of("patch", spot.name()));
  }

  /**
   * The patch of a spot that must be there.
   *
   * @throws Refusal DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND, QR_CODE_NOT_FOUND;
   *     QR_CODE_REVOKED
   */
  public Patch known(Spot spot) {
    return find(spot).orElseThrow(() -> Refusal.notFound(reason(spot), spot.name()));
  }

  /**
   * The patch of a spot, if there is such a place.
   *
   * @throws Refusal QR_CODE_REVOKED
   */
  public Optional<Patch> find(Spot spot) {
    return switch (spot) {
      case Spot.InDivision(var code) -> divisions.find(code).map(Division::code).map(Patch::of);
      case Spot.InGrid(var id) -> grids.find(id).map(found -> found.aggregate().patch());
      case Spot.InMicroGrid(var id) -> microGrids.find(id).map(found -> found.aggregate().patch());
      case Spot.AtQrCode(var id) -> qrCodes.find(id).map(found -> found.aggregate().resolve());
    };
  }

  /**
   * A division that must be there.
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
