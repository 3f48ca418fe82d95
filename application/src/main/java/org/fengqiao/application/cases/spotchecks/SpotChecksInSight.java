package org.fengqiao.application.cases.spotchecks;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckId;
import org.fengqiao.domain.cases.spotchecks.SpotCheckReason;

/**
 * Finds spot checks of divisions of which a caller sees every case, or refuses with
 * SPOT_CHECK_NOT_FOUND.
 */
final class SpotChecksInSight extends InSight<SpotCheckId, SpotCheck> {
  @Inject
  SpotChecksInSight(Access access, Aggregates aggregates) {
    super(
        access,
        id -> aggregates.find(SpotCheck.class, id.ref()),
        (sight, one) -> sight.views(one.plan().division()),
        id -> Refusal.notFound(SpotCheckReason.SPOT_CHECK_NOT_FOUND, "spotChecks/" + id.value()));
  }
}
