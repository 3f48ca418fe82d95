package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;

/** Finds cases that a caller sees, or refuses with CASE_NOT_FOUND. */
public final class CasesInSight extends InSight<CaseId, Case> {
  @Inject
  public CasesInSight(Access access, Cases cases) {
    super(
        access,
        cases::find,
        (sight, one) -> sight.sees(one.traits().seenBy()),
        id -> Refusal.notFound(CaseReason.CASE_NOT_FOUND, "cases/" + id.value()));
  }
}
