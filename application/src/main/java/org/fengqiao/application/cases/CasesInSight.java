package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;

/** Finds cases that a caller may see; one out of sight is as one that is not there. */
public final class CasesInSight {
  private final Access access;
  private final Cases cases;

  @Inject
  public CasesInSight(Access access, Cases cases) {
    this.access = access;
    this.cases = cases;
  }

  /**
   * The case.
   *
   * @throws Refusal CASE_NOT_FOUND
   */
  public Loaded<Case> get(Caller caller, CaseId id) {
    var sight = access.sightOf(caller);
    return cases
        .find(id)
        .filter(found -> sight.sees(found.aggregate().traits()))
        .orElseThrow(() -> notFound(id));
  }

  static Refusal notFound(CaseId id) {
    return Refusal.notFound(CaseReason.CASE_NOT_FOUND, "cases/" + id.value());
  }
}
