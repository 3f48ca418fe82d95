package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.people.OfficerWords;

/** Makes the petition that a fact leaves. Decides nothing: one that does not fit is a bug. */
final class PetitionFold {
  private PetitionFold() {}

  static Petition begun(PetitionFact fact) {
    if (!(fact instanceof PetitionFact.Registered registered)) {
      throw new IllegalStateException("a petition is registered first, not " + fact);
    }
    return new Petition(
        registered.id(),
        registered.filing(),
        Optional.of(registered.petitioner()),
        registered.text(),
        registered.newFacts(),
        registered.accused(),
        List.of(registered.started().time()),
        new PetitionState.Registered(Optional.empty()),
        Optional.empty());
  }

  static Petition after(Petition p, PetitionFact fact) {
    return switch (fact) {
      case PetitionFact.Registered _ ->
          throw new IllegalStateException("a petition is registered once");
      case PetitionFact.Routed f -> start(routed(p, f), f.started());
      case PetitionFact.Objected f -> objected(p, f);
      case PetitionFact.ObjectionRuled f -> ruled(p, f);
      case PetitionFact.Accepted f -> accepted(p, f);
      case PetitionFact.Refused(var cause, var said) ->
          ended(p, said, in(p, PetitionState.Unaccepted.class).refuse(cause, said));
      case PetitionFact.Diverted(var route, var said) ->
          ended(p, said, in(p, PetitionState.Undecided.class).divert(route, said));
      case PetitionFact.Withdrawn(var said) ->
          ended(p, said, in(p, PetitionState.Undecided.class).withdraw(said));
      case PetitionFact.Answered(var said) ->
          ended(p, said, in(p, PetitionState.Accepted.class).answer(said));
      case PetitionFact.Extended f -> extended(p, f);
      case PetitionFact.Decided(var opinion, var started) ->
          turn(p, PetitionLimit.DECIDE, opinion.served(), Optional.of(started))
              .with(in(p, PetitionState.Accepted.class).decide(opinion));
      case PetitionFact.ReviewAsked(var appeal, var started) ->
          turn(p, PetitionLimit.ASK_REVIEW, appeal.asked(), Optional.of(started))
              .with(in(p, PetitionState.Decided.class).askReview(appeal));
      case PetitionFact.ReviewDecided(var opinion, var started) ->
          turn(p, PetitionLimit.REVIEW, opinion.served(), Optional.of(started))
              .with(in(p, PetitionState.Reviewing.class).decide(opinion));
      case PetitionFact.ReexaminationAsked(var appeal, var started) ->
          turn(p, PetitionLimit.ASK_REEXAMINATION, appeal.asked(), Optional.of(started))
              .with(in(p, PetitionState.Reviewed.class).askReexamination(appeal));
      case PetitionFact.HearingBegun f -> heard(p, f);
      case PetitionFact.HearingEnded f -> heardOut(p, f);
      case PetitionFact.ReexaminationDecided(var opinion) ->
          turn(p, PetitionLimit.REEXAMINE, opinion.served(), Optional.empty())
              .with(in(p, PetitionState.Reexamining.class).decide(opinion));
      case PetitionFact.BacklogMarked f -> p.with(marked(p, f));
      case PetitionFact.BacklogProgressed(var said) -> p.with(backlog(p).goOn(said));
      case PetitionFact.BacklogSolved(var said) -> p.with(backlog(p).solve(said));
      case PetitionFact.PetitionerErased _ -> p.withoutPetitioner();
      case PetitionFact.RungFired(var of, var rung) ->
          time(p, of, limit -> limit.afterFiring(rung));
      case PetitionFact.DueTimeMoved f -> time(p, f.of(), limit -> limit.told(Optional.of(f.to())));
      case PetitionFact.Lapsed(var of, var time) -> time(p, of, limit -> limit.stop(time));
    };
  }

  private static Petition routed(Petition p, PetitionFact.Routed f) {
    return time(p, PetitionLimit.ROUTE, limit -> limit.stop(f.routing().said().time()))
        .with(in(p, PetitionState.Registered.class).route(f.routing()));
  }

  private static Petition objected(Petition p, PetitionFact.Objected f) {
    var made = new RoutingObjection(f.unit(), f.said(), Optional.empty());
    return time(p, PetitionLimit.OBJECT, limit -> limit.stop(f.said().time()))
        .with(in(p, PetitionState.Routed.class).object(made));
  }

  /** Sent on, the unit has nobody to tell any more; kept, it goes on as it was. */
  private static Petition ruled(Petition p, PetitionFact.ObjectionRuled f) {
    var stopped =
        f.ruling().upheld()
            ? time(p, PetitionLimit.INFORM, limit -> limit.stop(f.ruling().said().time()))
            : p;
    return start(stopped, f.started().stream().toList())
        .with(in(p, PetitionState.Objected.class).rule(f.ruling()));
  }

  private static Petition accepted(Petition p, PetitionFact.Accepted f) {
    return start(stopped(p, f.said().time()), f.started().stream().toList())
        .with(in(p, PetitionState.Routed.class).accept(f.said()));
  }

  private static Petition extended(Petition p, PetitionFact.Extended f) {
    return time(
            p,
            PetitionLimit.DECIDE,
            limit -> limit.with(limit.clock().extend(f.extension())).told(f.due()))
        .with(in(p, PetitionState.Accepted.class).extend(f.why()));
  }

  private static Petition heard(Petition p, PetitionFact.HearingBegun f) {
    return time(p, PetitionLimit.REEXAMINE, limit -> limit.with(suspended(limit, f)).told(f.due()))
        .with(in(p, PetitionState.Reexamining.class).hear(f.why()));
  }

  static RunningClock suspended(Limit limit, PetitionFact.HearingBegun f) {
    var why = f.why();
    return limit.clock().suspend(why.words(), f.by(), Optional.empty(), why.time());
  }

  private static Petition heardOut(Petition p, PetitionFact.HearingEnded f) {
    return time(
            p,
            PetitionLimit.REEXAMINE,
            limit -> limit.with(limit.clock().resume(f.heard().time())).told(f.due()))
        .with(in(p, PetitionState.Hearing.class).end(f.heard()));
  }

  /** Another leader goes on where the one before stood. */
  private static Backlog marked(Petition p, PetitionFact.BacklogMarked f) {
    var progress =
        p.backlog().filter(had -> had.solved().isEmpty()).map(Backlog::progress).orElse(List.of());
    return new Backlog(f.post(), f.unit(), f.leader(), f.said(), progress, Optional.empty());
  }

  private static Backlog backlog(Petition p) {
    return p.backlog().orElseThrow(() -> new IllegalStateException(p.id() + " is no backlog"));
  }

  private static Petition ended(Petition p, OfficerWords said, PetitionState state) {
    return stopped(p, said.time()).with(state);
  }

  /** One time stops, and perhaps another begins. */
  private static Petition turn(
      Petition p, PetitionLimit stopping, Instant time, Optional<TimeStarted> started) {
    return start(time(p, stopping, limit -> limit.stop(time)), started.stream().toList());
  }

  private static Petition stopped(Petition p, Instant time) {
    return p.with(
        p.times().stream().map(one -> new PetitionTime(one.of(), one.limit().stop(time))).toList());
  }

  /** A time that begins once more takes the place of its run before. */
  private static Petition start(Petition p, List<TimeStarted> started) {
    var begun = started.stream().map(TimeStarted::of).toList();
    return p.with(
        Stream.concat(
                p.times().stream().filter(time -> !begun.contains(time.of())),
                started.stream().map(TimeStarted::time))
            .sorted(Comparator.comparing(PetitionTime::of))
            .toList());
  }

  private static Petition time(Petition p, PetitionLimit of, UnaryOperator<Limit> change) {
    return p.with(
        p.times().stream()
            .map(time -> time.of() == of ? new PetitionTime(of, change.apply(time.limit())) : time)
            .toList());
  }

  private static <S extends PetitionState> S in(Petition p, Class<S> state) {
    if (!state.isInstance(p.state())) {
      throw new IllegalStateException(p.id() + " is not " + state.getSimpleName());
    }
    return state.cast(p.state());
  }
}
