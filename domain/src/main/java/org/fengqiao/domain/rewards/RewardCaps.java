package org.fengqiao.domain.rewards;

import java.util.Optional;
import org.fengqiao.domain.Refusal;

/**
 * How much may be given in a month, as the calendar of the pack has it (奖励上限); empty where that is
 * not bounded.
 *
 * @param personMonthFen to one person for all clues, in fen
 * @param personMonthClues how many clues of one person are rewarded
 * @param typeMonthFen for all clues of a type by one unit, in fen
 * @param anonymousFen for one clue of somebody who gave no name, in fen
 */
public record RewardCaps(
    Optional<Long> personMonthFen,
    Optional<Integer> personMonthClues,
    Optional<Long> typeMonthFen,
    Optional<Long> anonymousFen) {
  /** Nothing is bounded. */
  public static final RewardCaps NONE =
      new RewardCaps(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public RewardCaps {
    requirePositive("person_month_fen", personMonthFen);
    requirePositive("type_month_fen", typeMonthFen);
    requirePositive("anonymous_fen", anonymousFen);
    if (personMonthClues.filter(most -> most < 1).isPresent()) {
      throw Refusal.invalid("person_month_clues", "is 1 or more");
    }
  }

  private static void requirePositive(String field, Optional<Long> fen) {
    if (fen.filter(most -> most < 1 || most > Fen.MOST_BUDGET).isPresent()) {
      throw Refusal.invalid(field, "is 1 to " + Fen.MOST_BUDGET + " fen");
    }
  }
}
