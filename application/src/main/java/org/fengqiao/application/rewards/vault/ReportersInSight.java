package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.RewardReason;

/**
 * Finds what is known of who reported a clue, or refuses with REPORTER_NOT_FOUND: for who acts for
 * the unit that rewards it, or views the division it lies in. That the caller may look at all is a
 * right of its own.
 */
final class ReportersInSight extends InSight<ClueId, Reporter> {
  @Inject
  ReportersInSight(Access access, Aggregates aggregates) {
    super(
        access,
        id -> aggregates.find(Reporter.class, id.reporter()),
        (sight, reporter) ->
            aggregates
                .find(Clue.class, reporter.clue().ref())
                .map(found -> found.aggregate())
                .filter(clue ->
                    sight.views(clue.filing().division())
                        || sight.units().contains(clue.filing().office()))
                .isPresent(),
        id -> Refusal.notFound(RewardReason.REPORTER_NOT_FOUND, id.name()));
  }
}
