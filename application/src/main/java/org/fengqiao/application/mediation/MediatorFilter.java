package org.fengqiao.application.mediation;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorStatus;
import org.fengqiao.domain.mediation.OrganizationId;

/**
 * Which mediators to list.
 *
 * @param organization empty for any; those who have ended are told by where they were
 * @param status empty for any
 */
public record MediatorFilter(
    Optional<OrganizationId> organization, Optional<MediatorStatus> status) {
  public MediatorFilter {
    Objects.requireNonNull(organization);
    Objects.requireNonNull(status);
  }

  /** Whether a mediator is meant. */
  public boolean matches(Mediator one) {
    return organization.map(one.profile().organizations()::contains).orElse(true)
        && status.map(one.state().status()::equals).orElse(true);
  }
}
