package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.PastStates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.Right;

/** Shows a grid, as it is or as it was. */
public final class GetGrid {
  private final Access access;
  private final Grids grids;
  private final PastStates past;

  @Inject
  public GetGrid(Access access, Grids grids, PastStates past) {
    this.access = access;
    this.grids = grids;
    this.past = past;
  }

  /**
   * Which grid.
   *
   * @param at as it stood when; empty for as it is
   */
  public record Command(GridId id, Optional<Instant> at) {
    public Command {
      Objects.requireNonNull(id);
      Objects.requireNonNull(at);
    }
  }

  /**
   * Shows it, ended or not.
   *
   * @throws Refusal RIGHT_MISSING; GRID_NOT_FOUND, also before it was set up
   */
  public Loaded<Grid> get(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    return command
        .at()
        .map(time -> past.at(Grid.LINEAGE, command.id().ref(), time))
        .orElseGet(() -> grids.find(command.id()))
        .orElseThrow(() ->
            GroundDesk.notFound(new Spot.InGrid(command.id()).name(), GridReason.GRID_NOT_FOUND));
  }
}
