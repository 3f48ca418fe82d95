package org.fengqiao.domain.policies;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.petitions.PetitionLimit;

/** Petitions as the regulations of 2005 and of 2022 have them, on a calendar of a test. */
public final class PetitionRules {
  public static final LocalDate OLD = LocalDate.parse("2005-05-01");
  public static final LocalDate NEW = LocalDate.parse("2022-05-01");
  public static final RungKey REMIND = new RungKey("REMIND");
  public static final RungKey OVERDUE = new RungKey("OVERDUE");
  public static final NoticeTemplate ROUTED = new NoticeTemplate("{unit}承办{patch}信访事项，{due}前告知");

  private PetitionRules() {}

  /** What one law says of a limit: its length, and the articles of the two laws. */
  private record Law(String budget, String old, String later) {}

  private static Law law(PetitionLimit of) {
    return switch (of) {
      case ROUTE -> new Law("15d", "第二十一条", "第二十二条");
      case INFORM -> new Law("15d", "第二十二条", "第二十三条");
      case OBJECT -> new Law("5wd", "第二十一条", "第二十三条");
      case DECIDE -> new Law("60d", "第三十三条", "第三十四条");
      case ASK_REVIEW -> new Law("30d", "第三十四条", "第三十五条");
      case REVIEW -> new Law("30d", "第三十四条", "第三十五条");
      case ASK_REEXAMINATION -> new Law("30d", "第三十五条", "第三十六条");
      case REEXAMINE -> new Law("30d", "第三十五条", "第三十六条");
    };
  }

  /** Overdue, who must act is told, who registered it, and the leader in charge. */
  public static PetitionRule rule(CalendarId calendar) {
    return telling(calendar, RoleRule.ACTING, RoleRule.REGISTRAR, RoleRule.LEADER);
  }

  /** The same, with whom is told of what is overdue as a test has it. */
  public static PetitionRule telling(CalendarId calendar, Role... told) {
    var roles = List.of(told);
    return of(limit ->
        List.of(
            enacted(OLD, limit, old(limit, calendar, roles)),
            enacted(NEW, limit, later(limit, calendar, roles))));
  }

  /** Those of 2022 alone, as if they governed from that day. */
  public static PetitionRule from(LocalDate day, CalendarId calendar) {
    return of(
        limit -> List.of(enacted(day, limit, later(limit, calendar, List.of(RoleRule.ACTING)))));
  }

  private static PetitionRule of(Function<PetitionLimit, List<LawfulLimit.Enacted>> laws) {
    var limits = new EnumMap<PetitionLimit, LawfulLimit>(PetitionLimit.class);
    for (var limit : PetitionLimit.values()) {
      limits.put(limit, new LawfulLimit(laws.apply(limit)));
    }
    return new PetitionRule(
        5,
        ROUTED,
        Optional.of(new NoticeTemplate("{unit}的异议成立")),
        Optional.of(new NoticeTemplate("{unit}的异议不成立，{due}前告知")),
        limits);
  }

  private static ClockSpec old(PetitionLimit of, CalendarId calendar, List<Role> told) {
    var law = law(of);
    return spec(of + "_2005", law.budget(), calendar, rungs(of, told)).by("《信访条例》" + law.old());
  }

  private static ClockSpec later(PetitionLimit of, CalendarId calendar, List<Role> told) {
    var law = law(of);
    return spec(of + "_2022", law.budget(), calendar, rungs(of, told)).by("《信访工作条例》" + law.later());
  }

  private static List<Rung> rungs(PetitionLimit of, List<Role> told) {
    var acting = List.of(RoleRule.ACTING);
    return List.of(
        new Rung(REMIND, Moment.parse("due-1d"), RungAction.REMIND, acting),
        new Rung(
            OVERDUE, Moment.parse("due"), RungAction.SUPERVISE, of.isOfRight() ? acting : told));
  }

  private static ClockSpec spec(String name, String budget, CalendarId calendar, List<Rung> rungs) {
    return new ClockSpec(
        new ClockName(name), Budget.parse(budget), calendar, Roll.FORWARD, DayEnd.MIDNIGHT, rungs);
  }

  private static LawfulLimit.Enacted enacted(LocalDate from, PetitionLimit of, ClockSpec spec) {
    var texts =
        Map.of(
            REMIND, new NoticeTemplate("{unit}：{due}到期"),
            OVERDUE, new NoticeTemplate("{unit}逾期，限{limit}"));
    var longest = Optional.of(Budget.parse("30d")).filter(_ -> of == PetitionLimit.DECIDE);
    return new LawfulLimit.Enacted(from, new LimitRule(spec, texts), longest);
  }
}
