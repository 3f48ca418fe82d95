package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;

/** Lists mediators, of an organization or all, in the order they were registered. */
public final class ListMediators {
  private final Access access;
  private final MediationRegister register;
  private final Mediators mediators;
  private final MediatorViews views;

  @Inject
  public ListMediators(
      Access access, MediationRegister register, Mediators mediators, MediatorViews views) {
    this.access = access;
    this.register = register;
    this.mediators = mediators;
    this.views = views;
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND
   */
  public Page<MediatorView> list(Caller caller, MediatorFilter filter, PageRequest page) {
    access.require(caller, Right.READ_MEDIATORS);
    filter.organization().ifPresent(register::organization);
    var found = mediators.list(filter, page);
    return new Page<>(views.of(found.items()), found.next());
  }
}
