package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.ProgressReview;
import org.fengqiao.domain.partners.Right;

/** Closes a progress review with a conclusion (调度小结). */
public final class CloseReview {
  private final Access access;
  private final ReviewsInSight inSight;
  private final Officers officers;
  private final WhistleWords words;
  private final Store store;
  private final InstantSource clock;

  /**
   * What is asked.
   *
   * @param conclusion 1 to 2,000 characters
   */
  public record Command(ReviewMoveOn on, String conclusion) {
    public Command {
      Objects.requireNonNull(on);
      conclusion = WhistleWords.required("conclusion", conclusion);
    }
  }

  @Inject
  public CloseReview(
      Access access,
      ReviewsInSight inSight,
      Officers officers,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.inSight = inSight;
    this.officers = officers;
    this.words = new WhistleWords(ids);
    this.store = store;
    this.clock = clock;
  }

  /**
   * Makes the move; answers the review as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, REVIEW_NOT_FOUND, OFFICER_NOT_ACTING,
   *     STALE_ETAG, REQUEST_ID_REUSED, NOT_THE_REVIEWER, REVIEW_CLOSED, INVALID_FIELD
   */
  public Answer<ProgressReview> close(Caller caller, Command command) {
    access.require(caller, Right.CLOSE_REVIEW);
    return store.decide(
        command.on().request(),
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var found = inSight.get(caller, command.on().review()).checked(command.on().etag());
          var officer = officers.acting(caller, command.on().officer(), now);
          var said = words.content(command.conclusion());
          var closed = found.aggregate().close(officer, said.ref(), now);
          var actor = new Actor(caller.partner(), Optional.of(command.on().officer()));
          return Changes.moving(actor, now, found, closed).with(List.of(said));
        });
  }
}
