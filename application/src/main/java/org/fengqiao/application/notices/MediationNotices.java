package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationFact;
import org.fengqiao.domain.mediation.MediationLimit;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.MediationRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;

/**
 * The notices that an entry of a mediation gives: an organization is told that a dispute came to
 * it, whom the pack names that one is likely to become a public-order or a criminal case, and each
 * rung of a time tells whom the pack names. Rungs by the pack version their time began under, the
 * others by the pack in force then.
 */
final class MediationNotices implements EntryNotices.OfKind {
  private final StatesAfter states;
  private final Policies policies;
  private final Recipients recipients;
  private final NoticeWords words;

  MediationNotices(
      StatesAfter states, Policies policies, Recipients recipients, NoticeWords words) {
    this.states = states;
    this.policies = policies;
    this.recipients = recipients;
    this.words = words;
  }

  /**
   * That somebody is to be told something of a mediation.
   *
   * @param rules of the pack that says so
   * @param limit the time that the text speaks of
   */
  record Told(
      String rule, Role to, NoticeTemplate text, Rules rules, Optional<MediationLimit> limit) {}

  @Override
  public List<Delivery> of(Entry entry, Instant now) {
    if (entry.facts().stream().noneMatch(MediationNotices::tells)) {
      return List.of();
    }
    var after = states.of(Mediation.LINEAGE, entry);
    return entry.facts().stream()
        .flatMap(fact -> told((MediationFact) fact, after, entry.time()))
        .flatMap(told -> {
          var text = words.of(told, after);
          var officers = recipients.actingFor(post(told, after), now);
          return Delivery.each(entry, About.of(after.id()), told.rule(), told.to(), officers, text);
        })
        .toList();
  }

  /** Asked first, since most entries tell nobody anything. */
  private static boolean tells(Fact fact) {
    return fact instanceof MediationFact.Begun
        || fact instanceof MediationFact.Raised
        || fact instanceof MediationFact.DangerReported
        || fact instanceof MediationFact.RungFired;
  }

  private Stream<Told> told(MediationFact fact, Mediation after, Instant time) {
    if (fact instanceof MediationFact.Begun || fact instanceof MediationFact.Raised) {
      return inForce(after, time).stream().map(rules -> coming(rules, after));
    }
    if (fact instanceof MediationFact.DangerReported) {
      return inForce(after, time).stream().flatMap(MediationNotices::danger);
    }
    return fact instanceof MediationFact.RungFired fired ? ofRung(fired, after) : Stream.empty();
  }

  /** The pack in force there then, if it speaks of mediation. */
  private Optional<Rules> inForce(Mediation after, Instant time) {
    return policies
        .inForce(after.matter().patch().division(), time)
        .map(PackInForce::rules)
        .filter(rules -> rules.casework().mediation().isPresent());
  }

  private static MediationRule rule(Rules rules) {
    return rules.casework().mediation().orElseThrow();
  }

  private static Told coming(Rules rules, Mediation after) {
    var acceptance =
        after.runningLimits().stream()
            .filter(limit -> limit.kind() == LimitKind.ACCEPTANCE)
            .findFirst();
    return new Told("mediation.coming", RoleRule.ACTING, rule(rules).coming(), rules, acceptance);
  }

  private static Stream<Told> danger(Rules rules) {
    var alarm = rule(rules).danger();
    return alarm.notified().stream()
        .map(role ->
            new Told(
                "mediation.danger/" + role.value(), role, alarm.text(), rules, Optional.empty()));
  }

  private Stream<Told> ofRung(MediationFact.RungFired fired, Mediation after) {
    var limit =
        after.limits().stream()
            .filter(one -> one.key().equals(fired.limit()))
            .findFirst()
            .orElseThrow();
    var version = PackVersion.of(limit.limit().clock().spec());
    var rules =
        policies.rules(version).orElseThrow(() -> new IllegalStateException("no rules " + version));
    var said = rule(rules).limit(limit.limit().clock().name()).orElseThrow();
    var key = fired.rung().key();
    var name = limit.key().clock() + "/" + limit.key().run() + "/" + key;
    return Optional.ofNullable(said.texts().get(key)).stream()
        .flatMap(text ->
            said.spec().rung(key).stream()
                .flatMap(rung -> rung.recipients().stream())
                .map(role -> new Told(name, role, text, rules, Optional.of(limit))));
  }

  private Optional<Post> post(Told told, Mediation after) {
    return told.to().equals(RoleRule.ACTING)
        ? recipients.postOf(after.stage().unit())
        : recipients.post(told.to(), told.rules(), after.matter().patch().division());
  }
}
