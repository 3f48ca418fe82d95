package org.fengqiao.domain.rewards;

import java.time.Duration;
import java.util.Set;
import org.fengqiao.domain.Refusal;

/**
 * Who may look at who reported a clue (查看规则).
 *
 * @param second for which purposes another person must agree
 * @param open for how long one may look after that; above 0, at most 30 days
 */
public record LookRule(Set<LookPurpose> second, Duration open) {
  private static final Duration LONGEST = Duration.ofDays(30);

  public LookRule {
    second = Set.copyOf(second);
    if (!open.isPositive() || open.compareTo(LONGEST) > 0) {
      throw Refusal.invalid("open", "is above 0 and at most 30 days");
    }
  }
}
