package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.UnitId;

/**
 * A claim at a moment: decides how it is decided, reviewed and re-examined. Each move refuses as
 * those of {@link PetitionAt} do.
 */
public record PetitionOpinionAt(PetitionAt at) {
  public PetitionOpinionAt {
    Objects.requireNonNull(at);
  }

  /**
   * Makes the time to decide it longer, as another officer of the unit, its head, approves (延期).
   *
   * @throws Refusal EXTENDED_BEFORE; TIME_RUN_OUT; EXTENSION_BY_ASKER; NOT_IN_HAND also of the
   *     approver; EXTENSION_TOO_LONG, INVALID_FIELD of {@code budget}
   */
  public Decided<Petition> extend(
      ActingOfficer officer, ActingOfficer approver, Budget added, ContentRef reason) {
    at.requireInHand(officer, PetitionMove.EXTEND);
    at.requireOf(approver, List.of(p().inHand()));
    if (officer.id().equals(approver.id())) {
      throw Refusal.invalid(
          PetitionReason.EXTENSION_BY_ASKER, "approver", "is another than acting_officer");
    }
    if (in(PetitionState.Accepted.class).extended().isPresent()) {
      throw Refusal.illegalNow(PetitionReason.EXTENDED_BEFORE, at.legal(), at.about());
    }
    at.requireTime(PetitionLimit.DECIDE, at.now());
    requireAllowed(added);
    var why = at.said(officer, reason);
    var fact = new PetitionFact.Extended(why, approver.id(), added, Optional.empty());
    var limit = p().time(PetitionLimit.DECIDE).orElseThrow();
    var longer = limit.with(at.faces().face(limit).extend(fact.extension()));
    var due = at.faces().face(longer).due();
    return at.clocked(new PetitionFact.Extended(why, approver.id(), added, due));
  }

  private void requireAllowed(Budget added) {
    var accepted = p().governedBy(PetitionLimit.DECIDE);
    var law = at.laws().governing(PetitionLimit.DECIDE, accepted);
    var longest = law.longestExtension().orElseThrow();
    if (!longest.suffix().equals(added.suffix()) || added.count() > longest.count()) {
      throw Refusal.invalid(
          PetitionReason.EXTENSION_TOO_LONG, "budget", "is at most " + longest.text());
    }
  }

  /**
   * Decides it (办结), of which the petitioner has the words in hand: the time to ask a review runs
   * from then.
   *
   * @throws Refusal INVALID_FIELD unless it was served between the acceptance and now
   */
  public Decided<Petition> decide(
      ActingOfficer officer, PetitionOutcome outcome, ContentRef words, Instant served) {
    at.requireInHand(officer, PetitionMove.DECIDE);
    requireWithin("serve_time", served, in(PetitionState.Accepted.class).said().time());
    var opinion =
        new Opinion(outcome, at.said(officer, words), served, isLate(PetitionLimit.DECIDE, served));
    return at.clocked(
        new PetitionFact.Decided(opinion, at.start(PetitionLimit.ASK_REVIEW, served)));
  }

  /**
   * Takes on record that the petitioner asks a review (申请复查) of a unit above: for who registered
   * it, who decided, or that unit. Its time runs from when he asked.
   *
   * @throws Refusal FINAL_OPINION_GIVEN; INVALID_FIELD unless he asked between the serving and now;
   *     TIME_RUN_OUT
   */
  public Decided<Petition> askReview(
      ActingOfficer officer, UnitId above, ContentRef grounds, Instant asked) {
    requireMayAsk(officer, PetitionMove.ASK_REVIEW, above);
    requireWithin("ask_time", asked, in(PetitionState.Decided.class).opinion().served());
    at.requireTime(PetitionLimit.ASK_REVIEW, asked);
    var appeal = new Appeal(above, at.said(officer, grounds), asked);
    return at.clocked(new PetitionFact.ReviewAsked(appeal, at.start(PetitionLimit.REVIEW, asked)));
  }

  /**
   * Reviews it (复查): the time to ask a re-examination runs from when the petitioner has the words.
   *
   * @throws Refusal INVALID_FIELD unless it was served between the asking and now
   */
  public Decided<Petition> decideReview(
      ActingOfficer officer, ReviewOutcome outcome, ContentRef words, Instant served) {
    at.requireInHand(officer, PetitionMove.DECIDE_REVIEW);
    requireWithin("serve_time", served, in(PetitionState.Reviewing.class).appeal().asked());
    var opinion =
        new ReviewOpinion(
            outcome, at.said(officer, words), served, isLate(PetitionLimit.REVIEW, served));
    return at.clocked(
        new PetitionFact.ReviewDecided(opinion, at.start(PetitionLimit.ASK_REEXAMINATION, served)));
  }

  /**
   * Takes on record that the petitioner asks a re-examination (申请复核), as of a review.
   *
   * @throws Refusal as {@link #askReview} does
   */
  public Decided<Petition> askReexamination(
      ActingOfficer officer, UnitId above, ContentRef grounds, Instant asked) {
    requireMayAsk(officer, PetitionMove.ASK_REEXAMINATION, above);
    requireWithin("ask_time", asked, in(PetitionState.Reviewed.class).opinion().served());
    at.requireTime(PetitionLimit.ASK_REEXAMINATION, asked);
    var appeal = new Appeal(above, at.said(officer, grounds), asked);
    return at.clocked(
        new PetitionFact.ReexaminationAsked(appeal, at.start(PetitionLimit.REEXAMINE, asked)));
  }

  /** Begins a hearing (听证): the time to re-examine stands still. */
  public Decided<Petition> beginHearing(ActingOfficer officer, ContentRef reason) {
    at.requireInHand(officer, PetitionMove.BEGIN_HEARING);
    var why = at.said(officer, reason);
    var begun = new PetitionFact.HearingBegun(why, Optional.empty());
    var limit = p().time(PetitionLimit.REEXAMINE).orElseThrow();
    var due = at.faces().face(limit.with(PetitionFold.suspended(limit, begun))).due();
    return at.clocked(new PetitionFact.HearingBegun(why, due));
  }

  /** Ends the hearing: the time runs on. */
  public Decided<Petition> endHearing(ActingOfficer officer, ContentRef heard) {
    at.requireInHand(officer, PetitionMove.END_HEARING);
    var words = at.said(officer, heard);
    var limit = p().time(PetitionLimit.REEXAMINE).orElseThrow();
    var due = at.faces().face(limit.with(limit.clock().resume(at.now()))).due();
    return at.clocked(new PetitionFact.HearingEnded(words, due));
  }

  /**
   * Re-examines it (复核), which is final.
   *
   * @throws Refusal INVALID_FIELD unless it was served between the asking, or the end of a hearing,
   *     and now
   */
  public Decided<Petition> decideReexamination(
      ActingOfficer officer, ReviewOutcome outcome, ContentRef words, Instant served) {
    at.requireInHand(officer, PetitionMove.DECIDE_REEXAMINATION);
    var state = in(PetitionState.Reexamining.class);
    var from = state.heard().map(OfficerWords::time).orElse(state.appeal().asked());
    requireWithin("serve_time", served, from);
    var opinion =
        new ReviewOpinion(
            outcome, at.said(officer, words), served, isLate(PetitionLimit.REEXAMINE, served));
    return at.clocked(new PetitionFact.ReexaminationDecided(opinion));
  }

  /** After a final opinion whoever asks is told of it, and of nothing else. */
  private void requireMayAsk(ActingOfficer officer, PetitionMove move, UnitId above) {
    if (p().status() == PetitionStatus.REEXAMINED) {
      throw Refusal.illegalNow(PetitionReason.FINAL_OPINION_GIVEN, List.of(), at.about());
    }
    at.require(move);
    at.requireOf(officer, List.of(above, p().inHand(), p().filing().unit()));
  }

  private void requireWithin(String field, Instant time, Instant from) {
    if (time.isBefore(from) || time.isAfter(at.now())) {
      throw Refusal.invalid(field, "lies between what it follows, at " + from + ", and now");
    }
  }

  private boolean isLate(PetitionLimit of, Instant served) {
    return at.faces().face(p().time(of).orElseThrow()).isOverdue(served);
  }

  private Petition p() {
    return at.p();
  }

  private <S extends PetitionState> S in(Class<S> state) {
    return state.cast(p().state());
  }
}
