package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;

/** Lists partners by id. */
public final class ListPartners {
  private final Access access;
  private final Partners partners;

  @Inject
  ListPartners(Access access, Partners partners) {
    this.access = access;
    this.partners = partners;
  }

  /**
   * At most {@code limit} partners after {@code after}, or the first ones.
   *
   * @throws Refusal RIGHT_MISSING
   */
  public List<Loaded<Partner>> list(Caller caller, Optional<PartnerId> after, int limit) {
    access.require(caller, Right.READ_PARTNERS);
    return partners.list(after, limit);
  }
}
