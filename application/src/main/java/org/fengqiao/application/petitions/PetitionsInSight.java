package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.PetitionReason;

/**
 * Finds petitions that a caller sees, or refuses with PETITION_NOT_FOUND: never one that accuses a
 * unit the caller acts for.
 */
final class PetitionsInSight extends InSight<PetitionId, Petition> {
  @Inject
  PetitionsInSight(Access access, Aggregates aggregates) {
    super(
        access,
        id -> aggregates.find(Petition.class, id.ref()),
        PetitionsInSight::isSeen,
        id -> Refusal.notFound(PetitionReason.PETITION_NOT_FOUND, id.name()));
  }

  static boolean isSeen(Sight sight, Petition p) {
    return sight.sees(p.seenBy()) && !p.accused().isHiddenFrom(sight.units());
  }
}
