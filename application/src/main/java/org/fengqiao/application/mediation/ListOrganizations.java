package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.mediation.OrganizationFilter.Scope;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.partners.Right;

/** Lists the mediation organizations of a division's subtree, or under a host. */
public final class ListOrganizations {
  private final Access access;
  private final Ground ground;
  private final MediationRegister register;
  private final Organizations organizations;

  @Inject
  public ListOrganizations(
      Access access, Ground ground, MediationRegister register, Organizations organizations) {
    this.access = access;
    this.ground = ground;
    this.register = register;
    this.organizations = organizations;
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, ORGANIZATION_NOT_FOUND
   */
  public Page<Loaded<MediationOrganization>> list(
      Caller caller, OrganizationFilter filter, PageRequest page) {
    access.require(caller, Right.READ_MEDIATORS);
    var _ =
        switch (filter.scope()) {
          case Scope.Within(var division) -> ground.known(new Spot.InDivision(division));
          case Scope.Under(var host) -> register.organization(host);
        };
    return organizations.list(filter, page);
  }
}
