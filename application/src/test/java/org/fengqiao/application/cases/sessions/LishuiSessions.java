package org.fengqiao.application.cases.sessions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.LimitRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.SessionLevel;
import org.fengqiao.domain.policies.SessionRule;

/**
 * Joint sessions of Lishui's size: from the field are the district, its 24 units at once and the
 * matter, unpaid wages of more than 100 workers. Levels, limits and words are made up.
 */
public final class LishuiSessions {
  public static final RoleRule LEADER =
      new RoleRule(new Role("district-leader"), Level.DISTRICT, "区综治中心主任");
  public static final RoleRule OFFICE =
      new RoleRule(new Role("department-head"), Level.DISTRICT, "部门负责人");
  public static final ClockName HOLD = new ClockName("HOLD_SESSION");
  public static final ClockName TASK = new ClockName("SESSION_TASK");
  public static final RungKey REMIND = new RungKey("REMIND");
  public static final RungKey LATE = new RungKey("LATE");

  public static final List<String> UNITS =
      List.of(
          "人社局", "公安分局", "住建局", "司法局", "法院", "检察院", "信访局", "总工会", "财政局", "发改委", "交通局", "水务局",
          "市场监管局", "税务局", "国资办", "自然资源分局", "应急局", "民政局", "卫健委", "教育局", "城管局", "商务局", "退役军人局",
          "经济开发区");

  private LishuiSessions() {}

  /** The roles besides the town's. */
  public static List<RoleRule> roles() {
    return List.of(LEADER, OFFICE);
  }

  /** Convened by towns and the district, within three working days; a task has ten. */
  public static SessionRule rule() {
    return new SessionRule(
        List.of(
            new SessionLevel(Level.TOWN, TownRules.DIRECTOR.role()),
            new SessionLevel(Level.DISTRICT, LEADER.role())),
        new NoticeTemplate("请{unit}于{due}参加{post}就{patch}召集的会办"),
        Optional.of(new NoticeTemplate("{post}召集{unit}于{due}就{patch}的会办已取消或提级")),
        new NoticeTemplate("{unit}承办会办任务，限{limit}，{due}前反馈"),
        limit(HOLD, "3wd", List.of(RoleRule.CONVENER)),
        limit(TASK, "10wd", List.of(RoleRule.ACTING, RoleRule.CONVENER)));
  }

  private static LimitRule limit(ClockName name, String budget, List<Role> toldLate) {
    var spec =
        new ClockSpec(
            name,
            Budget.parse(budget),
            new CalendarId("cn"),
            Roll.FORWARD,
            DayEnd.MIDNIGHT,
            List.of(
                new Rung(
                    REMIND, Moment.parse("due-1wd"), RungAction.REMIND, List.of(RoleRule.ACTING)),
                new Rung(LATE, Moment.parse("due"), RungAction.SUPERVISE, toldLate)));
    return new LimitRule(
        spec,
        Map.of(
            REMIND, new NoticeTemplate("{unit}：{due}到期"),
            LATE, new NoticeTemplate("{unit}逾期，应于{due}前完成")));
  }
}
