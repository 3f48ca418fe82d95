package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.PROGRESS_REVIEW;

import org.fengqiao.domain.cases.reviews.ProgressReview;

/** Where progress reviews are kept. */
final class ProgressReviewTable {
  static final StateTable<ProgressReview> REVIEWS =
      StateTable.of(PROGRESS_REVIEW, ProgressReview.LINEAGE)
          .column(PROGRESS_REVIEW.DIVISION, one -> one.division().value())
          .column(PROGRESS_REVIEW.KIND, one -> one.period().kind().name())
          .column(PROGRESS_REVIEW.FIRST_DAY, one -> one.period().first())
          .claim(ProgressReview.PERIOD, PROGRESS_REVIEW.PERIOD);

  private ProgressReviewTable() {}
}
