package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;

/** Lists mediations in the caller's sight, the newest first. */
public final class ListMediations {
  private final Access access;
  private final Mediations mediations;
  private final MediationViews views;

  @Inject
  public ListMediations(Access access, Mediations mediations, MediationViews views) {
    this.access = access;
    this.mediations = mediations;
    this.views = views;
  }

  /**
   * A page of them.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING; INVALID_FIELD of a scope that takes too long
   */
  public Page<MediationView> list(Caller caller, MediationFilter filter, PageRequest page) {
    access.require(caller, Right.LIST_MEDIATIONS);
    var found = mediations.list(filter, access.sightOf(caller), page);
    return new Page<>(views.of(caller, found.items()), found.next());
  }
}
