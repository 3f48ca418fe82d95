package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.partners.Right;

/** Lists the grids of a division's subtree by code. */
public final class ListGrids {
  private final Access access;
  private final Ground ground;
  private final Grids grids;

  @Inject
  public ListGrids(Access access, Ground ground, Grids grids) {
    this.access = access;
    this.ground = ground;
    this.grids = grids;
  }

  /**
   * Which grids.
   *
   * @param kind empty for any
   */
  public record Command(DivisionCode within, Optional<GridKind> kind, PageRequest page) {
    public Command {
      Objects.requireNonNull(within);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND
   */
  public Page<Loaded<Grid>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    var within = ground.division(command.within()).code();
    return grids.list(within, command.kind(), command.page());
  }
}
