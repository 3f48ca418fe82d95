package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.petitions.PetitionId;

/**
 * Shows a petition as it is now: where it stands, what was decided, and what is due by which law.
 */
public final class GetPetition {
  private final Access access;
  private final PetitionsInSight inSight;
  private final PetitionViews views;

  @Inject
  public GetPetition(Access access, PetitionsInSight inSight, PetitionViews views) {
    this.access = access;
    this.inSight = inSight;
    this.views = views;
  }

  /**
   * The petition.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND
   */
  public PetitionView get(Caller caller, PetitionId id) {
    access.require(caller, Right.GET_PETITION);
    return views.of(caller, inSight.get(caller, id));
  }
}
