package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.RewardReason;

/** Finds clues that a caller sees, or refuses with CLUE_NOT_FOUND. */
public final class CluesInSight extends InSight<ClueId, Clue> {
  @Inject
  public CluesInSight(Access access, Aggregates aggregates) {
    super(
        access,
        id -> aggregates.find(Clue.class, id.ref()),
        (sight, clue) -> sight.sees(clue.seenBy()),
        id -> Refusal.notFound(RewardReason.CLUE_NOT_FOUND, id.name()));
  }
}
