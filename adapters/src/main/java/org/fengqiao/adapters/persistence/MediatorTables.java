package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION_ORGANIZATION;
import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATOR;
import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATOR_ORGANIZATION;

import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.OrganizationId;

/** Where mediation organizations and mediators are kept. */
final class MediatorTables {
  static final StateTable<MediationOrganization> ORGANIZATIONS =
      StateTable.of(MEDIATION_ORGANIZATION, MediationOrganization.LINEAGE)
          .column(MEDIATION_ORGANIZATION.KIND, one -> one.kind().name())
          .perhaps(MEDIATION_ORGANIZATION.HOST, one -> one.host().map(OrganizationId::value))
          .perhaps(MEDIATION_ORGANIZATION.CLOSED, MediationOrganization::closed)
          .within(MEDIATION_ORGANIZATION, MediationOrganization::division)
          .claim(MediationOrganization.UNIT, MEDIATION_ORGANIZATION.UNIT);

  static final StateTable<Mediator> MEDIATORS =
      StateTable.of(MEDIATOR, Mediator.LINEAGE)
          .column(MEDIATOR.STATUS, one -> one.state().status().name())
          .column(MEDIATOR.TAKEN, one -> one.load().taken())
          .claim(Mediator.OFFICER, MEDIATOR.OFFICER)
          .linked(
              MEDIATOR_ORGANIZATION.ORGANIZATION,
              one -> one.profile().organizations().stream().map(OrganizationId::value).toList());

  private MediatorTables() {}
}
