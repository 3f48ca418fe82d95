package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.partners.Right;

/** Describes a micro-grid otherwise from now on. */
public final class UpdateMicroGrid {
  private final Access access;
  private final GroundDesk desk;
  private final Store store;

  @Inject
  UpdateMicroGrid(Access access, GroundDesk desk, Store store) {
    this.access = access;
    this.desk = desk;
    this.store = store;
  }

  /** Which micro-grid, and what is new; what is empty stays as it is. */
  public record Command(
      Request request,
      MicroGridId id,
      Optional<String> etag,
      Optional<String> name,
      Optional<String> range) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
      Objects.requireNonNull(name);
      Objects.requireNonNull(range);
    }
  }

  /**
   * Describes it.
   *
   * @throws Refusal RIGHT_MISSING, MICRO_GRID_NOT_FOUND, MICRO_GRID_ENDED, STALE_ETAG,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<MicroGrid> update(Caller caller, Command command) {
    access.require(caller, Right.UPDATE_MICRO_GRID);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<MicroGrid> decide(Caller caller, Command command) {
    var found = desk.microGrid(command.id(), command.etag());
    var microGrid = found.aggregate();
    var decided =
        microGrid.describe(
            command.name().orElse(microGrid.name()), command.range().orElse(microGrid.range()));
    return Changes.moving(Actor.of(caller.partner()), desk.now(), found, decided);
  }
}
