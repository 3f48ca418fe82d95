package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.ClueId;

/** Shows a clue as it is now, without who reported it. */
public final class GetClue {
  private final Access access;
  private final CluesInSight inSight;
  private final ClueViews views;

  @Inject
  public GetClue(Access access, CluesInSight inSight, ClueViews views) {
    this.access = access;
    this.inSight = inSight;
    this.views = views;
  }

  /**
   * The clue.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLUE_NOT_FOUND
   */
  public ClueView get(Caller caller, ClueId id) {
    access.require(caller, Right.GET_CLUE);
    return views.of(inSight.get(caller, id));
  }
}
