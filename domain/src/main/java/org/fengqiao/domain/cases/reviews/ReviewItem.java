package org.fengqiao.domain.cases.reviews;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/**
 * An open case as a review found it (调度事项).
 *
 * @param unit that leads it; empty while nobody does
 * @param post that must act; empty where a unit was named by hand
 * @param level at which that post stands, or that the unit serves
 * @param due the earliest time that runs, or ran, out on it, as it was last told
 * @param overdue whether that had passed
 */
public record ReviewItem(
    CaseId id,
    CaseStatus status,
    Optional<UnitId> unit,
    Optional<PostId> post,
    Optional<Level> level,
    Instant reportTime,
    Optional<Instant> due,
    boolean overdue) {
  /** The late ones first, the longest late before; of the others the oldest report. */
  static final Comparator<ReviewItem> MOST_PRESSING =
      Comparator.comparing(ReviewItem::overdue, Comparator.reverseOrder())
          .thenComparing(item -> item.overdue() ? item.due().orElseThrow() : item.reportTime())
          .thenComparing(item -> item.id().value());

  public ReviewItem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(status);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(post);
    Objects.requireNonNull(level);
    Objects.requireNonNull(reportTime);
    Objects.requireNonNull(due);
    if (overdue && due.isEmpty()) {
      throw new IllegalArgumentException("what is overdue was due");
    }
  }
}
