package org.fengqiao.application.cases.reviews;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.grids.DivisionCode;

/** All progress reviews, as committed now. One is found through {@code Aggregates}. */
public interface ProgressReviews {
  /**
   * Those of a division and kind whose period begins on a day from {@code from} to {@code until},
   * the newest period first; at most {@code limit}.
   */
  List<Loaded<ProgressReview>> list(
      DivisionCode division, ReviewKind kind, LocalDate from, LocalDate until, int limit);
}
