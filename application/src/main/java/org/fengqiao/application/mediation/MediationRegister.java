package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorReason;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationReason;

/** Finds the organizations and mediators that callers name. */
public final class MediationRegister {
  private final Aggregates aggregates;

  @Inject
  public MediationRegister(Aggregates aggregates) {
    this.aggregates = aggregates;
  }

  /**
   * The organization, closed or not.
   *
   * @throws Refusal ORGANIZATION_NOT_FOUND
   */
  public Loaded<MediationOrganization> organization(OrganizationId id) {
    return aggregates
        .find(MediationOrganization.class, id.ref())
        .orElseThrow(() -> Refusal.notFound(OrganizationReason.ORGANIZATION_NOT_FOUND, id.name()));
  }

  /**
   * The organization that a dispute goes up to: the next above that stands, past those that were
   * closed; empty at the top.
   */
  Optional<MediationOrganization> above(OrganizationId id) {
    var host = organization(id).aggregate().host();
    while (host.isPresent()) {
      var one = organization(host.get()).aggregate();
      if (one.stands()) {
        return Optional.of(one);
      }
      host = one.host();
    }
    return Optional.empty();
  }

  /**
   * The mediator, ended or not.
   *
   * @throws Refusal MEDIATOR_NOT_FOUND
   */
  public Loaded<Mediator> mediator(MediatorId id) {
    return aggregates
        .find(Mediator.class, id.ref())
        .orElseThrow(() -> Refusal.notFound(MediatorReason.MEDIATOR_NOT_FOUND, id.name()));
  }
}
