package org.fengqiao.domain.rewards;

import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Level;

/**
 * What the public is told of rewards (结果公开): where, how fine, and from how many on.
 *
 * @param area the level of the areas that results are told by; none finer than a town
 * @param least results of one type, grade, area and month are told of together, and not below so
 *     many; 2 to 1,000
 */
public record FeedRule(Level area, int least) {
  private static final int MOST = 1_000;

  public FeedRule {
    if (area.compareTo(Level.TOWN) > 0) {
      throw Refusal.invalid("area", "is TOWN or above");
    }
    if (least < 2 || least > MOST) {
      throw Refusal.invalid("least", "is 2 to " + MOST);
    }
  }
}
