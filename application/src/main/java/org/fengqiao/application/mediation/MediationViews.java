package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.mediation.Agreement;
import org.fengqiao.domain.mediation.Confirmation;
import org.fengqiao.domain.mediation.Conflict;
import org.fengqiao.domain.mediation.Danger;
import org.fengqiao.domain.mediation.FollowUp;
import org.fengqiao.domain.mediation.Hearing;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationLimit;
import org.fengqiao.domain.mediation.Party;
import org.fengqiao.domain.mediation.Proposal;
import org.fengqiao.domain.mediation.Term;

/** Joins mediations with their words and due times, for delivery to a caller. */
public final class MediationViews {
  private final Contents contents;
  private final Policies policies;
  private final InstantSource clock;

  @Inject
  public MediationViews(Contents contents, Policies policies, InstantSource clock) {
    this.contents = contents;
    this.policies = policies;
    this.clock = clock;
  }

  /** The mediation a command answers. */
  public MediationView of(Caller caller, Answer<Mediation> answer) {
    return of(caller, answer.resource());
  }

  /** One mediation, as it stands now. */
  public MediationView of(Caller caller, Loaded<Mediation> loaded) {
    return of(caller, List.of(loaded)).getFirst();
  }

  /** One as whoever acts for an organization of it is shown it, whoever that is. */
  public MediationView whole(Loaded<Mediation> loaded) {
    return of(List.of(loaded), _ -> true).getFirst();
  }

  /** Several, in their order; their words are read at once. */
  List<MediationView> of(Caller caller, List<Loaded<Mediation>> all) {
    return of(all, m -> knowsParties(caller, m));
  }

  private List<MediationView> of(List<Loaded<Mediation>> all, Predicate<Mediation> known) {
    var wanted =
        all.stream()
            .map(Loaded::aggregate)
            .filter(known)
            .flatMap(MediationViews::words)
            .map(ContentRef::id)
            .toList();
    var found = contents.findAll(wanted);
    var now = clock.instant();
    return all.stream().map(loaded -> view(loaded, known, found, now)).toList();
  }

  private MediationView view(
      Loaded<Mediation> loaded,
      Predicate<Mediation> known,
      Map<ContentId, Content> found,
      Instant now) {
    var m = loaded.aggregate();
    var times = new MediationTimes(policies, Optional.empty());
    return new MediationView(
        loaded,
        known.test(m),
        found,
        m.limits().stream().map(MediationLimit::limit).map(times::face).toList(),
        now);
  }

  /**
   * Whether a caller is told who the parties are: who brought it, and who acts for an organization
   * that has or had it.
   */
  public static boolean knowsParties(Caller caller, Mediation m) {
    return m.matter().origin().partner().equals(caller.partner())
        || !Collections.disjoint(m.units(), caller.rights().actsFor());
  }

  private static Stream<ContentRef> words(Mediation m) {
    var talks = m.talks();
    return Stream.of(
            Stream.of(m.matter().words()),
            m.state().endWords().stream(),
            m.parties().all().stream().flatMap(MediationViews::words),
            m.panel().conflicts().stream().map(Conflict::reason),
            talks.hearings().stream().map(Hearing::minutes),
            talks.proposals().stream().map(Proposal::words),
            talks.facts().stream(),
            talks.dangers().stream().map(Danger::words),
            m.agreements().stream().flatMap(MediationViews::words))
        .flatMap(refs -> refs);
  }

  private static Stream<ContentRef> words(Party party) {
    return Stream.concat(Stream.of(party.words()), party.left().stream().map(Party.Left::reason));
  }

  private static Stream<ContentRef> words(Agreement agreement) {
    return Stream.of(
            Stream.of(agreement.text()),
            agreement.dropped().stream(),
            agreement.terms().stream().map(Term::words),
            agreement.terms().stream()
                .flatMap(term -> term.followUps().stream())
                .map(FollowUp::words),
            agreement.confirmation().stream()
                .flatMap(one -> one.ended().stream())
                .map(Confirmation.Ended::words))
        .flatMap(refs -> refs);
  }
}
