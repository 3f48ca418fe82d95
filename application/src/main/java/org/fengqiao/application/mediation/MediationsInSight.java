package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationReason;

/** Finds mediations that a caller sees, or refuses with MEDIATION_NOT_FOUND. */
public final class MediationsInSight extends InSight<MediationId, Mediation> {
  @Inject
  public MediationsInSight(Access access, Aggregates aggregates) {
    super(
        access,
        id -> aggregates.find(Mediation.class, id.ref()),
        (sight, one) -> sight.sees(one.seenBy()),
        id -> Refusal.notFound(MediationReason.MEDIATION_NOT_FOUND, id.name()));
  }
}
