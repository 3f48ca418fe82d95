package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.grids.ZoneId;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;

/** Loads what the commands on the ground name, at the versions they are decided on. */
final class GroundDesk {
  private final Aggregates aggregates;
  private final InstantSource clock;

  @Inject
  GroundDesk(Aggregates aggregates, InstantSource clock) {
    this.aggregates = aggregates;
    this.clock = clock;
  }

  /** The time of a decision, as it is stored. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The grid.
   *
   * @throws Refusal GRID_NOT_FOUND, STALE_ETAG
   */
  Loaded<Grid> grid(GridId id, Optional<String> etag) {
    return aggregates
        .find(Grid.class, id.ref())
        .orElseThrow(() -> notFound(new Spot.InGrid(id).name(), GridReason.GRID_NOT_FOUND))
        .checked(etag);
  }

  /**
   * The micro-grid.
   *
   * @throws Refusal MICRO_GRID_NOT_FOUND, STALE_ETAG
   */
  Loaded<MicroGrid> microGrid(MicroGridId id, Optional<String> etag) {
    return aggregates
        .find(MicroGrid.class, id.ref())
        .orElseThrow(
            () -> notFound(new Spot.InMicroGrid(id).name(), GridReason.MICRO_GRID_NOT_FOUND))
        .checked(etag);
  }

  /**
   * The zone.
   *
   * @throws Refusal ZONE_NOT_FOUND, STALE_ETAG
   */
  Loaded<Zone> zone(ZoneId id, Optional<String> etag) {
    return aggregates
        .find(Zone.class, id.ref())
        .orElseThrow(() -> notFound(zoneName(id), GridReason.ZONE_NOT_FOUND))
        .checked(etag);
  }

  /**
   * The facility.
   *
   * @throws Refusal FACILITY_NOT_FOUND, STALE_ETAG
   */
  Loaded<Facility> facility(FacilityId id, Optional<String> etag) {
    return aggregates
        .find(Facility.class, id.ref())
        .orElseThrow(() -> notFound(facilityName(id), GridReason.FACILITY_NOT_FOUND))
        .checked(etag);
  }

  /**
   * Passes if there is such a unit.
   *
   * @throws Refusal INVALID_FIELD
   */
  void requireStation(Optional<UnitId> station) {
    station.ifPresent(unit -> {
      if (aggregates.find(Unit.class, unit.ref()).isEmpty()) {
        throw Refusal.invalid("station", "is a unit that is set up");
      }
    });
  }

  /** {@code changes}, with what each zone gains by them. */
  <A extends Aggregate> Changes<A> counting(Changes<A> changes, Map<ZoneId, Integer> gains) {
    var all = changes;
    for (var gain : gains.entrySet()) {
      var zone = zone(gain.getKey(), Optional.empty());
      all = all.and(new Step<>(Optional.of(zone), zone.aggregate().redraw(gain.getValue())));
    }
    return all;
  }

  static Refusal notFound(String name, GridReason reason) {
    return Refusal.notFound(reason, name);
  }

  static String zoneName(ZoneId id) {
    return "zones/" + id.value();
  }

  static String facilityName(FacilityId id) {
    return "facilities/" + id.value();
  }
}
