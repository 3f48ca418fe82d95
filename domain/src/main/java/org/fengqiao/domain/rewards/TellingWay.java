package org.fengqiao.domain.rewards;

/** How whoever reported a clue is told of the reward (告知方式). */
public enum TellingWay {
  /** By telephone. */
  PHONE,
  /** By a text message. */
  MESSAGE,
  /** By letter. */
  LETTER,
  /** Face to face. */
  IN_PERSON,
  /** By a public notice of the clue's number, for who gave no name (公告). */
  PUBLIC_NOTICE
}
