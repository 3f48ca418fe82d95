package org.fengqiao.domain.mediation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;

/** Decides whether what was agreed on is kept; as {@link MediationAt} has it. */
public record PerformanceAt(MediationAt at) {
  public PerformanceAt {
    Objects.requireNonNull(at);
  }

  /**
   * Records whether a term is kept (履行回访, 人民调解法第三十一条), in any state of the mediation.
   *
   * @param performed whether it is done; of a term that gives money that is told by {@code paid}
   * @param paid what was paid since the last time, each party once
   * @throws Refusal NOT_THE_ORGANIZATION, AGREEMENT_NOT_FOUND, TERM_NOT_FOUND, NOT_IN_EFFECT,
   *     TERM_PERFORMED, MORE_THAN_AGREED, TOO_MANY_OF_A_MEDIATION; INVALID_FIELD if a party is paid
   *     who has no share, or twice
   */
  public Decided<Mediation> follow(
      ActingOfficer officer,
      int number,
      int termNumber,
      boolean performed,
      List<Share> paid,
      ContentRef words) {
    at.requireOrganization(officer);
    var term = term(new MediationAgreementAt(at).agreement(number), termNumber);
    if (term.isPerformed()) {
      throw Refusal.conflict(
          MediationReason.TERM_PERFORMED, Map.of("term", name(number, termNumber)));
    }
    at.requireFewer("follow-ups", term.followUps().size(), Term.MOST_FOLLOW_UPS);
    requireOwed(term, paid);
    var look = new FollowUp(at.now(), officer.id(), isDone(term, performed, paid), paid, words);
    var chapter = at.chapter().add(new MediationFact.TermFollowed(number, termNumber, look));
    if (look.performed()) {
      chapter.stop(one ->
          one.kind() == LimitKind.PERFORMANCE
              && one.agreement().equals(Optional.of(number))
              && one.term().equals(Optional.of(termNumber)));
    }
    return chapter.end();
  }

  private static void requireOwed(Term term, List<Share> paid) {
    var named = new HashSet<Integer>();
    for (int i = 0; i < paid.size(); i++) {
      var share = paid.get(i);
      if (!named.add(share.party())
          || term.shares().stream().noneMatch(one -> one.party() == share.party())) {
        throw Refusal.invalid(
            "paid[" + i + "].party", "is one who has a share of the term, named once");
      }
      if (share.fen() > term.openFen(share.party())) {
        throw Refusal.invalid(
            MediationReason.MORE_THAN_AGREED,
            "paid[" + i + "].fen",
            "is no more than is owed still, " + term.openFen(share.party()));
      }
    }
  }

  private static boolean isDone(Term term, boolean performed, List<Share> paid) {
    if (term.shares().isEmpty()) {
      return performed;
    }
    long now = paid.stream().mapToLong(Share::fen).reduce(0, Math::addExact);
    long open =
        term.shares().stream()
            .mapToLong(share -> term.openFen(share.party()))
            .reduce(0, Math::addExact);
    return now == open;
  }

  private Term term(Agreement agreement, int number) {
    return agreement
        .term(number)
        .orElseThrow(() ->
            Refusal.notFound(MediationReason.TERM_NOT_FOUND, name(agreement.number(), number)));
  }

  private String name(int agreement, int term) {
    return at.name() + "/agreements/" + agreement + "/terms/" + term;
  }
}
