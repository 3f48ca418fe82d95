package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionFact;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.SupervisionRule;

/**
 * The notices that an entry of a supervision gives: who is supervised is told of the order and of a
 * return, the superior of the reply, and each rung tells whom the pack names. All by the pack the
 * supervision was ordered under.
 */
final class SupervisionNotices implements EntryNotices.OfKind {
  private final StatesAfter states;
  private final Policies policies;
  private final Recipients recipients;
  private final NoticeWords words;

  SupervisionNotices(
      StatesAfter states, Policies policies, Recipients recipients, NoticeWords words) {
    this.states = states;
    this.policies = policies;
    this.recipients = recipients;
    this.words = words;
  }

  /** That somebody is to be told something. */
  private record Told(String rule, Role to, NoticeTemplate text) {}

  @Override
  public List<Delivery> of(Entry entry, Instant now) {
    if (entry.facts().stream().noneMatch(SupervisionNotices::tells)) {
      return List.of();
    }
    var after = states.of(Supervision.LINEAGE, entry);
    var version = PackVersion.of(after.spec());
    var rules =
        policies.rules(version).orElseThrow(() -> new IllegalStateException("no rules " + version));
    var rule =
        rules
            .casework()
            .supervision()
            .orElseThrow(() -> new IllegalStateException("no supervisions in " + version));
    var spec = after.round().budget().map(rule::spec).orElseGet(rule::spec);
    var supervised = supervised(after);
    return entry.facts().stream()
        .flatMap(fact -> told((SupervisionFact) fact, after, rule))
        .flatMap(told -> {
          var text = words.of(told.text(), spec, after, supervised.map(Post::title));
          var officers = recipients.actingFor(post(told.to(), rules, after, supervised), now);
          return Delivery.each(entry, About.of(after.id()), told.rule(), told.to(), officers, text);
        })
        .toList();
  }

  /** Asked first, since some entries tell nobody anything. */
  private static boolean tells(Fact fact) {
    return !(fact instanceof SupervisionFact.Accepted)
        && !(fact instanceof SupervisionFact.Withdrawn)
        && !(fact instanceof SupervisionFact.DueTimeMoved);
  }

  private static Stream<Told> told(SupervisionFact fact, Supervision after, SupervisionRule rule) {
    return switch (fact) {
      case SupervisionFact.Ordered _ ->
          Stream.of(new Told("supervision.order", RoleRule.ACTING, rule.order()));
      case SupervisionFact.Replied _ ->
          Stream.of(new Told("supervision.reply", RoleRule.SUPERIOR, rule.reply()));
      case SupervisionFact.Returned _ ->
          Stream.of(new Told("supervision.return", RoleRule.ACTING, rule.giveBack()));
      case SupervisionFact.RungFired f -> ofRung(f, after, rule);
      case SupervisionFact.LimitBegun _,
          SupervisionFact.Accepted _,
          SupervisionFact.Withdrawn _,
          SupervisionFact.DueTimeMoved _ ->
          Stream.empty();
    };
  }

  private static Stream<Told> ofRung(
      SupervisionFact.RungFired fired, Supervision after, SupervisionRule rule) {
    var clock = after.round().clock();
    var key = fired.rung().key();
    var name = clock.name() + "/" + clock.run() + "/" + key;
    return Optional.ofNullable(rule.texts().get(key)).stream()
        .flatMap(text ->
            rule.spec().rung(key).stream()
                .flatMap(rung -> rung.recipients().stream())
                .map(role -> new Told(name, role, text)));
  }

  private Optional<Post> post(Role to, Rules rules, Supervision after, Optional<Post> supervised) {
    if (to.equals(RoleRule.ACTING)) {
      return supervised;
    }
    return to.equals(RoleRule.SUPERIOR)
        ? recipients.post(after.superior().post())
        : recipients.post(to, rules, after.patch().division());
  }

  private Optional<Post> supervised(Supervision after) {
    var told = after.supervised();
    return told.post().flatMap(recipients::post).or(() -> recipients.postOf(told.unit()));
  }
}
