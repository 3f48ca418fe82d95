package org.fengqiao.domain.grids;

import java.time.Instant;
import org.fengqiao.domain.Fact;

/** What is decided about a facility. What describes it is posted in public, and no person's. */
public sealed interface FacilityFact extends Fact {
  /**
   * The facility was set up.
   *
   * @param patch the patch it is bound to, with what lay above it then; no QR code
   */
  record FacilityCreated(
      FacilityId id, FacilityKind kind, Patch patch, FacilityDetails details, Instant time)
      implements FacilityFact {}

  /** It is described otherwise from now on. */
  record FacilityDescribed(FacilityDetails details) implements FacilityFact {}

  /** It is bound to another patch from now on. */
  record FacilityMoved(Patch patch) implements FacilityFact {}

  /** It is no more. */
  record FacilityEnded(Instant time) implements FacilityFact {}
}
