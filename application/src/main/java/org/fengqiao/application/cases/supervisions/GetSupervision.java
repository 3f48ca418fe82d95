package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.partners.Right;

/** Shows a supervision as it is now: what is demanded, what was replied, and by when. */
public final class GetSupervision {
  private final Access access;
  private final SupervisionsInSight inSight;
  private final SupervisionViews views;

  @Inject
  public GetSupervision(Access access, SupervisionsInSight inSight, SupervisionViews views) {
    this.access = access;
    this.inSight = inSight;
    this.views = views;
  }

  /**
   * The supervision.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SUPERVISION_NOT_FOUND
   */
  public SupervisionView get(Caller caller, SupervisionId id) {
    access.require(caller, Right.GET_SUPERVISION);
    return views.of(inSight.get(caller, id));
  }
}
