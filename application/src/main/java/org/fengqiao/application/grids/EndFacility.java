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
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.partners.Right;

/** Ends a notice board or a station. */
public final class EndFacility {
  private final Access access;
  private final GroundDesk desk;
  private final Store store;

  @Inject
  EndFacility(Access access, GroundDesk desk, Store store) {
    this.access = access;
    this.desk = desk;
    this.store = store;
  }

  /** Which facility. */
  public record Command(Request request, FacilityId id, Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Ends it.
   *
   * @throws Refusal RIGHT_MISSING, FACILITY_NOT_FOUND, FACILITY_ENDED, STALE_ETAG,
   *     REQUEST_ID_REUSED
   */
  public Answer<Facility> end(Caller caller, Command command) {
    access.require(caller, Right.END_FACILITY);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Facility> decide(Caller caller, Command command) {
    var now = desk.now();
    var found = desk.facility(command.id(), command.etag());
    return Changes.moving(Actor.of(caller.partner()), now, found, found.aggregate().end(now));
  }
}
