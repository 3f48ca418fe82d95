package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.partners.Right;

/** Shows a mediator with load and whereabouts. */
public final class GetMediator {
  private final Access access;
  private final MediationRegister register;
  private final MediatorViews views;

  @Inject
  public GetMediator(Access access, MediationRegister register, MediatorViews views) {
    this.access = access;
    this.register = register;
    this.views = views;
  }

  /**
   * Shows.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATOR_NOT_FOUND
   */
  public MediatorView get(Caller caller, MediatorId id) {
    access.require(caller, Right.READ_MEDIATORS);
    return views.of(register.mediator(id));
  }
}
