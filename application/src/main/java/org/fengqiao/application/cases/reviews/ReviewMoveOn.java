package org.fengqiao.application.cases.reviews;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.cases.reviews.ProgressReviewId;
import org.fengqiao.domain.people.OfficerId;

/**
 * What every move of a progress review names.
 *
 * @param etag the version the caller decided on, if it says one
 * @param officer on whose behalf it is made
 */
public record ReviewMoveOn(
    Request request, ProgressReviewId review, Optional<String> etag, OfficerId officer) {
  public ReviewMoveOn {
    Objects.requireNonNull(request);
    Objects.requireNonNull(review);
    Objects.requireNonNull(etag);
    Objects.requireNonNull(officer);
  }
}
