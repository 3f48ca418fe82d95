package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;

/** Lists the notices of a division, and of those in it, that are not delivered. */
public final class ListNotices {
  private final Access access;
  private final Undeliveries undeliveries;

  @Inject
  public ListNotices(Access access, Undeliveries undeliveries) {
    this.access = access;
    this.undeliveries = undeliveries;
  }

  /**
   * A page of them, the oldest first.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE, INVALID_FIELD
   */
  public Page<Undelivered> list(
      Caller caller, DivisionCode root, Undelivered.State state, PageRequest page) {
    access.require(caller, Right.LIST_NOTICES);
    access.requireView(caller, root);
    return undeliveries.list(root, state, access.sightOf(caller), page);
  }
}
