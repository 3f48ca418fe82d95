package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Partner;
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
   * A page of them.
   *
   * @throws Refusal RIGHT_MISSING
   */
  public Page<Loaded<Partner>> list(Caller caller, PageRequest page) {
    access.require(caller, Right.READ_PARTNERS);
    return partners.list(page);
  }
}
