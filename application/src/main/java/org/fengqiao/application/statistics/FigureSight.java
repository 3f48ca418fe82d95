package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import org.fengqiao.application.mediation.MediationRegister;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorReason;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationReason;
import org.fengqiao.domain.statistics.FigureSubject;

/**
 * Says who is shown whose figures: of an organization whoever acts for its unit or views the
 * division where it stands, of a mediator whoever is shown those of an organization the mediator is
 * of, or was of last.
 */
public final class FigureSight {
  private final Access access;
  private final MediationRegister register;

  @Inject
  public FigureSight(Access access, MediationRegister register) {
    this.access = access;
    this.register = register;
  }

  /**
   * Passes if the caller is shown the subject's figures.
   *
   * @throws Refusal PATCH_OFF_SCOPE of a division; ORGANIZATION_NOT_FOUND, MEDIATOR_NOT_FOUND, also
   *     of one out of sight
   */
  void require(Caller caller, FigureSubject subject) {
    switch (subject) {
      case FigureSubject.OfDivision(var code) -> access.requireView(caller, code);
      case FigureSubject.OfOrganization(var id) -> requireOrganization(caller, id);
      case FigureSubject.OfMediator(var id) -> requireMediator(caller, id);
    }
  }

  private void requireOrganization(Caller caller, OrganizationId id) {
    if (!sees(caller, register.organization(id).aggregate())) {
      throw Refusal.notFound(OrganizationReason.ORGANIZATION_NOT_FOUND, id.name());
    }
  }

  private void requireMediator(Caller caller, MediatorId id) {
    Mediator mediator = register.mediator(id).aggregate();
    var organizations = mediator.profile().organizations().stream();
    if (organizations.noneMatch(one -> sees(caller, register.organization(one).aggregate()))) {
      throw Refusal.notFound(MediatorReason.MEDIATOR_NOT_FOUND, id.name());
    }
  }

  private boolean sees(Caller caller, MediationOrganization organization) {
    var sight = access.sightOf(caller);
    return sight.units().contains(organization.unit()) || sight.views(organization.division());
  }
}
