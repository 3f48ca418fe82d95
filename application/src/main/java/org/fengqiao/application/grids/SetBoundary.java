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
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.Boundary;
import org.fengqiao.domain.grids.BoundaryId;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.partners.Right;

/** Sets the boundary of a patch: it holds from now until another is set. */
public final class SetBoundary {
  private final Access access;
  private final Ground ground;
  private final Topology topology;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public SetBoundary(
      Access access,
      Ground ground,
      Topology topology,
      Aggregates aggregates,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.topology = topology;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Which patch, and what bounds it.
   *
   * @param spot a division, a grid or a micro-grid
   * @param area in WGS-84
   * @param given the system it was said in
   */
  public record Command(
      Request request, Spot spot, Area area, CoordinateSystem given, Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      spot.requirePatch();
      Objects.requireNonNull(area);
      Objects.requireNonNull(given);
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Sets it.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, GRID_NOT_FOUND, GRID_ENDED,
   *     MICRO_GRID_NOT_FOUND, MICRO_GRID_ENDED, BOUNDARY_MALFORMED, STALE_ETAG, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Boundary> set(Caller caller, Command command) {
    access.require(caller, Right.SET_BOUNDARY);
    var fault = topology.fault(command.area());
    if (fault.isPresent()) {
      throw crossing(fault.get());
    }
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private static Refusal crossing(GeoPoint at) {
    return Area.malformed(
        "encloses ground with lines that neither cross nor overlap: near longitude %s, latitude %s"
            .formatted(at.longitude(), at.latitude()));
  }

  private Changes<Boundary> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var actor = Actor.of(caller.partner());
    var patch = ground.standing(command.spot());
    var standing = aggregates.find(Boundary.class, BoundaryId.of(patch).ref());
    var before = Loaded.checked(standing, command.etag());
    var decided =
        Boundary.set(before.map(Loaded::aggregate), patch, command.area(), command.given(), now);
    return before
        .map(found -> Changes.moving(actor, now, found, decided))
        .orElseGet(() -> Changes.making(actor, now, decided));
  }
}
