package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.cases.reviews.ProgressReviewId;

/** The names of progress reviews, {@code progressReviews/{uuid}}. */
final class ReviewNames {
  private static final String COLLECTION = "progressReviews";

  private ReviewNames() {}

  static ProgressReviewId read(String field, String name) {
    return new ProgressReviewId(Names.uuid(field, COLLECTION, name));
  }

  static String of(ProgressReviewId id) {
    return id.name();
  }
}
