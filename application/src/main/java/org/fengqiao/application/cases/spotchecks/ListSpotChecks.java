package org.fengqiao.application.cases.spotchecks;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;

/** Lists the spot checks of a division and of those in it. */
public final class ListSpotChecks {
  private final Access access;
  private final SpotChecks spotChecks;

  @Inject
  public ListSpotChecks(Access access, SpotChecks spotChecks) {
    this.access = access;
    this.spotChecks = spotChecks;
  }

  /**
   * A page of them.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PATCH_OFF_SCOPE, INVALID_FIELD
   */
  public Page<Loaded<SpotCheck>> list(Caller caller, DivisionCode root, PageRequest page) {
    access.require(caller, Right.READ_SPOT_CHECKS);
    access.requireView(caller, root);
    return spotChecks.list(root, page);
  }
}
