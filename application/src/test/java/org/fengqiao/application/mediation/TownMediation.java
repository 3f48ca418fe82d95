package org.fengqiao.application.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.cases.TownRules;
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
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.DisputeType;
import org.fengqiao.domain.mediation.Skill;
import org.fengqiao.domain.mediation.Unconfirmable;
import org.fengqiao.domain.policies.LawfulLimit;
import org.fengqiao.domain.policies.LimitRule;
import org.fengqiao.domain.policies.MediationRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;

/**
 * Rules of mediation of the small pack: three working days to accept, 30 days to mediate and at
 * most 30 more, 30 to ask a court, which had 15 and at most 10 more until 2012 and has 30 since.
 */
public final class TownMediation {
  public static final DisputeCode NEIGHBOURS = new DisputeCode("neighbours");
  public static final DisputeCode WAGES = new DisputeCode("unpaid-wages");
  public static final DisputeCode DIVORCE = new DisputeCode("divorce");

  /** Whoever mediates about wages must be good at it. */
  public static final Skill LABOUR = new Skill("labour");

  public static final String ANSWER = "已达成调解协议";
  public static final LocalDate NEW_LAW = LocalDate.parse("2013-01-01");
  private static final LocalDate OLD_LAW = LocalDate.parse("2011-03-30");
  private static final LocalDate MEDIATION_LAW = LocalDate.parse("2011-01-01");
  private static final RungKey LATE = new RungKey("LATE");

  private TownMediation() {}

  /** A court takes what fails in the town. */
  public static MediationRule rule() {
    return rule(false);
  }

  /** A court takes what fails at the highest level alone, or at any. */
  public static MediationRule rule(boolean courtFromTheTop) {
    var month = Budget.parse("30d");
    return new MediationRule(
        List.of(
            type(NEIGHBOURS, "邻里纠纷", Set.of(), false, Optional.empty()),
            type(WAGES, "劳资纠纷", Set.of(LABOUR), true, Optional.empty()),
            type(DIVORCE, "离婚纠纷", Set.of(), false, Optional.of(Unconfirmable.STATUS))),
        limit(spec("ACCEPT_MEDIATION", "3wd")),
        limit(spec("MEDIATE", "30d")),
        Optional.of(month),
        limit(spec("PERFORM", "30d")),
        lawful(enacted(MEDIATION_LAW, "CONFIRM", "30d", "人民调解法第三十三条", Optional.empty())),
        lawful(
            enacted(
                OLD_LAW, "COURT_2011", "15d", "法释〔2011〕5号第六条", Optional.of(Budget.parse("10d"))),
            enacted(NEW_LAW, "COURT", "30d", "民事诉讼法第一百八十七条", Optional.of(month))),
        courtFromTheTop,
        new NoticeTemplate("{unit}：{patch}有纠纷待受理，{due}前答复"),
        new MediationRule.Alarm(
            List.of(TownRules.DIRECTOR.role()), new NoticeTemplate("{unit}：{patch}纠纷可能激化")),
        ANSWER);
  }

  private static DisputeType type(
      DisputeCode code,
      String title,
      Set<Skill> skills,
      boolean labour,
      Optional<Unconfirmable> unconfirmable) {
    return new DisputeType(code, title, skills, labour, unconfirmable);
  }

  private static LawfulLimit lawful(LawfulLimit.Enacted... enacted) {
    return new LawfulLimit(Stream.of(enacted).toList());
  }

  private static LawfulLimit.Enacted enacted(
      LocalDate from, String clock, String budget, String law, Optional<Budget> longest) {
    return new LawfulLimit.Enacted(from, limit(spec(clock, budget).by(law)), longest);
  }

  private static ClockSpec spec(String clock, String budget) {
    return new ClockSpec(
        new ClockName(clock),
        Budget.parse(budget),
        new CalendarId("cn"),
        Roll.FORWARD,
        DayEnd.MIDNIGHT,
        List.of(
            new Rung(LATE, Moment.parse("due"), RungAction.SUPERVISE, List.of(RoleRule.ACTING))));
  }

  private static LimitRule limit(ClockSpec spec) {
    return new LimitRule(spec, Map.of(LATE, new NoticeTemplate("{unit}逾期，应于{due}前完成")));
  }
}
