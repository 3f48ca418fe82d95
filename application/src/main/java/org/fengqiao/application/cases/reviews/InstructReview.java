package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.cases.supervisions.SupervisionOrders;
import org.fengqiao.application.cases.supervisions.SupervisionTerms;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.OfficersDesk;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ProgressReviewId;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** Instructs on an item of a review (批示), and orders a supervision with it where that is said. */
public final class InstructReview {
  private final OfficersDesk desk;
  private final ReviewsInSight inSight;
  private final SupervisionOrders orders;
  private final Cases cases;
  private final MoveWords words;

  /**
   * Who is supervised on the case, by the post that holds the review and in the instruction's
   * words.
   *
   * @param post of the unit; empty for the unit as a whole
   * @param budget the time to reply; empty for the pack's
   */
  public record Supervising(UnitId unit, Optional<PostId> post, Optional<Budget> budget) {
    public Supervising {
      Objects.requireNonNull(unit);
      Objects.requireNonNull(post);
      budget.ifPresent(Budget::requireGivable);
    }
  }

  /**
   * What is asked.
   *
   * @param about one of the review's items
   * @param text 1 to 2,000 characters
   */
  public record Command(
      OfficerMove<ProgressReviewId> on,
      CaseId about,
      String text,
      Optional<Supervising> supervising) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(about);
      text = MoveWords.required("text", text);
      Objects.requireNonNull(supervising);
    }
  }

  @Inject
  public InstructReview(
      OfficersDesk desk, ReviewsInSight inSight, SupervisionOrders orders, Cases cases, Ids ids) {
    this.desk = desk;
    this.inSight = inSight;
    this.orders = orders;
    this.cases = cases;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the review as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, REVIEW_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_REVIEWER, REVIEW_CLOSED, LATER_REVIEW_HELD,
   *     NOT_AN_ITEM, TOO_MANY_INSTRUCTIONS, INVALID_FIELD; of a supervision besides
   *     NOT_THE_SUPERIOR, UNIT_NOT_FOUND, POST_NOT_FOUND, POST_NOT_OF_UNIT, NOT_BELOW,
   *     NO_SUPERVISION_RULE
   */
  public Answer<ProgressReview> instruct(Caller caller, Command command) {
    return desk.decide(
        caller, Right.INSTRUCT_REVIEW, command.on(), inSight, at -> decide(caller, command, at));
  }

  private Changes<ProgressReview> decide(
      Caller caller, Command command, OfficersDesk.At<ProgressReview> at) {
    var review = at.aggregate();
    var officer = at.officer();
    var text = words.content(command.text());
    requireStillThere(review, command.about());
    // Refused before anything is ordered.
    var _ = review.instruct(officer, command.about(), text.ref(), Optional.empty(), at.now());
    var order =
        command
            .supervising()
            .map(one ->
                orders.decide(
                    caller,
                    officer,
                    terms(review, command.about(), command.text(), one),
                    at.now()));
    var decided =
        review.instruct(
            officer,
            command.about(),
            text.ref(),
            order.map(one -> one.decided().after().id()),
            at.now());
    var said = new ArrayList<Content>(List.of(text));
    order.ifPresent(one -> said.add(one.demand()));
    var changes = at.moving(decided).with(said);
    return order
        .map(one -> changes.and(new Step<>(Optional.empty(), one.decided())))
        .orElse(changes);
  }

  /** What was handed over to another place since is instructed on there. */
  private void requireStillThere(ProgressReview review, CaseId about) {
    if (cases
        .find(about)
        .filter(found -> review.division().contains(found.aggregate().patch().division()))
        .isEmpty()) {
      throw review.notAnItem(about);
    }
  }

  private static SupervisionTerms terms(
      ProgressReview review, CaseId about, String text, Supervising supervising) {
    return new SupervisionTerms(
        review.reviewer().post(),
        supervising.unit(),
        supervising.post(),
        new SupervisionTerms.Matter.OfCase(about),
        text,
        supervising.budget());
  }
}
