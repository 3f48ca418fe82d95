package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.ClueView;
import org.fengqiao.application.rewards.ClueViews;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.ClaimCode;

/** Shows a clue to whoever has its claim code (凭码查询). */
public final class FollowClue {
  private final Access access;
  private final Proofs proofs;
  private final ClueViews views;

  @Inject
  public FollowClue(Access access, Proofs proofs, ClueViews views) {
    this.access = access;
    this.proofs = proofs;
    this.views = views;
  }

  /**
   * The clue.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CLAIM_REFUSED
   */
  public ClueView follow(Caller caller, ClaimCode code) {
    access.require(caller, Right.FOLLOW_CLUE);
    return views.of(proofs.require(caller, new Proof.ByCode(code)));
  }
}
