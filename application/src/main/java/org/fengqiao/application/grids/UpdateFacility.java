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
import org.fengqiao.domain.grids.FacilityDetails;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.grids.Position;
import org.fengqiao.domain.partners.Right;

/**
 * Describes a notice board or a station otherwise from now on, or binds it to another patch, as
 * after a split.
 */
public final class UpdateFacility {
  private final Access access;
  private final Ground ground;
  private final GroundDesk desk;
  private final Store store;

  @Inject
  UpdateFacility(Access access, Ground ground, GroundDesk desk, Store store) {
    this.access = access;
    this.ground = ground;
    this.desk = desk;
    this.store = store;
  }

  /**
   * Which facility, and what is new; what is empty stays as it is.
   *
   * @param spot the division, grid or micro-grid it is to be bound to
   * @param point the point it is to be at, if that is to change
   */
  public record Command(
      Request request,
      FacilityId id,
      Optional<String> etag,
      Optional<Spot> spot,
      Optional<String> place,
      Optional<Point> point,
      Optional<String> phone,
      Optional<String> openingText) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
      spot.ifPresent(Spot::requirePatch);
      Objects.requireNonNull(place);
      Objects.requireNonNull(point);
      Objects.requireNonNull(phone);
      Objects.requireNonNull(openingText);
    }

    private Optional<FacilityDetails> details(FacilityDetails was) {
      if (place.isEmpty() && point.isEmpty() && phone.isEmpty() && openingText.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new FacilityDetails(
              place.orElse(was.place()),
              point.map(Point::position).orElse(was.position()),
              phone.orElse(was.phone()),
              openingText.orElse(was.openingText())));
    }
  }

  /**
   * The point it is to be at.
   *
   * @param position empty for none
   */
  public record Point(Optional<Position> position) {
    public Point {
      Objects.requireNonNull(position);
    }
  }

  /**
   * Describes or binds it.
   *
   * @throws Refusal RIGHT_MISSING, FACILITY_NOT_FOUND, FACILITY_ENDED, DIVISION_NOT_FOUND,
   *     GRID_NOT_FOUND, GRID_ENDED, MICRO_GRID_NOT_FOUND, MICRO_GRID_ENDED, STALE_ETAG,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Facility> update(Caller caller, Command command) {
    access.require(caller, Right.UPDATE_FACILITY);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Facility> decide(Caller caller, Command command) {
    var found = desk.facility(command.id(), command.etag());
    var facility = found.aggregate();
    var decided =
        facility.update(command.details(facility.details()), command.spot().map(ground::standing));
    return Changes.moving(Actor.of(caller.partner()), desk.now(), found, decided);
  }
}
