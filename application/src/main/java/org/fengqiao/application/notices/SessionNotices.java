package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionFact;
import org.fengqiao.domain.cases.sessions.SessionTask;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.SessionRule;

/**
 * The notices that an entry of a joint session gives: units are told that they are called, what
 * task they have, and that it is off; each rung of a time tells whom the pack names, so the
 * convener of a task that is late. All by the pack version the session was convened under.
 */
final class SessionNotices implements EntryNotices.OfKind {
  private static final String CALL = "sessions.call/";
  private static final String CANCEL = "sessions.cancel/";

  private final StatesAfter states;
  private final Policies policies;
  private final Recipients recipients;
  private final NoticeWords words;

  SessionNotices(StatesAfter states, Policies policies, Recipients recipients, NoticeWords words) {
    this.states = states;
    this.policies = policies;
    this.recipients = recipients;
    this.words = words;
  }

  /**
   * That somebody is to be told something of a session.
   *
   * @param unit the one that must act
   * @param clock the time that the text speaks of
   * @param due the time that the text names
   */
  record Told(
      String rule, Role to, NoticeTemplate text, UnitId unit, Limit clock, Optional<Instant> due) {}

  @Override
  public List<Delivery> of(Entry entry, Instant now) {
    if (entry.facts().stream().noneMatch(SessionNotices::tells)) {
      return List.of();
    }
    var after = states.of(JointSession.LINEAGE, entry);
    var version = PackVersion.of(after.spec());
    var rules =
        policies.rules(version).orElseThrow(() -> new IllegalStateException("no rules " + version));
    var rule = rules.casework().sessions().orElseThrow();
    return entry.facts().stream()
        .flatMap(fact -> told((SessionFact) fact, after, rule))
        .flatMap(told -> {
          var text = words.of(told, rules, after);
          var officers = recipients.actingFor(post(told, rules, after), now);
          return Delivery.each(entry, About.of(after.id()), told.rule(), told.to(), officers, text);
        })
        .toList();
  }

  /** Asked first, since many entries tell nobody anything. */
  private static boolean tells(Fact fact) {
    return fact instanceof SessionFact.Convened
        || fact instanceof SessionFact.TaskGiven
        || fact instanceof SessionFact.TaskReturned
        || fact instanceof SessionFact.Raised
        || fact instanceof SessionFact.Withdrawn
        || fact instanceof SessionFact.RungFired;
  }

  private static Stream<Told> told(SessionFact fact, JointSession after, SessionRule rule) {
    return switch (fact) {
      case SessionFact.Convened f -> called(f, after, rule);
      case SessionFact.TaskGiven f -> Stream.of(given(after.task(f.number()), rule));
      case SessionFact.TaskReturned f -> Stream.of(given(after.task(f.number()), rule));
      case SessionFact.RungFired f -> ofRung(f, after, rule);
      case SessionFact.Raised _, SessionFact.Withdrawn _ -> cancelled(after, rule);
      case SessionFact.Held _,
          SessionFact.Resolved _,
          SessionFact.TaskHandedIn _,
          SessionFact.Closed _,
          SessionFact.DueTimeMoved _ ->
          Stream.empty();
    };
  }

  /** The units, and of one that was raised its convener, who did not convene it himself. */
  private static Stream<Told> called(
      SessionFact.Convened fact, JointSession after, SessionRule rule) {
    var own = fact.convener().unit();
    var units =
        fact.units().stream().map(unit -> told(CALL, unit, RoleRule.ACTING, rule.call(), after));
    return fact.raisedFrom().isEmpty() || fact.units().contains(own)
        ? units
        : Stream.concat(units, Stream.of(told(CALL, own, RoleRule.CONVENER, rule.call(), after)));
  }

  private static Stream<Told> cancelled(JointSession after, SessionRule rule) {
    return rule.cancel().stream()
        .flatMap(text ->
            after.units().stream().map(unit -> told(CANCEL, unit, RoleRule.ACTING, text, after)));
  }

  /** Of the meeting as a whole, whose time is when it is planned. */
  private static Told told(
      String rule, UnitId unit, Role to, NoticeTemplate text, JointSession after) {
    var planned = Optional.of(after.plan().time());
    return new Told(rule + unit.value(), to, text, unit, after.clock(), planned);
  }

  private static Told given(Optional<SessionTask> given, SessionRule rule) {
    var task = given.orElseThrow();
    return new Told(
        "sessions.task/" + task.number(),
        RoleRule.ACTING,
        rule.task(),
        task.unit(),
        task.clock(),
        task.clock().toldDue());
  }

  private static Stream<Told> ofRung(
      SessionFact.RungFired fired, JointSession after, SessionRule rule) {
    var task = fired.task().flatMap(after::task);
    var clock = task.map(SessionTask::clock).orElse(after.clock());
    var unit = task.map(SessionTask::unit).orElse(after.convener().unit());
    var limit = rule.limit(clock.clock().name()).orElseThrow();
    var key = fired.rung().key();
    var name = clock.clock().name() + "/" + clock.clock().run() + "/" + key;
    return Optional.ofNullable(limit.texts().get(key)).stream()
        .flatMap(text ->
            limit.spec().rung(key).stream()
                .flatMap(rung -> rung.recipients().stream())
                .map(role -> new Told(name, role, text, unit, clock, clock.toldDue())));
  }

  private Optional<Post> post(Told told, Rules rules, JointSession after) {
    var convener = after.convener();
    if (told.to().equals(RoleRule.CONVENER)
        || (told.to().equals(RoleRule.ACTING) && told.unit().equals(convener.unit()))) {
      return recipients.post(convener.post());
    }
    return told.to().equals(RoleRule.ACTING)
        ? recipients.postOf(told.unit())
        : recipients.post(told.to(), rules, after.patch().division());
  }
}
