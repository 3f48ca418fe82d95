package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GridKin;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.partners.Right;

/** Lists cases in the caller's sight, the newest report first. */
public final class ListCases {
  private final Access access;
  private final Cases cases;
  private final CaseViews views;
  private final GridKin kin;

  @Inject
  public ListCases(Access access, Cases cases, CaseViews views, GridKin kin) {
    this.access = access;
    this.cases = cases;
    this.views = views;
    this.kin = kin;
  }

  /**
   * A page of them.
   *
   * @throws Refusal RIGHT_MISSING; FILTER_NOT_INDEXED if the filter has no scope, names channels,
   *     or means a whole province; INVALID_FIELD
   */
  public Page<CaseView> list(Caller caller, CaseFilter filter, PageRequest page) {
    access.require(caller, Right.LIST_CASES);
    if (filter.scope().isEmpty()) {
      throw Refusal.invalid(
          CaseReason.FILTER_NOT_INDEXED, "filter", "has one of patch, unit, own_source, source_id");
    }
    if (!filter.channels().isEmpty()) {
      throw Refusal.invalid(
          CaseReason.FILTER_NOT_INDEXED, "filter.channels", "is given only when following");
    }
    var found = cases.list(filter.following(kin), access.sightOf(caller), page);
    return new Page<>(views.of(caller, found.items()), found.next());
  }
}
