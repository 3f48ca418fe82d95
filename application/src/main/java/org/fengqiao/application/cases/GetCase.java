package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.partners.Right;

/** Shows a case as it is now. */
public final class GetCase {
  private final Access access;
  private final CaseDesk desk;
  private final CaseViews views;

  @Inject
  public GetCase(Access access, CaseDesk desk, CaseViews views) {
    this.access = access;
    this.desk = desk;
    this.views = views;
  }

  /**
   * The case, with the words the caller may see.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND
   */
  public CaseView get(Caller caller, CaseId id) {
    access.require(caller, Right.GET_CASE);
    return views.of(caller, desk.inSight(caller, id));
  }
}
