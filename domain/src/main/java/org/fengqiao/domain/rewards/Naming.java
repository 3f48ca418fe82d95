package org.fengqiao.domain.rewards;

/** How those who report a clue name themselves (举报方式). */
public enum Naming {
  /** One, who says who it is (实名). */
  NAMED,
  /** One, known by the claim code alone (匿名). */
  ANONYMOUS,
  /** Several, who share one reward (联名). */
  JOINT
}
