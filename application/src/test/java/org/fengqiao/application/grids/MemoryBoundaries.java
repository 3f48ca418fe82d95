package org.fengqiao.application.grids;

import java.util.Optional;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.Boundary;
import org.fengqiao.domain.grids.BoundaryId;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Located;

/** The boundaries of a store in memory. */
public record MemoryBoundaries(MemoryStore store) implements Boundaries {
  @Override
  public Optional<Loaded<Boundary>> find(BoundaryId id) {
    return store.find(Boundary.class, id.ref());
  }

  @Override
  public Located having(GeoPoint point) {
    return new Located(
        store
            .all(Boundary.class)
            .map(Loaded::aggregate)
            .filter(one -> one.area().filter(area -> ExactGround.has(area, point)).isPresent())
            .map(Boundary::patch)
            .toList());
  }
}
