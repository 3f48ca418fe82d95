package org.fengqiao.domain.rewards;

import java.util.List;
import java.util.stream.LongStream;

/** Who of those who reported together is paid (联名举报奖金分配). */
public enum JointShare {
  /** Each alike; a fen that does not divide goes to the first. */
  EQUAL,
  /** The first alone, who shares it with the others. */
  FIRST;

  /**
   * What each is paid, in the order in which they signed.
   *
   * @param fen above 0
   * @param reporters 1 or more
   * @return at most one each, each above 0; together {@code fen}
   */
  public List<Long> split(long fen, int reporters) {
    return switch (this) {
      case FIRST -> List.of(fen);
      case EQUAL -> equally(fen, reporters);
    };
  }

  /** How many of those who signed are paid, if there is enough. */
  int paid(int reporters) {
    return this == FIRST ? 1 : reporters;
  }

  private static List<Long> equally(long fen, int reporters) {
    long each = fen / reporters;
    long more = fen % reporters;
    return LongStream.range(0, reporters)
        .map(i -> each + (i < more ? 1 : 0))
        .filter(share -> share > 0)
        .boxed()
        .toList();
  }
}
