package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.partners.Right;

/** Shows a mediation organization, closed or not. */
public final class GetOrganization {
  private final Access access;
  private final MediationRegister register;

  @Inject
  public GetOrganization(Access access, MediationRegister register) {
    this.access = access;
    this.register = register;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND
   */
  public Loaded<MediationOrganization> get(Caller caller, OrganizationId id) {
    access.require(caller, Right.READ_MEDIATORS);
    return register.organization(id);
  }
}
