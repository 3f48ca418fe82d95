package org.fengqiao.application.grids;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.BoundaryId;
import org.fengqiao.domain.grids.CoordinateSystem;

/**
 * The boundary of a patch as it stood at a time.
 *
 * @param area in WGS-84
 * @param given the system it was said in
 * @param from from when it held
 * @param until when another was set, or it was cleared; empty while it stands
 * @param version the version a next decision rests on; empty of one that stands no more
 */
public record BoundaryView(
    BoundaryId id,
    Area area,
    CoordinateSystem given,
    Instant from,
    Optional<Instant> until,
    Optional<Version> version) {
  public BoundaryView {
    Objects.requireNonNull(id);
    Objects.requireNonNull(area);
    Objects.requireNonNull(given);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    Objects.requireNonNull(version);
  }
}
