package org.fengqiao.application.cases;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.cases.CaseId;

/**
 * What every move of a case names.
 *
 * @param etag the version the caller decided on, if it says one
 */
public record MoveOn(Request request, CaseId caseId, Optional<String> etag) {
  public MoveOn {
    Objects.requireNonNull(request);
    Objects.requireNonNull(caseId);
    Objects.requireNonNull(etag);
  }
}
