package org.fengqiao.application.cases.reviews;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.grids.DivisionCode;

/** The progress reviews of a store in memory. */
public record MemoryProgressReviews(MemoryStore store) implements ProgressReviews {
  @Override
  public List<Loaded<ProgressReview>> list(
      DivisionCode division, ReviewKind kind, LocalDate from, LocalDate until, int limit) {
    return store
        .all(ProgressReview.class)
        .filter(one -> one.aggregate().division().equals(division))
        .filter(one -> one.aggregate().period().kind() == kind)
        .filter(one -> !first(one).isBefore(from) && !first(one).isAfter(until))
        .sorted(Comparator.comparing(MemoryProgressReviews::first).reversed())
        .limit(limit)
        .toList();
  }

  private static LocalDate first(Loaded<ProgressReview> one) {
    return one.aggregate().period().first();
  }
}
