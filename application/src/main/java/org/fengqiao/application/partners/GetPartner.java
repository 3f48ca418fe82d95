package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;

/** Shows a partner, to itself or to whoever may read all. Its tokens are in it, never a secret. */
public final class GetPartner {
  private final Registry registry;

  @Inject
  GetPartner(Registry registry) {
    this.registry = registry;
  }

  /**
   * The partner as it is now.
   *
   * @throws Refusal RIGHT_MISSING, PARTNER_NOT_FOUND
   */
  public Loaded<Partner> get(Caller caller, PartnerId id) {
    registry.requireRead(caller, id);
    return registry.get(id);
  }
}
