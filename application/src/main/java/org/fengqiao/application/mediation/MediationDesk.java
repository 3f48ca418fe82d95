package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.OfficersDesk;
import org.fengqiao.application.people.OfficersDesk.At;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationAt;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;

/**
 * Where every move of a mediation is made, with what follows from it: mediators let go of what they
 * have no more in hand, and a case that waits follows how it ended.
 */
final class MediationDesk {
  private final OfficersDesk desk;
  private final MediationsInSight inSight;
  private final MediationRegister register;
  private final WaitingCases waiting;
  private final Policies policies;

  @Inject
  MediationDesk(
      OfficersDesk desk,
      MediationsInSight inSight,
      MediationRegister register,
      WaitingCases waiting,
      Policies policies) {
    this.desk = desk;
    this.inSight = inSight;
    this.register = register;
    this.waiting = waiting;
    this.policies = policies;
  }

  /** A move: what becomes of the mediation at that moment, by the officer. */
  interface Move {
    Decided<Mediation> make(MediationAt mediation, ActingOfficer officer);
  }

  /** A move that writes more than the mediation. */
  interface WiderMove {
    Changes<Mediation> make(At<Mediation> at, MediationAt mediation);
  }

  /**
   * Makes a move.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<Mediation> move(
      Caller caller, Right right, OfficerMove<MediationId> on, List<Content> words, Move move) {
    return moveWith(
        caller,
        right,
        on,
        (at, mediation) -> following(at, move.make(mediation, at.officer())).with(words));
  }

  /** The same of a move that writes more. */
  Answer<Mediation> moveWith(
      Caller caller, Right right, OfficerMove<MediationId> on, WiderMove move) {
    return desk.decide(caller, right, on, inSight, at -> move.make(at, at(at)));
  }

  private MediationAt at(At<Mediation> at) {
    var division = at.aggregate().matter().patch().division();
    var times = new MediationTimes(policies, policies.inForce(division, at.now()));
    return new MediationAt(at.aggregate(), times, at.now());
  }

  /** What a move writes, with what follows from it. */
  Changes<Mediation> following(At<Mediation> at, Decided<Mediation> decided) {
    var changes = at.moving(decided);
    var released = new HashSet<>(at.aggregate().inHand());
    released.removeAll(decided.after().inHand());
    for (var id : released) {
      var mediator = register.mediator(id);
      changes =
          changes.and(
              new Step<>(
                  Optional.of(mediator),
                  mediator.aggregate().letGo(at.aggregate().id(), at.now())));
    }
    return waiting.following(changes, at, decided.after());
  }
}
