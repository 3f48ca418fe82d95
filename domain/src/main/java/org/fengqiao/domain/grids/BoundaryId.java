package org.fengqiao.domain.grids;

import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/**
 * Names the boundary of a patch by the patch: it has one at a time.
 *
 * @param patch its resource name, as {@code grids/{uuid}}
 */
public record BoundaryId(String patch) {
  public BoundaryId {
    if (patch.indexOf('/') < 0) {
      throw new IllegalArgumentException("a boundary is that of a named patch");
    }
  }

  /** The boundary of the closest that {@code patch} says of a place, its QR code aside. */
  public static BoundaryId of(Patch patch) {
    return new BoundaryId(patch.finest());
  }

  public AggregateRef ref() {
    return AggregateRef.named(AggregateKind.BOUNDARY, patch);
  }
}
