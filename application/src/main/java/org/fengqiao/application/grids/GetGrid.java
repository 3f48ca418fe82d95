package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.Right;

/** Shows a grid. */
public final class GetGrid {
  private final Access access;
  private final Grids grids;

  @Inject
  public GetGrid(Access access, Grids grids) {
    this.access = access;
    this.grids = grids;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND
   */
  public Loaded<Grid> get(Caller caller, GridId id) {
    access.require(caller, Right.READ_GROUND);
    return grids
        .find(id)
        .orElseThrow(() -> Refusal.notFound(GridReason.GRID_NOT_FOUND, new Spot.InGrid(id).name()));
  }
}
