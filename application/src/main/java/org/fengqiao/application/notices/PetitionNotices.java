package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionFact;
import org.fengqiao.domain.petitions.PetitionLimit;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.PetitionRule;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;

/**
 * The notices that an entry of a petition gives: a unit is told what it is given and what became of
 * its objection, and each rung tells whom the pack names. By the pack version the time that they
 * speak of began under. Nobody of a unit that the petition accuses is told anything.
 */
final class PetitionNotices implements EntryNotices.OfKind {
  private final StatesAfter states;
  private final Policies policies;
  private final Recipients recipients;
  private final NoticeWords words;

  PetitionNotices(StatesAfter states, Policies policies, Recipients recipients, NoticeWords words) {
    this.states = states;
    this.policies = policies;
    this.recipients = recipients;
    this.words = words;
  }

  @Override
  public List<Delivery> of(Entry entry, Instant now) {
    if (entry.facts().stream().noneMatch(PetitionNotices::tells)) {
      return List.of();
    }
    var after = states.of(Petition.LINEAGE, entry);
    return entry.facts().stream()
        .flatMap(fact -> told((PetitionFact) fact, after))
        .flatMap(told -> deliveries(told, after, entry, now))
        .toList();
  }

  /** Asked first, since many entries tell nobody anything. */
  private static boolean tells(Fact fact) {
    return fact instanceof PetitionFact.Routed
        || fact instanceof PetitionFact.ObjectionRuled
        || fact instanceof PetitionFact.RungFired;
  }

  private Stream<LimitTold> told(PetitionFact fact, Petition after) {
    return switch (fact) {
      case PetitionFact.Routed(var routing, _) -> routed(routing.unit(), after);
      case PetitionFact.ObjectionRuled(var ruling, _) -> ruled(ruling.upheld(), after);
      case PetitionFact.RungFired(var of, var rung) -> ofRung(of, rung.key(), after);
      case PetitionFact.Registered _,
          PetitionFact.Objected _,
          PetitionFact.Accepted _,
          PetitionFact.Refused _,
          PetitionFact.Diverted _,
          PetitionFact.Answered _,
          PetitionFact.Withdrawn _,
          PetitionFact.Extended _,
          PetitionFact.Decided _,
          PetitionFact.ReviewAsked _,
          PetitionFact.ReviewDecided _,
          PetitionFact.ReexaminationAsked _,
          PetitionFact.HearingBegun _,
          PetitionFact.HearingEnded _,
          PetitionFact.ReexaminationDecided _,
          PetitionFact.BacklogMarked _,
          PetitionFact.BacklogProgressed _,
          PetitionFact.BacklogSolved _,
          PetitionFact.PetitionerErased _,
          PetitionFact.DueTimeMoved _,
          PetitionFact.Lapsed _ ->
          Stream.empty();
    };
  }

  private Stream<LimitTold> routed(UnitId unit, Petition after) {
    var limit = after.time(PetitionLimit.INFORM).orElseThrow();
    return Stream.of(
        new LimitTold("petitions.routed", RoleRule.ACTING, rule(limit).routed(), unit, limit));
  }

  private Stream<LimitTold> ruled(boolean upheld, Petition after) {
    var limit = after.time(PetitionLimit.INFORM).orElseThrow();
    var text = upheld ? rule(limit).upheld() : rule(limit).dismissed();
    var unit = after.path().objection().orElseThrow().unit();
    var name = upheld ? "petitions.upheld" : "petitions.dismissed";
    return text.stream().map(said -> new LimitTold(name, RoleRule.ACTING, said, unit, limit));
  }

  private Stream<LimitTold> ofRung(PetitionLimit of, RungKey key, Petition after) {
    var limit = after.time(of).orElseThrow();
    var enacted = rule(limit).limit(limit.clock().name()).orElseThrow().rule();
    var name = limit.clock().name() + "/" + limit.clock().run() + "/" + key;
    var unit = after.actor(of);
    return Optional.ofNullable(enacted.texts().get(key)).stream()
        .flatMap(text ->
            enacted.spec().rung(key).stream()
                .flatMap(rung -> rung.recipients().stream())
                .map(role -> new LimitTold(name, role, text, unit, limit)));
  }

  private Stream<Delivery> deliveries(LimitTold told, Petition after, Entry entry, Instant now) {
    var post = post(told, after);
    var accused = post.filter(one -> after.accused().isHiddenFrom(List.of(one.unit())));
    if (accused.isPresent() || (told.to().equals(RoleRule.LEADER) && post.isEmpty())) {
      return Stream.empty();
    }
    var text = words.of(told, spec(told.limit()), after.filing().division());
    var officers =
        recipients.actingFor(post, now).stream()
            .filter(officer -> officer.map(one -> mayKnow(one, after, now)).orElse(true))
            .toList();
    return Delivery.each(entry, About.of(after.id()), told.rule(), told.to(), officers, text);
  }

  /** One who is told for a post that nobody accuses may hold another one that somebody does. */
  private boolean mayKnow(OfficerId officer, Petition after, Instant now) {
    return !after.accused().isHiddenFrom(recipients.unitsOf(officer, now));
  }

  private Optional<Post> post(LimitTold told, Petition after) {
    if (told.to().equals(RoleRule.ACTING)) {
      return recipients.postOf(told.unit());
    }
    if (told.to().equals(RoleRule.REGISTRAR)) {
      return recipients.postOf(after.filing().unit());
    }
    if (told.to().equals(RoleRule.LEADER)) {
      return after
          .backlog()
          .filter(_ -> after.isBacklog())
          .flatMap(one -> recipients.post(one.post()));
    }
    return recipients.post(told.to(), rules(told.limit()), after.filing().division());
  }

  private ClockSpec spec(Limit limit) {
    return rule(limit).limit(limit.clock().name()).orElseThrow().rule().spec();
  }

  private PetitionRule rule(Limit limit) {
    return rules(limit).casework().petitions().orElseThrow();
  }

  private Rules rules(Limit limit) {
    var version = PackVersion.of(limit.clock().spec());
    return policies
        .rules(version)
        .orElseThrow(() -> new IllegalStateException("no rules " + version));
  }
}
