package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.grids.Boundaries;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.Placing;
import org.fengqiao.domain.grids.Patch;

/**
 * Places reports: on the patch they name, else by their point, else on the partner's default
 * division. Boundaries are asked only where a report names no patch and gives a point.
 */
final class Placement {
  private final Access access;
  private final Ground ground;
  private final Boundaries boundaries;

  @Inject
  Placement(Access access, Ground ground, Boundaries boundaries) {
    this.access = access;
    this.ground = ground;
    this.boundaries = boundaries;
  }

  /**
   * Where a report stands.
   *
   * @param known whether it named the patch or its point did, so that it can be routed
   */
  record Placed(Patch patch, Optional<Placing> placing, boolean known) {}

  /**
   * The patch of a report by that caller.
   *
   * @throws org.fengqiao.domain.Refusal PATCH_OFF_SCOPE, GRID_ENDED, MICRO_GRID_ENDED,
   *     QR_CODE_REVOKED
   */
  Placed place(Caller caller, Optional<Spot> spot, Location location) {
    if (spot.isPresent()) {
      var patch = ground.patch(spot.get(), caller.rights()::mayReportOn);
      return new Placed(patch, Optional.empty(), true);
    }
    if (location.point().isEmpty()) {
      return atHome(caller, Optional.empty());
    }
    var bounded = boundaries.having(location.point().get().wgs84());
    var located = ground.standing(bounded).within(caller.rights()::mayReportOn);
    return located
        .finest()
        .map(patch -> new Placed(patch, Optional.of(Placing.LOCATED), true))
        .orElseGet(() ->
            atHome(
                caller,
                Optional.of(located.patches().isEmpty() ? Placing.OUTSIDE : Placing.AMBIGUOUS)));
  }

  private Placed atHome(Caller caller, Optional<Placing> placing) {
    access.requirePatch(caller, caller.home());
    return new Placed(Patch.of(caller.home()), placing, false);
  }
}
