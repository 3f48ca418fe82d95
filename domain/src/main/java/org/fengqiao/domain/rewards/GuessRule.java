package org.fengqiao.domain.rewards;

import java.time.Duration;
import org.fengqiao.domain.Refusal;

/**
 * How often it may be missed who one is before a reward is shut for a while (领取码防猜).
 *
 * @param most 1 to 20
 * @param shut above 0, at most 30 days
 */
public record GuessRule(int most, Duration shut) {
  private static final int MOST = 20;
  private static final Duration LONGEST = Duration.ofDays(30);

  public GuessRule {
    if (most < 1 || most > MOST) {
      throw Refusal.invalid("most_misses", "is 1 to " + MOST);
    }
    if (!shut.isPositive() || shut.compareTo(LONGEST) > 0) {
      throw Refusal.invalid("shut", "is above 0 and at most 30 days");
    }
  }
}
