package org.fengqiao.application.rewards;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.Term;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.RewardRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.GuessRule;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.domain.rewards.RewardTerms;

/** Reads the times of clues, and what is given for them, by the packs they were submitted under. */
public record ClueLimits(Policies policies) implements LimitFaces {
  @Override
  public ClockFace face(Limit timed) {
    var clock = timed.clock();
    var rule =
        rule(PackVersion.of(clock.spec()))
            .limit(clock.name())
            .orElseThrow(() -> new IllegalStateException("no rule for clock " + clock.spec()));
    var spec = rule.spec(timed.budget());
    return new ClockFace(clock, spec, calendar(spec.calendar()));
  }

  /** What holds for a clue. */
  public RewardTerms terms(Clue c) {
    return new Terms(PackVersion.of(c.spec()), rule(c));
  }

  /** What holds for a clue that is submitted now. */
  public RewardTerms terms(PackInForce pack) {
    return new Terms(pack.version(), rule(pack.version()));
  }

  /** The rule that a clue was submitted under. */
  public RewardRule rule(Clue c) {
    return rule(PackVersion.of(c.spec()));
  }

  /**
   * The pack in force on a division, which says something of rewards.
   *
   * @throws Refusal NO_REWARD_RULE
   */
  public PackInForce required(DivisionCode division, Instant now) {
    return policies
        .inForce(division, now)
        .filter(pack -> pack.rules().casework().rewards().isPresent())
        .orElseThrow(() ->
            Refusal.illegalNow(
                RewardReason.NO_REWARD_RULE,
                List.of(),
                Map.of("division", "divisions/" + division.value())));
  }

  /**
   * The month that a moment lies in, by the calendar of the pack that a clue was submitted under.
   */
  YearMonth month(Clue c, Instant now) {
    return YearMonth.from(now.atZone(zone(rules(PackVersion.of(c.spec())))));
  }

  /** The zone of the calendar of a pack. */
  ZoneId zone(Rules rules) {
    return calendar(rules.calendar()).terms().zone();
  }

  private RewardRule rule(PackVersion version) {
    return rules(version)
        .casework()
        .rewards()
        .orElseThrow(() -> new IllegalStateException("no rewards in " + version));
  }

  private Rules rules(PackVersion version) {
    return policies
        .rules(version)
        .orElseThrow(() -> new IllegalStateException("no rules " + version));
  }

  private WorkingCalendar calendar(CalendarId id) {
    return policies.calendar(id).orElseThrow(() -> new IllegalStateException("no calendar " + id));
  }

  /** One version of a pack. */
  private record Terms(PackVersion version, RewardRule rule) implements RewardTerms {
    @Override
    public Term limit(ClueLimit of) {
      var limit = rule.limit(of);
      return new Term(version.clock(limit.name()), limit.spec().budget());
    }

    @Override
    public Budget longestExtension() {
      return rule.longestExtension();
    }

    @Override
    public RewardTable table() {
      return rule.table();
    }

    @Override
    public GuessRule guesses() {
      return rule.guesses();
    }
  }
}
