package org.fengqiao.domain.policies;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/**
 * Among which cases the duplicates of one are looked for (疑似重复).
 *
 * @param window how far their reports are apart at most, before or after; 1 hour to {@value
 *     #MOST_HOURS}
 * @param leastLikeness how alike their words are at least, 0 to 1
 * @param within how large a patch they share
 */
public record DuplicateRule(Duration window, BigDecimal leastLikeness, Ground within) {
  /** 30 days. */
  static final int MOST_HOURS = 720;

  /**
   * Where the pack is silent: three days, in the village. Of two real messages taken at random one
   * pair in 10,000 is as alike as that; one told anew in other words is twice as alike.
   */
  public static final DuplicateRule DEFAULT =
      new DuplicateRule(Duration.ofDays(3), new BigDecimal("0.2"), Ground.VILLAGE);

  /** The patch that two cases share; where a case has none so fine, the finest it has. */
  public enum Ground {
    TOWN,
    VILLAGE,
    GRID
  }

  public DuplicateRule {
    Objects.requireNonNull(window);
    Objects.requireNonNull(leastLikeness);
    Objects.requireNonNull(within);
    var problems = new Problems();
    if (window.compareTo(Duration.ofHours(1)) < 0
        || window.compareTo(Duration.ofHours(MOST_HOURS)) > 0) {
      problems.add("window_hours", "is 1 to " + MOST_HOURS);
    }
    if (leastLikeness.signum() < 0 || leastLikeness.compareTo(BigDecimal.ONE) > 0) {
      problems.add("least_likeness", "is 0 to 1");
    }
    problems.refuseIfAny();
  }
}
