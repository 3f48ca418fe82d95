package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.OfficersDesk;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionAt;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.PetitionOpinionAt;
import org.fengqiao.domain.petitions.Petitioner;

/** Where every move of a petition is made, by the limits of the laws that govern it. */
final class PetitionDesk {
  private final OfficersDesk desk;
  private final PetitionsInSight inSight;
  private final Filings filings;
  private final Policies policies;

  @Inject
  PetitionDesk(OfficersDesk desk, PetitionsInSight inSight, Filings filings, Policies policies) {
    this.desk = desk;
    this.inSight = inSight;
    this.filings = filings;
    this.policies = policies;
  }

  /** A move: what becomes of the petition at that moment, by the officer. */
  interface Move {
    Decided<Petition> make(PetitionAt petition, ActingOfficer officer);
  }

  /** The same of a claim. */
  interface OpinionMove {
    Decided<Petition> make(PetitionOpinionAt claim, ActingOfficer officer);
  }

  /**
   * Makes a move.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<Petition> move(
      Caller caller, Right right, OfficerMove<PetitionId> on, List<Content> words, Move move) {
    return decide(caller, right, on, words, move, _ -> Optional.empty());
  }

  /** The same of a claim. */
  Answer<Petition> opine(
      Caller caller,
      Right right,
      OfficerMove<PetitionId> on,
      List<Content> words,
      OpinionMove move) {
    return move(caller, right, on, words, of(move));
  }

  /** The same of a claim that goes on, of which nobody may have filed another meanwhile. */
  Answer<Petition> pursue(
      Caller caller,
      Right right,
      OfficerMove<PetitionId> on,
      List<Content> words,
      OpinionMove move) {
    return decide(caller, right, on, words, of(move), p -> filings.pursue(caller, p));
  }

  /** The same of a move after which nothing runs on the matter any more. */
  Answer<Petition> end(
      Caller caller, Right right, OfficerMove<PetitionId> on, List<Content> words, Move move) {
    return decide(caller, right, on, words, move, p -> filings.end(p, false));
  }

  /** The same of an opinion that is final. */
  Answer<Petition> endFinally(
      Caller caller,
      Right right,
      OfficerMove<PetitionId> on,
      List<Content> words,
      OpinionMove move) {
    return decide(caller, right, on, words, of(move), p -> filings.end(p, true));
  }

  private static Move of(OpinionMove move) {
    return (petition, officer) -> move.make(new PetitionOpinionAt(petition), officer);
  }

  private Answer<Petition> decide(
      Caller caller,
      Right right,
      OfficerMove<PetitionId> on,
      List<Content> words,
      Move move,
      Function<Petition, Optional<Step<Petitioner>>> guard) {
    return desk.decide(
        caller,
        right,
        on,
        inSight,
        at -> {
          var limits = new PetitionLimits(policies);
          var p = at.aggregate();
          var decided =
              move.make(new PetitionAt(p, limits, limits.laws(p), at.now()), at.officer());
          var changes = at.moving(decided).with(words);
          return guard.apply(decided.after()).map(changes::and).orElse(changes);
        });
  }
}
