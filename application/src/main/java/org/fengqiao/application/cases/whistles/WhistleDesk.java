package org.fengqiao.application.cases.whistles;

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
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleAt;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;

/** Where every move of a whistle is made, by the clocks of its list. */
final class WhistleDesk {
  private final OfficersDesk desk;
  private final WhistlesInSight inSight;
  private final Policies policies;

  @Inject
  WhistleDesk(OfficersDesk desk, WhistlesInSight inSight, Policies policies) {
    this.desk = desk;
    this.inSight = inSight;
    this.policies = policies;
  }

  /** A move: what becomes of the whistle at that moment, by the officer. */
  interface Move {
    Decided<Whistle> make(WhistleAt whistle, ActingOfficer officer);
  }

  /** As {@link #move(Caller, Right, OfficerMove, List, Move)}, without words. */
  Answer<Whistle> move(Caller caller, Right right, OfficerMove<WhistleId> on, Move move) {
    return move(caller, right, on, List.of(), move);
  }

  /**
   * Makes a move.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, WHISTLE_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<Whistle> move(
      Caller caller, Right right, OfficerMove<WhistleId> on, List<Content> words, Move move) {
    return desk.decide(
        caller,
        right,
        on,
        inSight,
        at -> {
          var whistle = new WhistleAt(at.aggregate(), new WhistleFaces(policies), at.now());
          return at.moving(move.make(whistle, at.officer())).with(words);
        });
  }
}
