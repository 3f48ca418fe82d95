package org.fengqiao.domain.policies;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.FeedRule;
import org.fengqiao.domain.rewards.GuessRule;
import org.fengqiao.domain.rewards.LookRule;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.domain.rewards.RiskCode;
import org.fengqiao.domain.rewards.RiskType;

/**
 * How clues are rewarded in a place (有奖举报规则).
 *
 * @param table what is given for which type and effect
 * @param anonymous whether clues without a name are taken
 * @param handler who verifies clues whose type names nobody
 * @param office who rewards them, out of its unit's budget
 * @param coming what the unit is told that has to verify one; its {due} is when
 * @param limits each of {@link ClueLimit}
 * @param longestExtension how much more may be given in all to claim a reward
 * @param guesses how often it may be missed who one is
 * @param looks who may look at who reported one
 * @param feed what the public is told
 */
public record RewardRule(
    RewardTable table,
    boolean anonymous,
    Role handler,
    Role office,
    NoticeTemplate coming,
    Map<ClueLimit, LimitRule> limits,
    Budget longestExtension,
    GuessRule guesses,
    LookRule looks,
    FeedRule feed) {
  public RewardRule {
    Objects.requireNonNull(table);
    Objects.requireNonNull(handler);
    Objects.requireNonNull(office);
    Objects.requireNonNull(coming);
    var all = new EnumMap<ClueLimit, LimitRule>(ClueLimit.class);
    all.putAll(limits);
    if (all.size() < ClueLimit.values().length) {
      throw new IllegalArgumentException("clues have every limit, not only " + all.keySet());
    }
    limits = Collections.unmodifiableMap(all);
    Objects.requireNonNull(longestExtension);
    Objects.requireNonNull(guesses);
    Objects.requireNonNull(looks);
    Objects.requireNonNull(feed);
  }

  /** That limit. */
  public LimitRule limit(ClueLimit of) {
    return Objects.requireNonNull(limits.get(of));
  }

  /** The limit whose clock bears that name. */
  public Optional<LimitRule> limit(ClockName clock) {
    return limits.values().stream().filter(one -> one.name().equals(clock)).findFirst();
  }

  /** Who verifies clues of a type that the table has. */
  public Role handler(RiskCode type) {
    return table.type(type).flatMap(RiskType::handler).orElse(handler);
  }
}
