package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;

/** Sets up a zone in a town, without grids. */
public final class CreateZone {
  private final Access access;
  private final Ground ground;
  private final GroundDesk desk;
  private final Ids ids;
  private final Store store;

  @Inject
  CreateZone(Access access, Ground ground, GroundDesk desk, Ids ids, Store store) {
    this.access = access;
    this.ground = ground;
    this.desk = desk;
    this.ids = ids;
    this.store = store;
  }

  /** The zone to set up; see {@link Zone} for the rules of its fields. */
  public record Command(
      Request request, String name, String range, DivisionCode town, Optional<UnitId> station) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(town);
      Objects.requireNonNull(station);
    }
  }

  /**
   * Sets it up.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, NOT_A_TOWN, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Zone> create(Caller caller, Command command) {
    access.require(caller, Right.CREATE_ZONE);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Zone> decide(Caller caller, Command command) {
    var now = desk.now();
    var town = ground.division(command.town()).code();
    desk.requireStation(command.station());
    var id = new ZoneId(ids.next());
    var decided = Zone.create(id, command.name(), command.range(), town, command.station(), now);
    return Changes.making(Actor.of(caller.partner()), now, decided);
  }
}
