package org.fengqiao.domain.grids;

import java.time.Instant;
import org.fengqiao.domain.Fact;

/** What is decided about the boundary of a patch. It is public ground, and no person's. */
public sealed interface BoundaryFact extends Fact {
  /**
   * The boundary holds from then on.
   *
   * @param patch the patch with what lay above it then; no QR code
   * @param area in WGS-84
   * @param given the system it was said in
   */
  record BoundarySet(BoundaryId id, Patch patch, Area area, CoordinateSystem given, Instant time)
      implements BoundaryFact {}

  /** The patch has no boundary from then on. */
  record BoundaryCleared(Instant time) implements BoundaryFact {}
}
