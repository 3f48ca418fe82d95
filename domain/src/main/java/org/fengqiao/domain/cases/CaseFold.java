package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.people.OfficerId;

/** Makes the case that a fact leaves. Decides nothing: a fact that does not fit is a bug. */
final class CaseFold {
  private CaseFold() {}

  static Case begun(CaseFact fact) {
    if (!(fact instanceof CaseFact.Reported reported)) {
      throw new IllegalStateException("a case begins with its report, not " + fact);
    }
    return new Case(
        reported.id(),
        reported.number(),
        reported.origin(),
        reported.patch(),
        reported.classing(),
        reported.words(),
        reported.routing(),
        new CaseState.Reported(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  static Case after(Case c, CaseFact fact) {
    return switch (fact) {
      case CaseFact.Reported _ -> throw new IllegalStateException("a case is reported once");
      case CaseFact.Triaged f ->
          new Draft(c)
              .classed(f.classing(), f.patch(), f.routing())
              .state(in(c, CaseState.Untaken.class).triage())
              .build();
      case CaseFact.Dispatched f -> dispatched(c, f);
      case CaseFact.SignedFor f ->
          new Draft(c)
              .state(in(c, CaseState.Dispatched.class).signFor(f.officer(), f.time()))
              .build();
      case CaseFact.ContactRecorded f -> f.reached() ? new Draft(c).contacted(f.time()).build() : c;
      case CaseFact.Submitted f -> raised(passed(c, f.climb(), f.time()), f.climb().tier());
      case CaseFact.LadderMoved f ->
          passed(c, c.climb().flatMap(Climb::next).orElseThrow(), f.time());
      case CaseFact.HandedOver f -> new Draft(c).state(handedTo(c, f.to())).build();
      case CaseFact.Objected f ->
          new Draft(c)
              .objected(f.objection())
              .state(in(c, CaseState.Undisputed.class).object(f.objection().time()))
              .build();
      case CaseFact.ObjectionUpheld f -> passed(c, f.climb(), f.time());
      case CaseFact.ObjectionDismissed _ ->
          new Draft(c).state(in(c, CaseState.Disputed.class).dismiss()).build();
      case CaseFact.PartAssigned f -> new Draft(c).part(f.part()).build();
      case CaseFact.PartHandedIn f ->
          part(c, f.part(), new Part.Progress.In(f.officer(), f.words(), f.time()));
      case CaseFact.PartDropped f -> part(c, f.part(), new Part.Progress.Dropped(f.time()));
      case CaseFact.Suspended f ->
          halted(c, in(c, CaseState.InHand.class).suspend(f.grant(), f.time()));
      case CaseFact.Resumed f -> goingOn(c, in(c, Waiting.Suspended.class).resume(), f.time());
      case CaseFact.PutOnTheBooks f ->
          halted(c, in(c, CaseState.InHand.class).putOnTheBooks(f.grant(), f.time()));
      case CaseFact.ReviewedOnTheBooks _ -> c;
      case CaseFact.TakenOffTheBooks f ->
          goingOn(c, in(c, Waiting.OnTheBooks.class).takeOff(), f.time());
      case CaseFact.ReferredToMediation f ->
          halted(
              c,
              in(c, CaseState.InHand.class)
                  .refer(f.mediation(), f.officer(), f.reason(), f.time()));
      case CaseFact.BackFromMediation f ->
          goingOn(c, in(c, Waiting.InMediation.class).comeBack(), f.time());
      case CaseFact.ClockExtended f ->
          clock(
              c, f.clock(), f.run(), run -> run.with(run.clock().extend(CaseTimeAt.extension(f))));
      case CaseFact.ProgressRecorded _ ->
          new Draft(c).state(in(c, CaseState.InHand.class).progress()).build();
      case CaseFact.Resolved f ->
          new Draft(c).state(in(c, CaseState.InHand.class).resolve(f.resolution())).build();
      case CaseFact.Closed f ->
          new Draft(c).state(in(c, CaseState.Resolved.class).close(f.time(), f.caller())).build();
      case CaseFact.CallbackTried _ -> c;
      case CaseFact.CalledBack f ->
          new Draft(c).state(in(c, CaseState.Closed.class).calledBack(f.callback())).build();
      case CaseFact.SurveySent f ->
          surveyed(c, new Survey(f.code(), f.time(), f.expireTime(), Optional.empty()));
      case CaseFact.SurveyAnswered f -> surveyed(c, c.survey().orElseThrow().answered(f.answer()));
      case CaseFact.Reopened f -> reopened(c, f.time());
      case CaseFact.Withdrawn f ->
          left(c).state(in(c, CaseState.Withdrawable.class).withdraw(f.time())).build();
      case CaseFact.Rejected f ->
          left(c).state(in(c, CaseState.Rejectable.class).reject(f.time())).build();
      case CaseFact.Redirected f ->
          left(c).state(in(c, CaseState.Redirectable.class).redirect(f.route(), f.time())).build();
      case CaseFact.Corrected f ->
          new Draft(c)
              .reported(f.report().orElse(c.words().report()))
              .classed(f.classing(), c.patch(), f.routing())
              .build();
      case CaseFact.Transferred f ->
          new Draft(c).classed(c.classing(), f.patch(), c.routing()).build();
      case CaseFact.Merged f -> CaseMergeFold.merged(c, f);
      case CaseFact.Joined f -> CaseMergeFold.joined(c, f);
      case CaseFact.Unmerged _ -> CaseMergeFold.unmerged(c);
      case CaseFact.Parted f -> CaseMergeFold.parted(c, f);
      case CaseFact.ClosedWithPrimary f -> CaseMergeFold.closed(c, f);
      case CaseFact.ClaimantsAdded f ->
          new Draft(c).claimants(c.claimants().orElse(Claimants.NONE).with(f)).build();
      case CaseFact.ClaimantDropped f ->
          new Draft(c).claimants(c.claimants().orElseThrow().without(f)).build();
      case CaseFact.ClockStarted f -> started(c, f);
      case CaseFact.ClockStopped f -> clock(c, f.clock(), f.run(), run -> run.stopped(f));
      case CaseFact.RungFired f ->
          clock(c, f.clock(), f.run(), run -> run.with(run.clock().afterFiring(f.rung())));
      case CaseFact.DueTimeMoved f -> clock(c, f.clock(), f.run(), run -> run.told(f.to()));
      case CaseFact.ClaimantErased _, CaseFact.ContentErased _ -> c;
    };
  }

  private static Case dispatched(Case c, CaseFact.Dispatched f) {
    var lead = f.climb().now().unit();
    return c.state() instanceof CaseState.Untaken untaken
        ? new Draft(c).climb(f.climb()).state(untaken.dispatch(lead, f.time())).build()
        : passed(c, f.climb(), f.time());
  }

  private static Case passed(Case c, Climb climb, Instant time) {
    var given = in(c, CaseState.Given.class);
    return new Draft(c)
        .had(given.handling().lead())
        .climb(climb)
        .state(given.pass(climb.now().unit(), time))
        .build();
  }

  /** Who had it when it ended unresolved goes on seeing how it ended. */
  static Draft left(Case c) {
    var draft = new Draft(c);
    c.lead().ifPresent(draft::had);
    return draft;
  }

  private static Case surveyed(Case c, Survey survey) {
    return new Draft(c).state(in(c, CaseState.Closed.class).surveyed(survey)).build();
  }

  /** Who called its reporter back goes on seeing it. */
  private static Case reopened(Case c, Instant time) {
    var closed = in(c, CaseState.Closed.class);
    var draft = new Draft(c).round(Round.of(closed)).state(closed.reopen(time));
    closed.caller().map(LadderPost::unit).ifPresent(draft::had);
    return draft.build();
  }

  private static Case raised(Case c, Tier tier) {
    var had = c.classing();
    var classing = had.as(had.kind(), had.category(), Optional.of(tier));
    return new Draft(c).classed(classing, c.patch(), c.routing()).build();
  }

  private static Case part(Case c, int number, Part.Progress progress) {
    return new Draft(c).part(c.part(number).with(progress)).build();
  }

  private static Case started(Case c, CaseFact.ClockStarted f) {
    var started = RunningClock.started(f.spec(), f.run(), f.time());
    var clock =
        c.state() instanceof Waiting waiting && f.startedBy() != ClockEvent.ON_THE_BOOKS
            ? waiting.halt(started, f.time())
            : started;
    var all = new ArrayList<>(c.clocks());
    all.add(TimedRun.started(clock, f));
    return new Draft(c).clocks(all).build();
  }

  private static Case clock(Case c, ClockName name, int run, UnaryOperator<TimedRun> change) {
    var all =
        c.clocks().stream()
            .map(timed ->
                timed.clock().name().equals(name) && timed.clock().run() == run
                    ? change.apply(timed)
                    : timed)
            .toList();
    return new Draft(c).clocks(all).build();
  }

  /** With every running clock changed. */
  private static Draft running(Case c, UnaryOperator<RunningClock> change) {
    var all =
        c.clocks().stream()
            .map(run -> run.isRunning() ? run.with(change.apply(run.clock())) : run)
            .toList();
    return new Draft(c).clocks(all);
  }

  /** Waiting, and every clock with it. */
  private static Case halted(Case c, Waiting waiting) {
    return running(c, clock -> waiting.halt(clock, waiting.since())).state(waiting).build();
  }

  /** As it was before it waited; the time of a review has not stood. */
  private static Case goingOn(Case c, CaseState.InHand was, Instant time) {
    return running(c, clock -> clock.isSuspended() ? clock.resume(time) : clock).state(was).build();
  }

  private static CaseState handedTo(Case c, OfficerId officer) {
    return switch (c.state()) {
      case Waiting waiting -> waiting.handTo(officer);
      case CaseState.Disputed disputed -> disputed.handTo(officer);
      case CaseState.InHand inHand -> inHand.handTo(officer);
      case CaseState.Untaken _,
          CaseState.Dispatched _,
          CaseState.Merged _,
          CaseState.Resolved _,
          CaseState.Ended _ ->
          throw new IllegalStateException(c.status() + " is in nobody's hand");
    };
  }

  static <S extends CaseState> S in(Case c, Class<S> state) {
    if (!state.isInstance(c.state())) {
      throw new IllegalStateException(c.status() + " is not " + state.getSimpleName());
    }
    return state.cast(c.state());
  }
}
