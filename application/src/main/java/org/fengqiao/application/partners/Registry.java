package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;

/** What the use cases of this noun share: who may look, and what must be there. */
final class Registry {
  private final Access access;
  private final Aggregates aggregates;
  private final RightsFooting footing;

  @Inject
  Registry(Access access, Aggregates aggregates, RightsFooting footing) {
    this.access = access;
    this.aggregates = aggregates;
    this.footing = footing;
  }

  /** The partner, or PARTNER_NOT_FOUND. */
  Loaded<Partner> get(PartnerId id) {
    return aggregates
        .find(Partner.class, id.ref())
        .orElseThrow(
            () -> Refusal.notFound(PartnerReason.PARTNER_NOT_FOUND, "partners/" + id.value()));
  }

  boolean has(PartnerId id) {
    return aggregates.find(Partner.class, id.ref()).isPresent();
  }

  /** Passes if the caller is the partner itself, or may read all; else RIGHT_MISSING. */
  void requireRead(Caller caller, PartnerId id) {
    if (!caller.partner().equals(id)) {
      access.require(caller, Right.READ_PARTNERS);
    }
  }

  /** Passes if the ground and the units are there; else DIVISION_NOT_FOUND, UNIT_NOT_FOUND. */
  void requireFooting(Rights rights) {
    rights.reportsOn().forEach(footing::require);
    rights.views().forEach(footing::require);
    rights.actsFor().forEach(footing::require);
  }

  /** Passes if the division is there; else DIVISION_NOT_FOUND. */
  void requireFooting(DivisionCode home) {
    footing.require(home);
  }
}
