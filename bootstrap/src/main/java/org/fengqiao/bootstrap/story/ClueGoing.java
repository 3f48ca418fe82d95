package org.fengqiao.bootstrap.story;

import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;

/**
 * A clue under way.
 *
 * @param code by which its reward is claimed
 * @param now how it is
 */
public record ClueGoing(LishuiClue plan, String code, Clue now) {
  private static final String BANK = "62289900";

  ClueGoing with(Clue then) {
    return new ClueGoing(plan, code, then);
  }

  /** The account of somebody, at a bank that there is not. */
  public static String account(ReporterToSeal one) {
    return BANK + one.getPhone();
  }
}
