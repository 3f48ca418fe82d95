package org.fengqiao.application.grids;

import java.util.Optional;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.GeoPoint;

/** Knows whether lines enclose ground. */
public interface Topology {
  /**
   * Where the lines of an area cross or overlap, or a hole or a part lies where none can; empty if
   * the area is sound, as OGC Simple Features has it.
   */
  Optional<GeoPoint> fault(Area area);
}
