package org.fengqiao.domain.cases.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/**
 * A leader's going through what is open in a division (调度), once a period of a kind.
 *
 * @param work what was open then; it is kept, whatever becomes of it
 * @param followUps what had become of earlier reviews' instructions
 * @param instructions numbered from 1
 * @param conclusion empty until it is closed
 * @param next the next of its division and kind that was held: it looks after what was instructed
 *     here, and nothing more is
 */
public record ProgressReview(
    ProgressReviewId id,
    DivisionCode division,
    ReviewPeriod period,
    Reviewer reviewer,
    OpenWork work,
    List<FollowUp> followUps,
    Instant time,
    List<Instruction> instructions,
    Optional<Conclusion> conclusion,
    Optional<ProgressReviewId> next)
    implements Aggregate {
  /** The register of periods that were reviewed. */
  public static final String PERIOD = "progress_review.period";

  /** The most instructions one review keeps. */
  public static final int MOST_INSTRUCTIONS = 200;

  /** The most instructions, its own and earlier ones still open, one leaves to the next review. */
  public static final int MOST_FOLLOW_UPS = 1_000;

  /** How a review comes from its facts. */
  public static final Lineage<ProgressReview, ProgressReviewFact> LINEAGE =
      new Lineage<>(
          AggregateKind.PROGRESS_REVIEW,
          ProgressReview.class,
          ProgressReviewFact.class,
          ProgressReview::begun,
          ProgressReview::after);

  /**
   * Who holds it (调度领导).
   *
   * @param partner through which
   * @param unit of the post
   */
  public record Reviewer(PartnerId partner, PostId post, UnitId unit, OfficerId officer) {
    public Reviewer {
      Objects.requireNonNull(partner);
      Objects.requireNonNull(post);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(officer);
    }
  }

  /** What was instructed on a case (批示). */
  public record Instruction(
      int number,
      CaseId about,
      OfficerId officer,
      ContentRef words,
      Optional<SupervisionId> supervision,
      Instant time) {}

  /**
   * What had become of an earlier instruction when this review was held.
   *
   * @param review whose it is
   * @param done whether the case, or the one it was merged into, was open no more
   */
  public record FollowUp(ProgressReviewId review, int number, CaseId about, boolean done) {}

  /** With what it was closed. */
  public record Conclusion(OfficerId officer, ContentRef words, Instant time) {}

  public ProgressReview {
    Objects.requireNonNull(id);
    Objects.requireNonNull(division);
    Objects.requireNonNull(period);
    Objects.requireNonNull(reviewer);
    Objects.requireNonNull(work);
    followUps = List.copyOf(followUps);
    Objects.requireNonNull(time);
    instructions = List.copyOf(instructions);
    Objects.requireNonNull(conclusion);
    Objects.requireNonNull(next);
  }

  /** Holds one. */
  public static Decided<ProgressReview> hold(ProgressReviewFact.Held held) {
    return LINEAGE.begin(List.of(held));
  }

  /** The name of a period in the register: each is borne by one review. */
  public static Claim claim(DivisionCode division, ReviewPeriod period) {
    return Claim.exclusive(
        PERIOD,
        division.value() + "/" + period.kind() + "/" + period.first(),
        ReviewReason.REVIEW_HELD);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  @Override
  public List<Claim> claims() {
    return List.of(claim(division, period));
  }

  /**
   * Instructs on one of the items.
   *
   * @param supervision ordered in the same commit, if one is
   * @throws Refusal NOT_THE_REVIEWER, REVIEW_CLOSED, LATER_REVIEW_HELD, NOT_AN_ITEM,
   *     TOO_MANY_INSTRUCTIONS
   */
  public Decided<ProgressReview> instruct(
      ActingOfficer officer,
      CaseId about,
      ContentRef words,
      Optional<SupervisionId> supervision,
      Instant now) {
    requireOpen(officer);
    if (next.isPresent()) {
      throw laterHeld(next.get());
    }
    if (!work.has(about)) {
      throw notAnItem(about);
    }
    requireRoom();
    int number = instructions.size() + 1;
    return LINEAGE.move(
        this,
        List.of(
            new ProgressReviewFact.Instructed(
                number, about, officer.id(), words, supervision, now)));
  }

  /**
   * Closes it; nothing more is instructed.
   *
   * @throws Refusal NOT_THE_REVIEWER, REVIEW_CLOSED
   */
  public Decided<ProgressReview> close(ActingOfficer officer, ContentRef words, Instant now) {
    requireOpen(officer);
    return LINEAGE.move(this, List.of(new ProgressReviewFact.Closed(officer.id(), words, now)));
  }

  /** Leaves what was instructed to the next review, which is held in the same commit. */
  public Decided<ProgressReview> follow(ProgressReviewId by, Instant now) {
    if (next.isPresent()) {
      throw new IllegalStateException("followed by " + next + " already");
    }
    return LINEAGE.move(this, List.of(new ProgressReviewFact.Followed(by, now)));
  }

  /**
   * What the next review looks after: the earlier instructions that were open still when this was
   * held, then those given here.
   *
   * @param open which cases are to be done still
   */
  public List<FollowUp> leaves(Predicate<CaseId> open) {
    var earlier =
        followUps.stream()
            .filter(one -> !one.done())
            .map(one -> followUp(one.review(), one.number(), one.about(), open));
    var here = instructions.stream().map(one -> followUp(id, one.number(), one.about(), open));
    return Stream.concat(earlier, here).toList();
  }

  private static FollowUp followUp(
      ProgressReviewId review, int number, CaseId about, Predicate<CaseId> open) {
    return new FollowUp(review, number, about, !open.test(about));
  }

  /** LATER_REVIEW_HELD: who looks on does not go back. */
  public static Refusal laterHeld(ProgressReviewId later) {
    return Refusal.illegalNow(
        ReviewReason.LATER_REVIEW_HELD, List.of(), Map.of("review", later.name()));
  }

  /** NOT_AN_ITEM: nothing is to be instructed on that case here. */
  public Refusal notAnItem(CaseId about) {
    return Refusal.illegalNow(
        ReviewReason.NOT_AN_ITEM,
        List.of(),
        Map.of("review", name(), "case", "cases/" + about.value()));
  }

  /** The resource name. */
  public String name() {
    return id.name();
  }

  /** What is instructed here is looked after by the next review, which must have room for it. */
  private void requireRoom() {
    var open = followUps.stream().filter(one -> !one.done()).count();
    if (instructions.size() == MOST_INSTRUCTIONS) {
      throw tooMany(MOST_INSTRUCTIONS);
    }
    if (open + instructions.size() >= MOST_FOLLOW_UPS) {
      throw tooMany(MOST_FOLLOW_UPS);
    }
  }

  private static Refusal tooMany(int most) {
    return Refusal.conflict(ReviewReason.TOO_MANY_INSTRUCTIONS, Map.of("most", "" + most));
  }

  private void requireOpen(ActingOfficer officer) {
    if (!officer.units().contains(reviewer.unit())) {
      throw Refusal.notPermitted(
          ReviewReason.NOT_THE_REVIEWER, Map.of("post", "posts/" + reviewer.post().value()));
    }
    if (conclusion.isPresent()) {
      throw Refusal.illegalNow(
          ReviewReason.REVIEW_CLOSED,
          List.of(),
          Map.of("review", name(), "close_time", conclusion.get().time().toString()));
    }
  }

  private static ProgressReview begun(ProgressReviewFact fact) {
    if (!(fact instanceof ProgressReviewFact.Held held)) {
      throw new IllegalStateException("a review is held first, not " + fact);
    }
    return new ProgressReview(
        held.id(),
        held.division(),
        held.period(),
        held.reviewer(),
        held.work(),
        held.followUps(),
        held.time(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static ProgressReview after(ProgressReview review, ProgressReviewFact fact) {
    return switch (fact) {
      case ProgressReviewFact.Held _ -> throw new IllegalStateException("a review is held once");
      case ProgressReviewFact.Instructed f -> {
        var all = new ArrayList<>(review.instructions);
        all.add(
            new Instruction(
                f.number(), f.about(), f.officer(), f.words(), f.supervision(), f.time()));
        yield review.with(all, review.conclusion, review.next);
      }
      case ProgressReviewFact.Closed f ->
          review.with(
              review.instructions,
              Optional.of(new Conclusion(f.officer(), f.conclusion(), f.time())),
              review.next);
      case ProgressReviewFact.Followed f ->
          review.with(review.instructions, review.conclusion, Optional.of(f.by()));
    };
  }

  private ProgressReview with(
      List<Instruction> instructions,
      Optional<Conclusion> conclusion,
      Optional<ProgressReviewId> next) {
    return new ProgressReview(
        id, division, period, reviewer, work, followUps, time, instructions, conclusion, next);
  }
}
