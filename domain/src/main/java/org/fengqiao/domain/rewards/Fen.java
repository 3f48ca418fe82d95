package org.fengqiao.domain.rewards;

/** Bounds of money, which is whole fen (分), so that no sum of them overflows. */
public final class Fen {
  /** The most that a clue is worth: ten million yuan. */
  public static final long MOST_REWARD = 1_000_000_000L;

  /** The most that a budget has: ten billion yuan. */
  public static final long MOST_BUDGET = 1_000_000_000_000L;

  private Fen() {}

  /** Whether it may be a reward, or a part of one: above 0. */
  public static boolean isReward(long fen) {
    return fen > 0 && fen <= MOST_REWARD;
  }
}
