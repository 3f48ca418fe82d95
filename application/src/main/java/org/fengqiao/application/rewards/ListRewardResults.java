package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.FeedRule;

/**
 * Tells the public what was given for clues in a month (奖励结果公开): by type, grade and area, never
 * finer than the pack says, once the month is over, and nothing of a grade that fewer were given
 * for than the pack's number: how much one clue was worth might tell who reported.
 */
public final class ListRewardResults {
  private final Access access;
  private final Clues clues;
  private final Policies policies;
  private final InstantSource clock;

  /**
   * What was given.
   *
   * @param groups at most {@value Clues#MOST_RESULTS}, by area, then type
   */
  public record Results(YearMonth month, FeedRule rule, List<RewardResults> groups) {
    public Results {
      Objects.requireNonNull(month);
      Objects.requireNonNull(rule);
      groups = List.copyOf(groups);
    }
  }

  @Inject
  public ListRewardResults(Access access, Clues clues, Policies policies, InstantSource clock) {
    this.access = access;
    this.clues = clues;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * Those of a month.
   *
   * @param division no finer than the areas that results are told by
   * @throws Refusal RIGHT_MISSING, NO_REWARD_RULE; INVALID_FIELD of a division that is finer, or of
   *     a month that is not over by the calendar of the pack
   */
  public Results list(Caller caller, DivisionCode division, YearMonth month) {
    access.require(caller, Right.LIST_REWARD_RESULTS);
    var now = clock.instant();
    var limits = new ClueLimits(policies);
    var rules = limits.required(division, now).rules();
    var feed = rules.casework().rewards().orElseThrow().feed();
    if (division.level().compareTo(feed.area()) > 0) {
      throw Refusal.invalid("division", "is no finer than " + feed.area());
    }
    var zone = limits.zone(rules);
    if (!month.isBefore(YearMonth.from(now.atZone(zone)))) {
      throw Refusal.invalid("month", "is over");
    }
    var from = month.atDay(1).atStartOfDay(zone).toInstant();
    var until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    var groups =
        clues.results(division, feed.area(), from, until, feed.least()).stream()
            .filter(one -> isToldSo(one.area(), now, feed))
            .sorted(
                Comparator.comparing((RewardResults one) -> one.area().value())
                    .thenComparing(one -> one.type().value()))
            .toList();
    return new Results(month, feed, groups);
  }

  /** Of an area whose own pack is stricter, or tells of none, nothing is told. */
  private boolean isToldSo(DivisionCode area, Instant now, FeedRule feed) {
    return policies
        .inForce(area, now)
        .flatMap(pack -> pack.rules().casework().rewards())
        .filter(rule -> rule.feed().equals(feed))
        .isPresent();
  }
}
