package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.whistles.Call;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleFact;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;

/**
 * The notices that an entry of a whistle gives: organs are told that they are called, and each rung
 * of their time tells whom the list names, so the superior of one that has not come. All by the
 * list the whistle was blown under.
 */
final class WhistleNotices implements EntryNotices.OfKind {
  private static final String CALL = "whistles.call/";

  private final StatesAfter states;
  private final Policies policies;
  private final Recipients recipients;
  private final NoticeWords words;

  WhistleNotices(StatesAfter states, Policies policies, Recipients recipients, NoticeWords words) {
    this.states = states;
    this.policies = policies;
    this.recipients = recipients;
    this.words = words;
  }

  /** That somebody is to be told something of an organ's call. */
  private record Told(String rule, Role to, NoticeTemplate text, Call call) {}

  @Override
  public List<Delivery> of(Entry entry, Instant now) {
    if (entry.facts().stream().noneMatch(WhistleNotices::tells)) {
      return List.of();
    }
    var after = states.of(Whistle.LINEAGE, entry);
    var version = PackVersion.of(after.spec());
    var rules =
        policies.rules(version).orElseThrow(() -> new IllegalStateException("no rules " + version));
    return entry.facts().stream()
        .flatMap(fact -> told((WhistleFact) fact, after, rules))
        .flatMap(told -> {
          var text = words.of(told.text(), rules, after, told.call());
          var officers = recipients.actingFor(post(told, rules, after), now);
          return Delivery.each(entry, About.of(after.id()), told.rule(), told.to(), officers, text);
        })
        .toList();
  }

  /** Asked first, since most entries tell nobody anything. */
  private static boolean tells(Fact fact) {
    return fact instanceof WhistleFact.OrganCalled || fact instanceof WhistleFact.RungFired;
  }

  private static Stream<Told> told(WhistleFact fact, Whistle after, Rules rules) {
    return switch (fact) {
      case WhistleFact.OrganCalled f ->
          rules.casework().whistles().call().stream()
              .map(text ->
                  new Told(
                      CALL + f.organ().value(),
                      RoleRule.ACTING,
                      text,
                      after.call(f.organ()).orElseThrow()));
      case WhistleFact.RungFired f -> ofRung(f, after, rules);
      case WhistleFact.Blown _,
          WhistleFact.ReportedIn _,
          WhistleFact.OutcomeRecorded _,
          WhistleFact.Appraised _,
          WhistleFact.Settled _,
          WhistleFact.Withdrawn _,
          WhistleFact.DueTimeMoved _ ->
          Stream.empty();
    };
  }

  private static Stream<Told> ofRung(WhistleFact.RungFired fired, Whistle after, Rules rules) {
    var call = after.call(fired.organ()).orElseThrow();
    var run = call.clock();
    var clock = rules.casework().whistles().clock(run.name()).orElseThrow();
    var key = fired.rung().key();
    var name = run.name() + "/" + run.run() + "/" + key;
    return Optional.ofNullable(clock.texts().get(key)).stream()
        .flatMap(text ->
            clock.spec().rung(key).stream()
                .flatMap(rung -> rung.recipients().stream())
                .map(role -> new Told(name, role, text, call)));
  }

  private Optional<Post> post(Told told, Rules rules, Whistle after) {
    if (told.to().equals(RoleRule.ACTING)) {
      return recipients.post(told.call().post());
    }
    var role = told.to().equals(RoleRule.SUPERIOR) ? told.call().superior() : told.to();
    return recipients.post(role, rules, after.patch().division());
  }
}
