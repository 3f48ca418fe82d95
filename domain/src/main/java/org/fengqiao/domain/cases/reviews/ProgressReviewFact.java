package org.fengqiao.domain.cases.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.OfficerId;

/** One thing decided about a progress review. Words stand in contents. */
public sealed interface ProgressReviewFact extends Fact {
  /** It was held (调度). */
  record Held(
      ProgressReviewId id,
      DivisionCode division,
      ReviewPeriod period,
      ProgressReview.Reviewer reviewer,
      OpenWork work,
      List<ProgressReview.FollowUp> followUps,
      Instant time)
      implements ProgressReviewFact {
    public Held {
      followUps = List.copyOf(followUps);
    }
  }

  /**
   * The leader instructed on a case (批示).
   *
   * @param supervision ordered in the same commit
   */
  record Instructed(
      int number,
      CaseId about,
      OfficerId officer,
      ContentRef words,
      Optional<SupervisionId> supervision,
      Instant time)
      implements ProgressReviewFact {}

  /** It was closed with a conclusion. */
  record Closed(OfficerId officer, ContentRef conclusion, Instant time)
      implements ProgressReviewFact {}

  /** The next of its division and kind was held, and looks after what was instructed here. */
  record Followed(ProgressReviewId by, Instant time) implements ProgressReviewFact {}
}
