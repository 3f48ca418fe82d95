package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;

/** Shows a mediation. */
public final class GetMediation {
  private final Access access;
  private final MediationsInSight inSight;
  private final MediationViews views;

  @Inject
  public GetMediation(Access access, MediationsInSight inSight, MediationViews views) {
    this.access = access;
    this.inSight = inSight;
    this.views = views;
  }

  /**
   * The mediation, as it stands now.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND
   */
  public MediationView get(Caller caller, MediationId id) {
    access.require(caller, Right.GET_MEDIATION);
    return views.of(caller, inSight.get(caller, id));
  }
}
