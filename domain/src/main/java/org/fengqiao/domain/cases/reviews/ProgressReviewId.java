package org.fengqiao.domain.cases.reviews;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a progress review (调度). UUIDv7. */
public record ProgressReviewId(UUID value) {
  public ProgressReviewId {
    Objects.requireNonNull(value);
  }

  /** The resource name. */
  public String name() {
    return "progressReviews/" + value;
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.PROGRESS_REVIEW, value);
  }
}
