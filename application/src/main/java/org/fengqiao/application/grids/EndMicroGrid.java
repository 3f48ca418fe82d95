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

/** Ends a micro-grid. */
public final class EndMicroGrid {
  private final Access access;
  private final GroundDesk desk;
  private final Store store;

  @Inject
  EndMicroGrid(Access access, GroundDesk desk, Store store) {
    this.access = access;
    this.desk = desk;
    this.store = store;
  }

  /** Which micro-grid. */
  public record Command(Request request, MicroGridId id, Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Ends it. Its cases, posts and QR codes stay; a scan of such a code lands on its grid.
   *
   * @throws Refusal RIGHT_MISSING, MICRO_GRID_NOT_FOUND, MICRO_GRID_ENDED, STALE_ETAG,
   *     REQUEST_ID_REUSED
   */
  public Answer<MicroGrid> end(Caller caller, Command command) {
    access.require(caller, Right.END_MICRO_GRID);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<MicroGrid> decide(Caller caller, Command command) {
    var now = desk.now();
    var found = desk.microGrid(command.id(), command.etag());
    return Changes.moving(Actor.of(caller.partner()), now, found, found.aggregate().end(now));
  }
}
