package org.fengqiao.domain.rewards;

/** Which bound makes a reward less than the table says. */
public enum CapKind {
  /** Of a clue whose reporter gave no name. */
  ANONYMOUS,
  /** Of what one person is given in a month. */
  PERSON_MONTH,
  /** Of how many clues of one person are rewarded in a month. */
  PERSON_CLUES,
  /** Of what a unit gives for one type in a month. */
  TYPE_MONTH
}
