package org.fengqiao.application.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Part;
import org.fengqiao.domain.cases.TimedRun;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.NoticeRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.Rules;

/**
 * That somebody is to be told something of a case (通知事项): what a pack makes of an entry.
 *
 * @param rule which rule says so, as {@code notices[0]} or {@code CONTACT/1/MISSED}
 * @param rules the version of the pack that says so
 * @param clock the clock that the text's {limit} and {due} speak of
 * @param part whose post the part is that it speaks of; empty where it speaks of the whole case
 */
record Telling(
    String rule,
    Role to,
    NoticeTemplate text,
    Rules rules,
    Optional<TimedRun> clock,
    Optional<LadderPost> part) {
  Telling {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(to);
    Objects.requireNonNull(text);
    Objects.requireNonNull(rules);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(part);
  }

  /** Whether an entry may tell anybody anything; asked first, since most tell nothing. */
  static boolean isPossible(List<CaseFact> facts, Channel channel, Optional<Rules> inForce) {
    return facts.stream().anyMatch(CaseFact.RungFired.class::isInstance)
        || news(facts).stream()
            .flatMap(Telling::events)
            .anyMatch(event ->
                inForce.filter(rules -> !rules.noticesOn(event, channel).isEmpty()).isPresent());
  }

  /**
   * What an entry tells, in the order of its facts and of the rules.
   *
   * @param after the case as the entry left it
   * @param inForce what the pack in force says of notices
   * @param published what a version of a pack says: a clock's rungs tell by the one it began with
   */
  static List<Telling> of(
      List<CaseFact> facts,
      Case after,
      Optional<Rules> inForce,
      Function<PackVersion, Optional<Rules>> published) {
    var all = new ArrayList<Telling>();
    for (var fact : news(facts)) {
      inForce.ifPresent(rules ->
          events(fact).forEach(event -> all.addAll(on(event, after, rules, part(fact, after)))));
      if (fact instanceof CaseFact.RungFired fired) {
        all.addAll(ofRung(fired, after, published));
      }
    }
    return all;
  }

  private static List<Telling> on(ClockEvent event, Case after, Rules rules, Optional<Part> part) {
    return rules.noticesOn(event, after.origin().channel()).stream()
        .flatMap(notice -> ofRule(notice, after, rules, part))
        .toList();
  }

  private static Stream<Telling> ofRule(
      NoticeRule notice, Case after, Rules rules, Optional<Part> part) {
    var name = Delivery.notice(rules.notices().indexOf(notice));
    var clock =
        notice
            .clock()
            .flatMap(wanted ->
                after.clocks().reversed().stream()
                    .filter(run -> run.clock().name().equals(wanted))
                    .filter(run -> isOf(run, part))
                    .findFirst());
    return notice.to().stream()
        .map(role -> new Telling(name, role, notice.text(), rules, clock, part.map(Part::to)));
  }

  private static List<Telling> ofRung(
      CaseFact.RungFired fired, Case after, Function<PackVersion, Optional<Rules>> published) {
    var run =
        after.clocks().stream()
            .filter(one -> one.clock().name().equals(fired.clock()))
            .filter(one -> one.clock().run() == fired.run())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no clock of rung " + fired));
    var part = run.part().map(number -> after.part(number).to());
    var version = PackVersion.of(run.clock().spec());
    var rules =
        published
            .apply(version)
            .orElseThrow(() -> new IllegalStateException("no rules " + version));
    var key = fired.rung().key();
    var clock = rules.clock(fired.clock()).orElseThrow();
    var text = Optional.ofNullable(clock.texts().get(key));
    var name = fired.clock() + "/" + fired.run() + "/" + key;
    return clock.spec().rung(key).stream()
        .flatMap(rung -> rung.recipients().stream())
        .flatMap(role ->
            text.map(said -> new Telling(name, role, said, rules, Optional.of(run), part)).stream())
        .toList();
  }

  /** The part that a fact speaks of. */
  private static Optional<Part> part(CaseFact fact, Case after) {
    if (fact instanceof CaseFact.PartAssigned(var part, _)) {
      return Optional.of(part);
    }
    if (fact instanceof CaseFact.PartHandedIn(int number, _, _, _)) {
      return Optional.of(after.part(number));
    }
    return fact instanceof CaseFact.PartDropped(int number, _, _)
        ? Optional.of(after.part(number))
        : Optional.empty();
  }

  private static boolean isOf(TimedRun run, Optional<Part> part) {
    return part.isEmpty() || run.part().isEmpty() || run.part().equals(part.map(Part::number));
  }

  /** All of it; of a case that was over when it was reported the end, as nobody has to act. */
  private static List<CaseFact> news(List<CaseFact> facts) {
    return facts.getFirst() instanceof CaseFact.Reported
            && (facts.getLast() instanceof CaseFact.Closed
                || facts.getLast() instanceof CaseFact.Redirected)
        ? List.of(facts.getLast())
        : facts;
  }

  /** What a fact is called in a pack. */
  private static Stream<ClockEvent> events(CaseFact fact) {
    return switch (fact) {
      case CaseFact.Reported _ -> Stream.of(ClockEvent.REPORTED);
      case CaseFact.Dispatched _ -> Stream.of(ClockEvent.DISPATCHED, ClockEvent.STEP_BEGUN);
      case CaseFact.SignedFor _ -> Stream.of(ClockEvent.SIGNED_FOR);
      case CaseFact.ContactRecorded(_, boolean reached, _, _) ->
          reached ? Stream.of(ClockEvent.CONTACTED) : Stream.empty();
      case CaseFact.Submitted _ -> Stream.of(ClockEvent.SUBMITTED, ClockEvent.STEP_BEGUN);
      case CaseFact.LadderMoved _ -> Stream.of(ClockEvent.STEP_BEGUN);
      case CaseFact.Objected _ -> Stream.of(ClockEvent.OBJECTED);
      case CaseFact.ObjectionUpheld _ ->
          Stream.of(ClockEvent.OBJECTION_DECIDED, ClockEvent.DISPATCHED, ClockEvent.STEP_BEGUN);
      case CaseFact.ObjectionDismissed _ -> Stream.of(ClockEvent.OBJECTION_DECIDED);
      case CaseFact.PartAssigned _ -> Stream.of(ClockEvent.PART_ASSIGNED);
      case CaseFact.PartHandedIn _, CaseFact.PartDropped _ -> Stream.of(ClockEvent.PART_DONE);
      case CaseFact.Resolved _ -> Stream.of(ClockEvent.RESOLVED);
      case CaseFact.Closed(_, _, var caller) ->
          caller.isPresent()
              ? Stream.of(ClockEvent.ENDED, ClockEvent.CLOSED)
              : Stream.of(ClockEvent.ENDED);
      case CaseFact.CalledBack _, CaseFact.SurveyAnswered _ -> Stream.of(ClockEvent.CALLED_BACK);
      case CaseFact.Reopened _ ->
          Stream.of(ClockEvent.REOPENED, ClockEvent.DISPATCHED, ClockEvent.STEP_BEGUN);
      case CaseFact.PutOnTheBooks _, CaseFact.ReviewedOnTheBooks _ ->
          Stream.of(ClockEvent.ON_THE_BOOKS);
      case CaseFact.TakenOffTheBooks _ -> Stream.of(ClockEvent.OFF_THE_BOOKS);
      case CaseFact.ClosedWithPrimary _,
          CaseFact.Withdrawn _,
          CaseFact.Rejected _,
          CaseFact.Redirected _ ->
          Stream.of(ClockEvent.ENDED);
      case CaseFact.Triaged _,
          CaseFact.HandedOver _,
          CaseFact.Suspended _,
          CaseFact.Resumed _,
          CaseFact.ReferredToMediation _,
          CaseFact.BackFromMediation _,
          CaseFact.ClockExtended _,
          CaseFact.ProgressRecorded _,
          CaseFact.ClockStarted _,
          CaseFact.ClockStopped _,
          CaseFact.RungFired _,
          CaseFact.DueTimeMoved _,
          CaseFact.CallbackTried _,
          CaseFact.SurveySent _,
          CaseFact.Corrected _,
          CaseFact.Transferred _,
          CaseFact.Merged _,
          CaseFact.Joined _,
          CaseFact.Unmerged _,
          CaseFact.Parted _,
          CaseFact.ClaimantsAdded _,
          CaseFact.ClaimantDropped _,
          CaseFact.ClaimantErased _,
          CaseFact.ContentErased _ ->
          Stream.empty();
    };
  }
}
