package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.partners.Right;

/** Shows a micro-grid. */
public final class GetMicroGrid {
  private final Access access;
  private final MicroGrids microGrids;

  @Inject
  public GetMicroGrid(Access access, MicroGrids microGrids) {
    this.access = access;
    this.microGrids = microGrids;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, MICRO_GRID_NOT_FOUND
   */
  public Loaded<MicroGrid> get(Caller caller, MicroGridId id) {
    access.require(caller, Right.READ_GROUND);
    var name = new Spot.InMicroGrid(id).name();
    return microGrids
        .find(id)
        .orElseThrow(() -> Refusal.notFound(GridReason.MICRO_GRID_NOT_FOUND, name));
  }
}
