package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.policies.RoleRule;

/** The notices that an entry of a case gives: what the pack in force has told of its facts. */
final class CaseNotices implements EntryNotices.OfKind {
  private final StatesAfter states;
  private final Policies policies;
  private final Recipients recipients;
  private final NoticeWords words;

  CaseNotices(StatesAfter states, Policies policies, Recipients recipients, NoticeWords words) {
    this.states = states;
    this.policies = policies;
    this.recipients = recipients;
    this.words = words;
  }

  @Override
  public List<Delivery> of(Entry entry, Instant now) {
    var traits = entry.after().orElseThrow();
    var facts = facts(entry).toList();
    var inForce = policies.inForce(traits.division(), entry.time()).map(PackInForce::rules);
    if (!Telling.isPossible(facts, traits.channel(), inForce)) {
      return List.of();
    }
    var after = states.of(Case.LINEAGE, entry);
    return Telling.of(facts, after, inForce, policies::rules).stream()
        .flatMap(telling -> {
          var officers = recipients.actingFor(post(telling, after), now);
          var text = words.of(telling, after);
          return Delivery.each(
              entry, About.of(after.id()), telling.rule(), telling.to(), officers, text);
        })
        .toList();
  }

  /** The post that is told: of several of a role at one division the one that ladders name too. */
  private Optional<Post> post(Telling telling, Case after) {
    if (telling.to().equals(RoleRule.PART)) {
      return telling.part().flatMap(this::post);
    }
    if (telling.to().equals(RoleRule.ACTING)) {
      return after.climb().map(Climb::now).flatMap(this::post);
    }
    return recipients.post(telling.to(), telling.rules(), after.patch().division());
  }

  private Optional<Post> post(LadderPost named) {
    return named.post().flatMap(recipients::post);
  }

  private static Stream<CaseFact> facts(Entry entry) {
    return entry.facts().stream().map(CaseFact.class::cast);
  }
}
