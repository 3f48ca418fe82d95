package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.OfficersDesk;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ProgressReviewId;
import org.fengqiao.domain.partners.Right;

/** Closes a progress review with a conclusion (调度小结). */
public final class CloseReview {
  private final OfficersDesk desk;
  private final ReviewsInSight inSight;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param conclusion 1 to 2,000 characters
   */
  public record Command(OfficerMove<ProgressReviewId> on, String conclusion) {
    public Command {
      Objects.requireNonNull(on);
      conclusion = MoveWords.required("conclusion", conclusion);
    }
  }

  @Inject
  public CloseReview(OfficersDesk desk, ReviewsInSight inSight, Ids ids) {
    this.desk = desk;
    this.inSight = inSight;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the review as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, REVIEW_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_REVIEWER, REVIEW_CLOSED, INVALID_FIELD
   */
  public Answer<ProgressReview> close(Caller caller, Command command) {
    return desk.decide(
        caller,
        Right.CLOSE_REVIEW,
        command.on(),
        inSight,
        at -> {
          var said = words.content(command.conclusion());
          var closed = at.aggregate().close(at.officer(), said.ref(), at.now());
          return at.moving(closed).with(List.of(said));
        });
  }
}
