package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import java.util.Map;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ProgressReviewId;
import org.fengqiao.domain.cases.reviews.ReviewReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerReason;

/** Finds progress reviews of divisions of which a caller sees every case. */
public final class ReviewsInSight {
  private final Access access;
  private final Aggregates aggregates;

  @Inject
  public ReviewsInSight(Access access, Aggregates aggregates) {
    this.access = access;
    this.aggregates = aggregates;
  }

  /**
   * The review.
   *
   * @throws Refusal REVIEW_NOT_FOUND, whether it is unknown or out of sight
   */
  public Loaded<ProgressReview> get(Caller caller, ProgressReviewId id) {
    return aggregates
        .find(ProgressReview.class, id.ref())
        .filter(found -> sees(caller, found.aggregate().division()))
        .orElseThrow(() -> notFound(id));
  }

  /**
   * Passes if the caller sees every case there.
   *
   * @throws Refusal PATCH_OFF_SCOPE
   */
  void require(Caller caller, DivisionCode division) {
    if (!sees(caller, division)) {
      throw Refusal.notPermitted(
          PartnerReason.PATCH_OFF_SCOPE, Map.of("patch", "divisions/" + division.value()));
    }
  }

  /** Whether the caller sees every case there. */
  boolean sees(Caller caller, DivisionCode division) {
    return access.sightOf(caller).subtrees().stream().anyMatch(root -> root.contains(division));
  }

  static Refusal notFound(ProgressReviewId id) {
    return Refusal.notFound(ReviewReason.REVIEW_NOT_FOUND, id.name());
  }
}
