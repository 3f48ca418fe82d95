package org.fengqiao.application.cases.whistles;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;

/** Lists whistles in the caller's sight, the newest first. */
public final class ListWhistles {
  private final Access access;
  private final Whistles whistles;
  private final WhistleViews views;

  @Inject
  public ListWhistles(Access access, Whistles whistles, WhistleViews views) {
    this.access = access;
    this.whistles = whistles;
    this.views = views;
  }

  /**
   * A page of them.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING; INVALID_FIELD
   */
  public Page<WhistleView> list(Caller caller, WhistleFilter filter, PageRequest page) {
    access.require(caller, Right.LIST_WHISTLES);
    var found = whistles.list(filter, access.sightOf(caller), page);
    return new Page<>(views.of(found.items()), found.next());
  }
}
