package org.fengqiao.domain.policies;

import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.RungKey;

/**
 * How units below are supervised (督办规则).
 *
 * @param order what the supervised are told when it is ordered
 * @param reply what the superior is told when they reply
 * @param giveBack what the supervised are told when their reply is returned
 */
public record SupervisionRule(
    SupervisionClock clock, NoticeTemplate order, NoticeTemplate reply, NoticeTemplate giveBack) {
  public SupervisionRule {
    Objects.requireNonNull(clock);
    Objects.requireNonNull(order);
    Objects.requireNonNull(reply);
    Objects.requireNonNull(giveBack);
  }

  /** The limit to reply. */
  public ClockSpec spec() {
    return clock.spec();
  }

  /** The limit with another budget, without the reminders that would come before it began. */
  public ClockSpec spec(Budget budget) {
    return spec().with(budget);
  }

  /** What the rungs of the limit say that tell someone, by rung. */
  public Map<RungKey, NoticeTemplate> texts() {
    return clock.texts();
  }
}
