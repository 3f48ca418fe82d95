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
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.partners.Right;

/** Shows a micro-grid, as it is or as it was. */
public final class GetMicroGrid {
  private final Access access;
  private final MicroGrids microGrids;
  private final PastStates past;

  @Inject
  public GetMicroGrid(Access access, MicroGrids microGrids, PastStates past) {
    this.access = access;
    this.microGrids = microGrids;
    this.past = past;
  }

  /**
   * Which micro-grid.
   *
   * @param at as it stood when; empty for as it is
   */
  public record Command(MicroGridId id, Optional<Instant> at) {
    public Command {
      Objects.requireNonNull(id);
      Objects.requireNonNull(at);
    }
  }

  /**
   * Shows it, ended or not.
   *
   * @throws Refusal RIGHT_MISSING; MICRO_GRID_NOT_FOUND, also before it was set up
   */
  public Loaded<MicroGrid> get(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    return command
        .at()
        .map(time -> past.at(MicroGrid.LINEAGE, command.id().ref(), time))
        .orElseGet(() -> microGrids.find(command.id()))
        .orElseThrow(() ->
            GroundDesk.notFound(
                new Spot.InMicroGrid(command.id()).name(), GridReason.MICRO_GRID_NOT_FOUND));
  }
}
