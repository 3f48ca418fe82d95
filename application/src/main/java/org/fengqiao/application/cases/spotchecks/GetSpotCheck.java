package org.fengqiao.application.cases.spotchecks;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckId;
import org.fengqiao.domain.partners.Right;

/** Shows a spot check: how it was drawn, and what it found so far. */
public final class GetSpotCheck {
  private final Access access;
  private final SpotChecksInSight inSight;

  @Inject
  public GetSpotCheck(Access access, SpotChecksInSight inSight) {
    this.access = access;
    this.inSight = inSight;
  }

  /**
   * Shows it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SPOT_CHECK_NOT_FOUND
   */
  public Loaded<SpotCheck> get(Caller caller, SpotCheckId id) {
    access.require(caller, Right.READ_SPOT_CHECKS);
    return inSight.get(caller, id);
  }
}
