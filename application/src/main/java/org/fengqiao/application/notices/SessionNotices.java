package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.OnDuty;
import org.fengqiao.application.people.PostFilter;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.JointSession;
import org.fengqiao.domain.cases.SessionClock;
import org.fengqiao.domain.cases.SessionFact;
import org.fengqiao.domain.cases.SessionTask;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.SessionRule;

/**
 * The notices that an entry of a joint session gives: units are told that they are called, and what
 * task they have; each rung of a time tells whom the pack names, so the convener of a task that is
 * late. All by the pack version the session was convened under.
 */
final class SessionNotices {
  private final StatesAfter states;
  private final Policies policies;
  private final Posts posts;
  private final OnDuty onDuty;
  private final NoticeWords words;

  @Inject
  SessionNotices(
      StatesAfter states, Policies policies, Posts posts, OnDuty onDuty, NoticeWords words) {
    this.states = states;
    this.policies = policies;
    this.posts = posts;
    this.onDuty = onDuty;
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
      String rule,
      Role to,
      NoticeTemplate text,
      UnitId unit,
      SessionClock clock,
      Optional<Instant> due) {}

  List<Delivery> of(Entry entry, Instant now) {
    if (entry.facts().stream().noneMatch(SessionNotices::tells)) {
      return List.of();
    }
    var after = states.of(JointSession.LINEAGE, entry);
    var version = PackVersion.of(after.spec());
    var rules =
        policies.rules(version).orElseThrow(() -> new IllegalStateException("no rules " + version));
    var rule = rules.casework().sessions().orElseThrow();
    var all = new ArrayList<Delivery>();
    entry.facts().stream()
        .flatMap(fact -> told((SessionFact) fact, after, rule))
        .forEach(told -> {
          var text = words.of(told, rules, after);
          for (var officer : officers(told, rules, after, now)) {
            all.add(
                new Delivery(
                    About.of(after.id()),
                    entry.version(),
                    told.rule(),
                    told.to(),
                    officer,
                    text,
                    entry.time()));
          }
        });
    return all;
  }

  /** Asked first, since many entries tell nobody anything. */
  private static boolean tells(Fact fact) {
    return fact instanceof SessionFact.Convened
        || fact instanceof SessionFact.TaskGiven
        || fact instanceof SessionFact.TaskReturned
        || fact instanceof SessionFact.RungFired;
  }

  private static Stream<Told> told(SessionFact fact, JointSession after, SessionRule rule) {
    return switch (fact) {
      case SessionFact.Convened f -> called(f, after, rule);
      case SessionFact.TaskGiven f -> Stream.of(given(after.task(f.number()), rule));
      case SessionFact.TaskReturned f -> Stream.of(given(after.task(f.number()), rule));
      case SessionFact.RungFired f -> ofRung(f, after, rule);
      case SessionFact.Held _,
          SessionFact.Resolved _,
          SessionFact.TaskHandedIn _,
          SessionFact.Closed _,
          SessionFact.Raised _,
          SessionFact.Withdrawn _,
          SessionFact.DueTimeMoved _ ->
          Stream.empty();
    };
  }

  private static Stream<Told> called(
      SessionFact.Convened fact, JointSession after, SessionRule rule) {
    return fact.units().stream()
        .map(unit ->
            new Told(
                "sessions.call/" + unit.value(),
                RoleRule.ACTING,
                rule.call(),
                unit,
                after.clock(),
                Optional.of(fact.plan().time())));
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

  /** Who acts for the post that is told, deputies included; one that is empty where nobody does. */
  private List<Optional<OfficerId>> officers(
      Told told, Rules rules, JointSession after, Instant now) {
    var acting = post(told, rules, after).map(post -> onDuty.acting(post, now)).orElse(List.of());
    return acting.isEmpty()
        ? List.of(Optional.empty())
        : acting.stream().map(Optional::of).toList();
  }

  private Optional<Post> post(Told told, Rules rules, JointSession after) {
    var convener = after.convener();
    if (told.to().equals(RoleRule.CONVENER)
        || (told.to().equals(RoleRule.ACTING) && told.unit().equals(convener.unit()))) {
      return posts.find(convener.post()).map(found -> found.aggregate());
    }
    if (told.to().equals(RoleRule.ACTING)) {
      return first(told.unit());
    }
    return rules
        .role(told.to())
        .flatMap(rule -> after.patch().division().at(rule.level()))
        .flatMap(division -> posts.actingAt(told.to(), division))
        .map(found -> found.aggregate());
  }

  /** A unit is called as a whole: it is told through the post that was set up in it first. */
  private Optional<Post> first(UnitId unit) {
    return posts
        .list(new PostFilter.OfUnit(unit), new PageRequest(1, Optional.empty()))
        .items()
        .stream()
        .map(found -> found.aggregate())
        .findFirst();
  }
}
