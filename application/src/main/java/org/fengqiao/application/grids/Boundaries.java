package org.fengqiao.application.grids;

import java.util.Optional;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Boundary;
import org.fengqiao.domain.grids.BoundaryId;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Located;

/** All boundaries of patches. */
public interface Boundaries {
  /** The boundary as it is now, cleared or not; empty if the patch never had one. */
  Optional<Loaded<Boundary>> find(BoundaryId id);

  /**
   * The patches that have the point now, on their ground or on their border; at most {@link
   * Located#MOST}, the first in its order.
   *
   * @param point in WGS-84
   */
  Located having(GeoPoint point);
}
