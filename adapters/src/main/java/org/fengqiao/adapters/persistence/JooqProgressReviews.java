package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.PROGRESS_REVIEW;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.application.cases.reviews.ProgressReviews;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.grids.DivisionCode;

/** Progress reviews in their table, read off the index of their periods. */
public final class JooqProgressReviews implements ProgressReviews {
  private final Database database;
  private final LoadedRows<ProgressReview> rows =
      new LoadedRows<>(ProgressReviewTable.REVIEWS, PROGRESS_REVIEW);

  @Inject
  public JooqProgressReviews(Database database) {
    this.database = database;
  }

  @Override
  public List<Loaded<ProgressReview>> list(
      DivisionCode division, ReviewKind kind, LocalDate from, LocalDate until, int limit) {
    return database
        .sql()
        .select(rows.fields())
        .from(PROGRESS_REVIEW.forceIndex("progress_review_division"))
        .where(PROGRESS_REVIEW.DIVISION.eq(division.value()))
        .and(PROGRESS_REVIEW.KIND.eq(kind.name()))
        .and(PROGRESS_REVIEW.FIRST_DAY.between(from, until))
        .orderBy(PROGRESS_REVIEW.FIRST_DAY.desc())
        .limit(limit)
        .fetch(rows::loaded);
  }
}
