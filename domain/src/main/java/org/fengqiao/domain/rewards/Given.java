package org.fengqiao.domain.rewards;

/**
 * What a person was given in a month.
 *
 * @param fen together, in fen
 * @param clues for how many
 */
public record Given(long fen, int clues) {
  /** Nothing. */
  public static final Given NOTHING = new Given(0, 0);
}
