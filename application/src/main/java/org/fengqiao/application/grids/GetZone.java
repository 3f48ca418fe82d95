package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.PastStates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;
import org.fengqiao.domain.partners.Right;

/** Shows a zone, as it is or as it was. */
public final class GetZone {
  private final Access access;
  private final Zones zones;
  private final PastStates past;

  @Inject
  public GetZone(Access access, Zones zones, PastStates past) {
    this.access = access;
    this.zones = zones;
    this.past = past;
  }

  /**
   * Which zone.
   *
   * @param at as it stood when; empty for as it is
   */
  public record Command(ZoneId id, Optional<Instant> at) {}

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING; ZONE_NOT_FOUND, also before it was set up
   */
  public Loaded<Zone> get(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    return command
        .at()
        .map(time -> past.at(Zone.LINEAGE, command.id().ref(), time))
        .orElseGet(() -> zones.find(command.id()))
        .orElseThrow(() ->
            GroundDesk.notFound(GroundDesk.zoneName(command.id()), GridReason.ZONE_NOT_FOUND));
  }
}
