package org.fengqiao.application.cases.supervisions;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.people.OfficerId;

/**
 * What every move of a supervision names.
 *
 * @param etag the version the caller decided on, if it says one
 * @param officer on whose behalf it is made
 */
public record SupervisionMoveOn(
    Request request, SupervisionId supervision, Optional<String> etag, OfficerId officer) {
  public SupervisionMoveOn {
    Objects.requireNonNull(request);
    Objects.requireNonNull(supervision);
    Objects.requireNonNull(etag);
    Objects.requireNonNull(officer);
  }
}
