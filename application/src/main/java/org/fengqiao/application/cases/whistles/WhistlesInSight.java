package org.fengqiao.application.cases.whistles;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.cases.whistles.WhistleReason;

/** Finds whistles that a caller sees, or refuses with WHISTLE_NOT_FOUND. */
final class WhistlesInSight extends InSight<WhistleId, Whistle> {
  @Inject
  WhistlesInSight(Access access, Aggregates aggregates) {
    super(
        access,
        id -> aggregates.find(Whistle.class, id.ref()),
        (sight, one) -> sight.sees(one.seenBy()),
        id -> Refusal.notFound(WhistleReason.WHISTLE_NOT_FOUND, "whistles/" + id.value()));
  }
}
