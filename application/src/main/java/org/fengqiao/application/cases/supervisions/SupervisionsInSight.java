package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.cases.supervisions.SupervisionReason;

/** Finds supervisions that a caller sees, or refuses with SUPERVISION_NOT_FOUND. */
final class SupervisionsInSight extends InSight<SupervisionId, Supervision> {
  @Inject
  SupervisionsInSight(Access access, Aggregates aggregates) {
    super(
        access,
        id -> aggregates.find(Supervision.class, id.ref()),
        (sight, one) -> sight.sees(one.seenBy()),
        id ->
            Refusal.notFound(
                SupervisionReason.SUPERVISION_NOT_FOUND, "supervisions/" + id.value()));
  }
}
