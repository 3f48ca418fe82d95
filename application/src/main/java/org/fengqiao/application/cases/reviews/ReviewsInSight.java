package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ProgressReviewId;
import org.fengqiao.domain.cases.reviews.ReviewReason;

/**
 * Finds progress reviews of divisions of which a caller sees every case, or refuses with
 * REVIEW_NOT_FOUND.
 */
final class ReviewsInSight extends InSight<ProgressReviewId, ProgressReview> {
  @Inject
  ReviewsInSight(Access access, Aggregates aggregates) {
    super(
        access,
        id -> aggregates.find(ProgressReview.class, id.ref()),
        (sight, one) -> sight.views(one.division()),
        id -> Refusal.notFound(ReviewReason.REVIEW_NOT_FOUND, id.name()));
  }
}
