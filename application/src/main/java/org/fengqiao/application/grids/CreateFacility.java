package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.FacilityDetails;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.grids.FacilityKind;
import org.fengqiao.domain.partners.Right;

/** Sets up a notice board or a station on a patch. */
public final class CreateFacility {
  private final Access access;
  private final Ground ground;
  private final GroundDesk desk;
  private final Ids ids;
  private final Store store;

  @Inject
  CreateFacility(Access access, Ground ground, GroundDesk desk, Ids ids, Store store) {
    this.access = access;
    this.ground = ground;
    this.desk = desk;
    this.ids = ids;
    this.store = store;
  }

  /**
   * The facility to set up; see {@link Facility} for the rules of its fields.
   *
   * @param spot a division, a grid or a micro-grid
   */
  public record Command(Request request, FacilityKind kind, Spot spot, FacilityDetails details) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(kind);
      spot.requirePatch();
      Objects.requireNonNull(details);
    }
  }

  /**
   * Sets it up.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, GRID_NOT_FOUND, GRID_ENDED,
   *     MICRO_GRID_NOT_FOUND, MICRO_GRID_ENDED, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Facility> create(Caller caller, Command command) {
    access.require(caller, Right.CREATE_FACILITY);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Facility> decide(Caller caller, Command command) {
    var now = desk.now();
    var patch = ground.standing(command.spot());
    var id = new FacilityId(ids.next());
    var decided = Facility.create(id, command.kind(), patch, command.details(), now);
    return Changes.making(Actor.of(caller.partner()), now, decided);
  }
}
