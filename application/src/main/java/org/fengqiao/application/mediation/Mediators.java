package org.fengqiao.application.mediation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;

/** All mediators, as committed now. One is found through {@code Aggregates}. */
public interface Mediators {
  /** A page in the order they were registered; the key is the id. */
  Page<Loaded<Mediator>> list(MediatorFilter filter, PageRequest page);

  /**
   * The active mediators of an organization, by id: at most as many as may belong to one, {@link
   * org.fengqiao.domain.mediation.MediationOrganization#MOST_MEDIATORS}.
   */
  List<Loaded<Mediator>> candidates(OrganizationId organization);

  /**
   * The least that an active mediator of some organizations has taken, {@code except} not looked
   * at; empty if there is none.
   */
  Optional<Integer> leastTaken(Set<OrganizationId> organizations, MediatorId except);
}
