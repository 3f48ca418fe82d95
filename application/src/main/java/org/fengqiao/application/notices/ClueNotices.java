package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.RewardRule;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueFact;
import org.fengqiao.domain.rewards.ClueLimit;

/**
 * The notices that an entry of a clue gives: a unit is told that it has one to verify, and each
 * rung tells whom the pack names. By the pack version that the clue was submitted under. Nobody is
 * told who reported it, nor is whoever did by these.
 */
final class ClueNotices implements EntryNotices.OfKind {
  private final StatesAfter states;
  private final Policies policies;
  private final Recipients recipients;
  private final NoticeWords words;

  ClueNotices(StatesAfter states, Policies policies, Recipients recipients, NoticeWords words) {
    this.states = states;
    this.policies = policies;
    this.recipients = recipients;
    this.words = words;
  }

  @Override
  public List<Delivery> of(Entry entry, Instant now) {
    if (entry.facts().stream().noneMatch(ClueNotices::tells)) {
      return List.of();
    }
    var after = states.of(Clue.LINEAGE, entry);
    return entry.facts().stream()
        .flatMap(fact -> told((ClueFact) fact, after))
        .flatMap(told -> deliveries(told, after, entry, now))
        .toList();
  }

  /** Asked first, since most entries tell nobody anything. */
  private static boolean tells(Fact fact) {
    return fact instanceof ClueFact.Submitted
        || fact instanceof ClueFact.Assigned
        || fact instanceof ClueFact.RungFired;
  }

  private Stream<LimitTold> told(ClueFact fact, Clue after) {
    return fact instanceof ClueFact.RungFired(var of, var rung)
        ? ofRung(of, rung.key(), after)
        : Stream.of(fact).filter(ClueNotices::tells).map(_ -> coming(after));
  }

  private LimitTold coming(Clue after) {
    var limit = after.time(ClueLimit.VERIFY).orElseThrow();
    return new LimitTold(
        "rewards.coming", RoleRule.ACTING, rule(after).coming(), after.handler(), limit);
  }

  private Stream<LimitTold> ofRung(ClueLimit of, RungKey key, Clue after) {
    var limit = after.time(of).orElseThrow();
    var rule = rule(after).limit(of);
    var name = limit.clock().name() + "/" + limit.clock().run() + "/" + key;
    return Optional.ofNullable(rule.texts().get(key)).stream()
        .flatMap(text ->
            rule.spec().rung(key).stream()
                .flatMap(rung -> rung.recipients().stream())
                .map(role -> new LimitTold(name, role, text, after.actor(of), limit)));
  }

  private Stream<Delivery> deliveries(LimitTold told, Clue after, Entry entry, Instant now) {
    var spec = rule(after).limit(told.limit().clock().name()).orElseThrow().spec();
    var text = words.of(told, spec, after.filing().division());
    var officers = recipients.actingFor(post(told, after), now);
    return Delivery.each(entry, About.of(after.id()), told.rule(), told.to(), officers, text);
  }

  private Optional<Post> post(LimitTold told, Clue after) {
    return told.to().equals(RoleRule.ACTING)
        ? recipients.postOf(told.unit())
        : recipients.post(told.to(), rules(after), after.filing().division());
  }

  private RewardRule rule(Clue after) {
    return rules(after).casework().rewards().orElseThrow();
  }

  private Rules rules(Clue after) {
    var version = PackVersion.of(after.spec());
    return policies
        .rules(version)
        .orElseThrow(() -> new IllegalStateException("no rules " + version));
  }
}
