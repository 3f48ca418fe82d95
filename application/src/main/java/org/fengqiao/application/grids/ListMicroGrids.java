package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.partners.Right;

/** Lists the micro-grids of a grid by code. */
public final class ListMicroGrids {
  private final Access access;
  private final Ground ground;
  private final MicroGrids microGrids;

  @Inject
  public ListMicroGrids(Access access, Ground ground, MicroGrids microGrids) {
    this.access = access;
    this.ground = ground;
    this.microGrids = microGrids;
  }

  /** Which micro-grids. */
  public record Command(GridId grid, PageRequest page) {
    public Command {
      Objects.requireNonNull(grid);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND
   */
  public Page<Loaded<MicroGrid>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    ground.known(new Spot.InGrid(command.grid()));
    return microGrids.list(command.grid(), command.page());
  }
}
