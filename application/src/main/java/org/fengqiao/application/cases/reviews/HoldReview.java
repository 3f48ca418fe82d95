package org.fengqiao.application.cases.reviews;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Step;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ProgressReview.FollowUp;
import org.fengqiao.domain.cases.reviews.ProgressReviewFact;
import org.fengqiao.domain.cases.reviews.ProgressReviewId;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewPeriod;
import org.fengqiao.domain.cases.reviews.ReviewReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.policies.RoleRule;

/** Goes through what is open in a division (调度), once a period of a kind. */
public final class HoldReview {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final Access access;
  private final ReviewCalendar calendar;
  private final ReviewWork work;
  private final ProgressReviews reviews;
  private final Posts posts;
  private final Officers officers;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  /**
   * What is asked.
   *
   * @param date of the period, or any other day of it
   * @param officer who holds the post that holds such reviews
   */
  public record Command(
      Request request, DivisionCode division, ReviewKind kind, LocalDate date, OfficerId officer) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(division);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(date);
      Objects.requireNonNull(officer);
    }

    private ReviewPeriod period() {
      return ReviewPeriod.of(kind, date);
    }
  }

  @Inject
  public HoldReview(
      Access access,
      ReviewCalendar calendar,
      ReviewWork work,
      ProgressReviews reviews,
      Posts posts,
      Officers officers,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.calendar = calendar;
    this.work = work;
    this.reviews = reviews;
    this.posts = posts;
    this.officers = officers;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Holds it.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE, NO_PACK, NO_SUCH_REVIEW, OFFICER_NOT_ACTING,
   *     NOT_THE_REVIEWER, REVIEW_HELD, LATER_REVIEW_HELD, REQUEST_ID_REUSED; INVALID_FIELD unless
   *     the period is the current one or the one before
   */
  public Answer<ProgressReview> hold(Caller caller, Command command) {
    access.require(caller, Right.HOLD_REVIEW);
    access.requireView(caller, command.division());
    try {
      return store.decide(command.request(), () -> decide(caller, command));
    } catch (Refusal refusal) {
      // Who held it between the decision and its commit is known only now.
      throw refusal.reason() == ReviewReason.REVIEW_HELD
          ? first(command).map(HoldReview::held).orElse(refusal)
          : refusal;
    }
  }

  private Changes<ProgressReview> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var planned = calendar.planned(command.division(), command.kind(), now);
    requireRecent(command.period(), planned.today());
    var post = reviewing(caller, command, planned, now);
    first(command)
        .ifPresent(held -> {
          throw held(held);
        });
    requireNoLater(command, planned.today());
    var before = before(command);
    var held =
        new ProgressReviewFact.Held(
            new ProgressReviewId(ids.next()),
            command.division(),
            command.period(),
            new ProgressReview.Reviewer(
                caller.partner(), post.id(), post.unit(), command.officer()),
            work.read(command.division(), access.sightOf(caller), now),
            followUps(before),
            now);
    var actor = new Actor(caller.partner(), Optional.of(command.officer()));
    var changes = Changes.making(actor, now, ProgressReview.hold(held));
    for (var one : before) {
      // Written, so that nobody instructs there, or holds a period between, at the same time.
      var followed = one.aggregate().follow(held.id(), now);
      changes = changes.and(new Step<>(Optional.of(one), followed));
    }
    return changes;
  }

  /** What was looked on from is not gone back to: its follow-ups would be lost. */
  private void requireNoLater(Command command, LocalDate today) {
    var next = command.period().next().first();
    reviews.list(command.division(), command.kind(), next, today, 1).stream()
        .findFirst()
        .ifPresent(later -> {
          throw ProgressReview.laterHeld(later.aggregate().id());
        });
  }

  private static void requireRecent(ReviewPeriod period, LocalDate today) {
    if (!period.contains(today) && !period.next().contains(today)) {
      throw Refusal.invalid("date", "is in the current period or the one before");
    }
  }

  private Post reviewing(
      Caller caller, Command command, ReviewCalendar.Planned planned, Instant now) {
    var officer = officers.acting(caller, command.officer(), now);
    var role = planned.rule().role();
    return planned
        .pack()
        .rules()
        .role(role)
        .map(RoleRule::level)
        .flatMap(command.division()::at)
        .flatMap(division -> posts.actingAt(role, division))
        .map(found -> found.aggregate())
        .filter(post -> officer.posts().contains(post.id()))
        .orElseThrow(() ->
            Refusal.notPermitted(ReviewReason.NOT_THE_REVIEWER, Map.of("role", role.value())));
  }

  private Optional<ProgressReview> first(Command command) {
    var day = command.period().first();
    return reviews.list(command.division(), command.kind(), day, day, 1).stream()
        .map(found -> found.aggregate())
        .findFirst();
  }

  private static Refusal held(ProgressReview first) {
    return Refusal.conflict(
        ReviewReason.REVIEW_HELD,
        Map.of("review", first.name(), "hold_time", first.time().toString()));
  }

  /**
   * The review before, the earliest first. There may be two: the first two of a kind have none
   * before them to write, and so may be held at the same time.
   */
  private List<Loaded<ProgressReview>> before(Command command) {
    var until = command.period().first().minusDays(1);
    return reviews.list(command.division(), command.kind(), EARLIEST, until, 2).reversed().stream()
        .filter(one -> one.aggregate().next().isEmpty())
        .toList();
  }

  private List<FollowUp> followUps(List<Loaded<ProgressReview>> before) {
    return before.stream().flatMap(one -> one.aggregate().leaves(work::isOpen).stream()).toList();
  }
}
