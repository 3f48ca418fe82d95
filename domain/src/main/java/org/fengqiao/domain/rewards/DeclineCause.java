package org.fengqiao.domain.rewards;

/** Why no reward is given (不予奖励情形). */
public enum DeclineCause {
  /** Who reported it has the duty to (负有法定职责). */
  STATUTORY_DUTY,
  /** Who reported it had a hand in it (参与违法). */
  INVOLVED,
  /** Somebody else reported it earlier (他人举报在先). */
  REPORTED_EARLIER,
  /** It was known before, not from a clue (已掌握). */
  KNOWN_BEFORE,
  /** It was rewarded elsewhere (已另行奖励). */
  REWARDED_ELSEWHERE,
  /** A bound leaves nothing this month (已达上限). */
  CAP_REACHED,
  /** It had no effect that is rewarded (无实际效果). */
  NO_EFFECT,
  /** By fraud (骗取). */
  FRAUD,
  /** Who reported it wants none (自愿放弃). */
  WAIVED
}
