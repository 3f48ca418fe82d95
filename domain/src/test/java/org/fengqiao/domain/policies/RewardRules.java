package org.fengqiao.domain.policies;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.FeedRule;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.GuessRule;
import org.fengqiao.domain.rewards.JointShare;
import org.fengqiao.domain.rewards.LookPurpose;
import org.fengqiao.domain.rewards.LookRule;
import org.fengqiao.domain.rewards.RewardCaps;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.domain.rewards.RewardTable.Grade;
import org.fengqiao.domain.rewards.RiskCode;
import org.fengqiao.domain.rewards.RiskType;

/** Rewards by the limits of the national rules, on a calendar of a test. */
public final class RewardRules {
  public static final RungKey OVERDUE = new RungKey("OVERDUE");
  public static final RiskCode FIRE = new RiskCode("fire-hazard");
  public static final RiskCode FRAUD = new RiskCode("fraud");
  public static final GradeCode THIRD = new GradeCode("third");
  public static final GradeCode FIRST = new GradeCode("first");
  public static final NoticeTemplate COMING = new NoticeTemplate("{unit}核实{patch}线索，{due}前");

  /** A third grade is worth 50 yuan, a first 1,000; a fraud has a first alone. */
  public static final RewardTable TABLE =
      new RewardTable(
          List.of(
              new RiskType(FIRE, "消防隐患", Optional.empty(), Map.of(THIRD, 5_000L, FIRST, 100_000L)),
              new RiskType(FRAUD, "电信网络诈骗", Optional.empty(), Map.of(FIRST, 100_000L))),
          List.of(new Grade(THIRD, "三级"), new Grade(FIRST, "一级")),
          JointShare.EQUAL,
          RewardCaps.NONE);

  private RewardRules() {}

  /** Anonymous clues are taken too; who must act is told of what is overdue. */
  public static RewardRule rule(CalendarId calendar, Role handler, Role office) {
    return rule(calendar, handler, office, TABLE);
  }

  /** The same, by a table of a test. */
  public static RewardRule rule(CalendarId calendar, Role handler, Role office, RewardTable table) {
    var limits = new EnumMap<ClueLimit, LimitRule>(ClueLimit.class);
    for (var of : ClueLimit.values()) {
      limits.put(of, limit("CLUE_" + of, budget(of), calendar, RoleRule.ACTING, "{unit}逾期"));
    }
    return new RewardRule(
        table,
        true,
        handler,
        office,
        COMING,
        limits,
        Budget.parse("30mo"),
        new GuessRule(5, Duration.ofHours(1)),
        new LookRule(Set.of(LookPurpose.FRAUD, LookPurpose.LAW), Duration.ofHours(24)),
        new FeedRule(Level.TOWN, 5));
  }

  /** A limit that tells somebody when it is overdue. */
  static LimitRule limit(String clock, String budget, CalendarId calendar, Role told, String text) {
    var rung = new Rung(OVERDUE, Moment.parse("due"), RungAction.SUPERVISE, List.of(told));
    var spec =
        new ClockSpec(
            new ClockName(clock),
            Budget.parse(budget),
            calendar,
            Roll.FORWARD,
            DayEnd.MIDNIGHT,
            List.of(rung));
    return new LimitRule(spec, Map.of(OVERDUE, new NoticeTemplate(text)));
  }

  private static String budget(ClueLimit of) {
    return switch (of) {
      case VERIFY -> "15wd";
      case START -> "30wd";
      case TELL -> "10wd";
      case CLAIM -> "6mo";
    };
  }
}
