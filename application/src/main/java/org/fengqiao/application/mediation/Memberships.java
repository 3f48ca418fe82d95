package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.OrganizationId;

/** Writes with a mediator the organizations joined and left, each of which counts its own. */
public final class Memberships {
  private final MediationRegister register;

  @Inject
  public Memberships(MediationRegister register) {
    this.register = register;
  }

  /**
   * What is to be written of a mediator, and of the organizations by it.
   *
   * @param before what the mediator belonged to
   * @throws Refusal ORGANIZATION_NOT_FOUND; ORGANIZATION_CLOSED or ORGANIZATION_FULL of one that is
   *     joined
   */
  Changes<Mediator> counted(Changes<Mediator> changes, Set<OrganizationId> before, Mediator after) {
    var all = changes;
    for (var id : before) {
      if (!after.joined().contains(id)) {
        all = all.and(step(id, one -> one.dismiss(after.id())));
      }
    }
    for (var id : after.joined()) {
      if (!before.contains(id)) {
        all = all.and(step(id, one -> one.admit(after.id())));
      }
    }
    return all;
  }

  private Step<MediationOrganization> step(
      OrganizationId id, Function<MediationOrganization, Decided<MediationOrganization>> move) {
    var found = register.organization(id);
    return new Step<>(Optional.of(found), move.apply(found.aggregate()));
  }
}
