package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.reviews.ProgressReviewId;
import org.fengqiao.domain.partners.Right;

/** Shows a progress review: what was open, what was instructed, what became of earlier ones. */
public final class GetReview {
  private final Access access;
  private final ReviewsInSight inSight;
  private final ReviewViews views;

  @Inject
  public GetReview(Access access, ReviewsInSight inSight, ReviewViews views) {
    this.access = access;
    this.inSight = inSight;
    this.views = views;
  }

  /**
   * The review.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, REVIEW_NOT_FOUND
   */
  public ReviewView get(Caller caller, ProgressReviewId id) {
    access.require(caller, Right.GET_REVIEW);
    return views.of(inSight.get(caller, id));
  }
}
