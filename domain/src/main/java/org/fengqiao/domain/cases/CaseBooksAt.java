package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;

/**
 * Decides what becomes of a case that cannot be solved now (挂账), as {@link CaseAt} decides the
 * other moves. The order's clocks stand still meanwhile, so that none runs on for years; the
 * review's runs in their stead, so that none is forgotten.
 */
public record CaseBooksAt(CaseAt at) {
  public CaseBooksAt {
    Objects.requireNonNull(at);
  }

  /**
   * Keeps it on the books: its clocks stand still, and the time of its review begins.
   *
   * @param officer of the lead unit
   * @param approver another officer
   * @throws Refusal ILLEGAL_MOVE; NOT_THE_LEAD; APPROVED_BY_ASKER; CLOCK_CHANGED_TOO_OFTEN;
   *     NO_REVIEW_CLOCK; TOO_MANY_CLOCK_RUNS
   */
  public Decided<Case> put(ActingOfficer officer, ActingOfficer approver, ContentRef reason) {
    var chapter = at.move(Move.PUT_ON_THE_BOOKS);
    var time = new CaseTimeAt(at);
    var grant = time.grant(officer, approver, reason);
    time.bound();
    return reviewed(chapter.rewake(new CaseFact.PutOnTheBooks(grant, at.now())));
  }

  /**
   * Keeps it on the books for once more the time of a review (复核).
   *
   * @throws Refusal ILLEGAL_MOVE; NO_REVIEW_CLOCK; TOO_MANY_CLOCK_RUNS
   */
  public Decided<Case> review(ContentRef reason) {
    var chapter = at.move(Move.REVIEW_ON_THE_BOOKS);
    return reviewed(
        chapter
            .add(new CaseFact.ReviewedOnTheBooks(at.now(), reason))
            .stopReview(ClockEvent.ON_THE_BOOKS));
  }

  /**
   * Takes it off the books (销账): it is what it was, and its clocks run on.
   *
   * @throws Refusal ILLEGAL_MOVE
   */
  public Decided<Case> takeOff(Optional<ContentRef> note) {
    var chapter = at.move(Move.TAKE_OFF_THE_BOOKS);
    var to = CaseFold.in(at.c(), Waiting.OnTheBooks.class).takeOff().status();
    return chapter
        .stopReview(ClockEvent.OFF_THE_BOOKS)
        .rewake(new CaseFact.TakenOffTheBooks(to, at.now(), note))
        .on(ClockEvent.OFF_THE_BOOKS)
        .tellMoved()
        .end();
  }

  /** What nobody has to review in time would be forgotten. */
  private Decided<Case> reviewed(Chapter chapter) {
    var decided = at.bounded(chapter.on(ClockEvent.ON_THE_BOOKS));
    if (decided.after().runningClocks().stream().noneMatch(TimedRun::isOfReview)) {
      throw Refusal.illegalNow(CaseReason.NO_REVIEW_CLOCK, List.of(), Map.of("case", at.name()));
    }
    return decided;
  }
}
