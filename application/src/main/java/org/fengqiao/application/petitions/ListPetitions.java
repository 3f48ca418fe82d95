package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;

/** Lists petitions in the caller's sight, the newest first. */
public final class ListPetitions {
  private final Access access;
  private final Petitions petitions;
  private final PetitionViews views;
  private final InstantSource clock;

  @Inject
  public ListPetitions(
      Access access, Petitions petitions, PetitionViews views, InstantSource clock) {
    this.access = access;
    this.petitions = petitions;
    this.views = views;
    this.clock = clock;
  }

  /**
   * A page of them.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING; INVALID_FIELD
   */
  public Page<PetitionView> list(Caller caller, PetitionFilter filter, PageRequest page) {
    access.require(caller, Right.LIST_PETITIONS);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found = petitions.list(filter, access.sightOf(caller), now, page);
    return new Page<>(views.of(caller, found.items()), found.next());
  }
}
