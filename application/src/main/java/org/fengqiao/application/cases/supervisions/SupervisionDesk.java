package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.OfficersDesk;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionAt;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;

/** Where every move of a supervision is made, by the limits of its pack. */
final class SupervisionDesk {
  private final OfficersDesk desk;
  private final SupervisionsInSight inSight;
  private final Policies policies;

  @Inject
  SupervisionDesk(OfficersDesk desk, SupervisionsInSight inSight, Policies policies) {
    this.desk = desk;
    this.inSight = inSight;
    this.policies = policies;
  }

  /** A move: what becomes of the supervision at that moment, by the officer. */
  interface Move {
    Decided<Supervision> make(SupervisionAt supervision, ActingOfficer officer);
  }

  /**
   * Makes a move.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, SUPERVISION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<Supervision> move(
      Caller caller, Right right, OfficerMove<SupervisionId> on, List<Content> words, Move move) {
    return desk.decide(
        caller,
        right,
        on,
        inSight,
        at -> {
          var faces = new SupervisionFaces(policies);
          var supervision = new SupervisionAt(at.aggregate(), faces, at.now());
          return at.moving(move.make(supervision, at.officer())).with(words);
        });
  }
}
