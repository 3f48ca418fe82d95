package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Boundary;
import org.fengqiao.domain.grids.BoundaryId;
import org.fengqiao.domain.partners.Right;

/** Takes the boundary of a patch away: no point lies in it any more. */
public final class ClearBoundary {
  private final Access access;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public ClearBoundary(Access access, Aggregates aggregates, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Of which patch.
   *
   * @param spot a division, a grid or a micro-grid
   */
  public record Command(Request request, Spot spot, Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      spot.requirePatch();
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Clears it.
   *
   * @throws Refusal RIGHT_MISSING, BOUNDARY_NOT_FOUND, STALE_ETAG, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Boundary> clear(Caller caller, Command command) {
    access.require(caller, Right.CLEAR_BOUNDARY);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Boundary> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var id = new BoundaryId(command.spot().name());
    var found =
        aggregates
            .find(Boundary.class, id.ref())
            .orElseThrow(() -> Boundary.notFound(id))
            .checked(command.etag());
    var decided = found.aggregate().clear(now);
    return Changes.moving(Actor.of(caller.partner()), now, found, decided);
  }
}
