package org.fengqiao.bootstrap.story;

import java.util.EnumSet;
import java.util.Set;

/**
 * What becomes of a clue in the month of Lishui. The field says that 1,062 came, and that ¥15,800
 * were paid; how many went which way is the story's own.
 */
public enum ClueCourse {
  /** Found true, its risk removed, rewarded, and paid. */
  PAID(493),
  /** The same, and a case removes its risk. */
  PAID_AFTER_A_CASE(2),
  /** The same, and the bank knows no such account: it is claimed again, and paid in cash. */
  PAID_AT_THE_SECOND_TRY(1),
  /** Paid, found to be won by fraud, taken back, and given back. */
  REVERSED(1),
  /** Rewarded, told, and never claimed. */
  UNCLAIMED(1),
  /** Graded; who reported it has been rewarded for as many clues as may be in a month. */
  OVER_THE_CAP(2),
  /** Found true, of somebody whose duty it is to report it. */
  ON_DUTY(30),
  /** Found true, and known before. */
  KNOWN(60),
  /** Found true, and its risk removed, which had no effect that is rewarded. */
  WITHOUT_EFFECT(81),
  /** Found untrue. */
  UNTRUE(210),
  /** Left lying until its time has run out, and found untrue then. */
  LEFT_LYING(1),
  /** Somebody reported the same earlier. */
  DUPLICATE(180);

  /** Those of which a reward is approved. */
  static final Set<ClueCourse> APPROVED =
      EnumSet.of(PAID, PAID_AFTER_A_CASE, PAID_AT_THE_SECOND_TRY, REVERSED, UNCLAIMED);

  /** Those whose risk is removed. */
  static final Set<ClueCourse> DISPOSED = EnumSet.of(OVER_THE_CAP, WITHOUT_EFFECT);

  /** Those found true of which no reward is approved, and the cause is known from the first. */
  static final Set<ClueCourse> DECLINED = EnumSet.of(ON_DUTY, KNOWN, WITHOUT_EFFECT);

  static {
    DISPOSED.addAll(APPROVED);
  }

  private final int count;

  ClueCourse(int count) {
    this.count = count;
  }

  /** How many go this way. */
  public int count() {
    return count;
  }

  /** Whether it is found true, by whoever verifies it. */
  boolean isTrue() {
    return this != UNTRUE && this != LEFT_LYING && this != DUPLICATE;
  }

  /** Whether a reward of it is paid, and stays so. */
  public boolean isPaid() {
    return this == PAID || this == PAID_AFTER_A_CASE || this == PAID_AT_THE_SECOND_TRY;
  }
}
