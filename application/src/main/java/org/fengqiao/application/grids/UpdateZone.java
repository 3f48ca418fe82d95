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
import org.fengqiao.domain.people.UnitId;

/** Describes a zone otherwise from now on. */
public final class UpdateZone {
  private final Access access;
  private final GroundDesk desk;
  private final Store store;

  @Inject
  UpdateZone(Access access, GroundDesk desk, Store store) {
    this.access = access;
    this.desk = desk;
    this.store = store;
  }

  /**
   * Which zone, and what is new; what is empty stays as it is.
   *
   * @param station the unit to be its station, if that is to change
   */
  public record Command(
      Request request,
      ZoneId id,
      Optional<String> etag,
      Optional<String> name,
      Optional<String> range,
      Optional<Station> station) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
      Objects.requireNonNull(name);
      Objects.requireNonNull(range);
      Objects.requireNonNull(station);
    }
  }

  /**
   * The station it is to have.
   *
   * @param unit empty for none
   */
  public record Station(Optional<UnitId> unit) {
    public Station {
      Objects.requireNonNull(unit);
    }
  }

  /**
   * Describes it.
   *
   * @throws Refusal RIGHT_MISSING, ZONE_NOT_FOUND, ZONE_ENDED, STALE_ETAG, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Zone> update(Caller caller, Command command) {
    access.require(caller, Right.UPDATE_ZONE);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Zone> decide(Caller caller, Command command) {
    var found = desk.zone(command.id(), command.etag());
    var zone = found.aggregate();
    command.station().map(Station::unit).ifPresent(desk::requireStation);
    var decided =
        zone.describe(
            command.name().orElse(zone.name()),
            command.range().orElse(zone.range()),
            command.station().map(Station::unit).orElse(zone.station()));
    return Changes.moving(Actor.of(caller.partner()), desk.now(), found, decided);
  }
}
