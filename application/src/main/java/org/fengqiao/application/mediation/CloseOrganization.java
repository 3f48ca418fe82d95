package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.partners.Right;

/** Closes a mediation organization for ever. */
public final class CloseOrganization {
  private final RegisterDesk desk;
  private final MediationRegister register;

  @Inject
  public CloseOrganization(RegisterDesk desk, MediationRegister register) {
    this.desk = desk;
    this.register = register;
  }

  /**
   * Closes it; it is a guest of its host no more.
   *
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND, ORGANIZATION_CLOSED,
   *     ORGANIZATION_HAS_GUESTS, STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<MediationOrganization> close(Caller caller, Revision<OrganizationId> revision) {
    return desk.organization(caller, Right.CLOSE_MEDIATION_ORGANIZATION, revision, this::decide);
  }

  private Changes<MediationOrganization> decide(RegisterDesk.At<MediationOrganization> at) {
    var closed = at.moving(at.aggregate().close(at.now()));
    var host = at.aggregate().host().map(register::organization);
    return host.map(
            above -> closed.and(new Step<>(host, above.aggregate().release(at.aggregate().id()))))
        .orElse(closed);
  }
}
