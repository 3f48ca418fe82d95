package org.fengqiao.application.cases.whistles;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.partners.Right;

/** Shows a whistle as it is now: who came, who is still to come and by when. */
public final class GetWhistle {
  private final Access access;
  private final WhistlesInSight inSight;
  private final WhistleViews views;

  @Inject
  public GetWhistle(Access access, WhistlesInSight inSight, WhistleViews views) {
    this.access = access;
    this.inSight = inSight;
    this.views = views;
  }

  /**
   * The whistle.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, WHISTLE_NOT_FOUND
   */
  public WhistleView get(Caller caller, WhistleId id) {
    access.require(caller, Right.GET_WHISTLE);
    return views.of(inSight.get(caller, id));
  }
}
