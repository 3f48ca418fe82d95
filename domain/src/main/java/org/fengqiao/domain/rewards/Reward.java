package org.fengqiao.domain.rewards;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a clue is worth (奖励金额), and why.
 *
 * @param fen what is given, above 0
 * @param tableFen what the table says, no less
 * @param cappedBy the bound that made it less; empty where it is what the table says
 * @param shares what each of those who are paid gets, in the order in which they signed; together
 *     {@code fen}
 */
public record Reward(long fen, long tableFen, Optional<CapKind> cappedBy, List<Long> shares) {
  public Reward {
    Objects.requireNonNull(cappedBy);
    shares = List.copyOf(shares);
    if (!Fen.isReward(fen)
        || tableFen < fen
        || cappedBy.isPresent() == (tableFen == fen)
        || shares.stream().anyMatch(share -> share < 1)
        || shares.stream().reduce(0L, Math::addExact) != fen) {
      throw new IllegalArgumentException("a reward is what its shares are together: " + shares);
    }
  }
}
