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
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;
import org.fengqiao.domain.partners.Right;

/** Ends a zone that has no grids. */
public final class EndZone {
  private final Access access;
  private final GroundDesk desk;
  private final Store store;

  @Inject
  EndZone(Access access, GroundDesk desk, Store store) {
    this.access = access;
    this.desk = desk;
    this.store = store;
  }

  /** Which zone. */
  public record Command(Request request, ZoneId id, Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Ends it.
   *
   * @throws Refusal RIGHT_MISSING, ZONE_NOT_FOUND, ZONE_ENDED, ZONE_NOT_EMPTY, STALE_ETAG,
   *     REQUEST_ID_REUSED
   */
  public Answer<Zone> end(Caller caller, Command command) {
    access.require(caller, Right.END_ZONE);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Zone> decide(Caller caller, Command command) {
    var now = desk.now();
    var found = desk.zone(command.id(), command.etag());
    return Changes.moving(Actor.of(caller.partner()), now, found, found.aggregate().end(now));
  }
}
