package org.fengqiao.domain.rewards;

/** Why somebody looks at who reported a clue (查看目的). */
public enum LookPurpose {
  /** To ask back, or to tell of the reward (联系告知). */
  CONTACT,
  /** To pay the reward (发放奖励). */
  PAY,
  /** To see that it is due to whom it is given (资格审查). */
  SCREEN,
  /** To look into a fraud (查处骗奖). */
  FRAUD,
  /** Because a law demands it (依法调取). */
  LAW
}
