package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
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
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueAt;
import org.fengqiao.domain.rewards.ClueId;

/** Where officers make their moves on clues, by the rules each was submitted under. */
final class ClueDesk {
  private final OfficersDesk desk;
  private final CluesInSight inSight;
  private final ClueLimits limits;

  @Inject
  ClueDesk(OfficersDesk desk, CluesInSight inSight, Policies policies) {
    this.desk = desk;
    this.inSight = inSight;
    this.limits = new ClueLimits(policies);
  }

  /** A move: what becomes of the clue at that moment, by the officer. */
  interface Move {
    Decided<Clue> make(ClueAt clue, ActingOfficer officer);
  }

  /** A move by which money moves too. */
  interface MoneyMove {
    Moved make(ClueAt clue, ActingOfficer officer);
  }

  /**
   * What becomes of the clue, and of others with it.
   *
   * @param beside the steps on those
   */
  record Moved(Decided<Clue> decided, List<Step<?>> beside) {
    Moved {
      Objects.requireNonNull(decided);
      beside = List.copyOf(beside);
    }
  }

  /**
   * Makes a move.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<Clue> move(
      Caller caller, Right right, OfficerMove<ClueId> on, List<Content> words, Move move) {
    return moveMoney(
        caller,
        right,
        on,
        words,
        (clue, officer) -> new Moved(move.make(clue, officer), List.of()));
  }

  /** The same of a move by which money moves too. */
  Answer<Clue> moveMoney(
      Caller caller, Right right, OfficerMove<ClueId> on, List<Content> words, MoneyMove move) {
    return desk.decide(
        caller,
        right,
        on,
        inSight,
        at -> {
          var before = at.aggregate();
          var clue = new ClueAt(before, limits, limits.terms(before), at.now());
          var moved = move.make(clue, at.officer());
          var changes = at.moving(moved.decided()).with(words);
          for (var step : moved.beside()) {
            changes = changes.and(step);
          }
          return changes;
        });
  }
}
