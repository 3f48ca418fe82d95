package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;

/**
 * Where every move of a progress review is made: authorise, load what is in sight, decide, commit.
 */
public final class ReviewDesk {
  private final Access access;
  private final ReviewsInSight inSight;
  private final Officers officers;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public ReviewDesk(
      Access access, ReviewsInSight inSight, Officers officers, Store store, InstantSource clock) {
    this.access = access;
    this.inSight = inSight;
    this.officers = officers;
    this.store = store;
    this.clock = clock;
  }

  /** A review as it was found, by whom it is moved, and when. */
  record At(Loaded<ProgressReview> found, ActingOfficer officer, Actor actor, Instant now) {}

  /** What a move writes. */
  interface Decision {
    Changes<ProgressReview> make(At at);
  }

  /**
   * Makes a move. A repeat is answered as the review is now, and so only while it is in sight.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, REVIEW_NOT_FOUND, OFFICER_NOT_ACTING,
   *     STALE_ETAG, REQUEST_ID_REUSED, and what {@code decision} refuses
   */
  Answer<ProgressReview> decide(Caller caller, Right right, ReviewMoveOn on, Decision decision) {
    access.require(caller, right);
    var answer =
        store.decide(
            on.request(),
            () -> {
              var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              var found = inSight.get(caller, on.review()).checked(on.etag());
              var officer = officers.acting(caller, on.officer(), now);
              var actor = new Actor(caller.partner(), Optional.of(on.officer()));
              return decision.make(new At(found, officer, actor, now));
            });
    if (answer.repeated() && !inSight.sees(caller, answer.aggregate().division())) {
      throw ReviewsInSight.notFound(on.review());
    }
    return answer;
  }
}
