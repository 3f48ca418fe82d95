package org.fengqiao.domain.mediation;

import java.util.Objects;

/** Who signs a written agreement (人民调解法第二十九条). */
public sealed interface Signer {
  /** A party, for himself and for those he represents. */
  record OfParty(int number) implements Signer {}

  /** A mediator of the dispute. */
  record OfMediator(MediatorId mediator) implements Signer {
    public OfMediator {
      Objects.requireNonNull(mediator);
    }
  }

  /** The seal of the organization (加盖印章). */
  record Seal(OrganizationId organization) implements Signer {
    public Seal {
      Objects.requireNonNull(organization);
    }
  }
}
