package org.fengqiao.application.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarDay;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.OfficeHours;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.CategoryRule;
import org.fengqiao.domain.policies.Ladder;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;

/**
 * One small pack, in force on one district: a village secretary, whose silence moves a matter on to
 * the police officer, and above them a town centre; contact within half an hour of a scan.
 */
public final class TownRules implements Policies {
  public static final CategoryCode ROAD = new CategoryCode("event.road");
  public static final RoleRule SECRETARY =
      new RoleRule(new Role("village-party-secretary"), Level.VILLAGE, "村党组织书记");
  public static final RoleRule POLICE =
      new RoleRule(new Role("community-police-officer"), Level.VILLAGE, "社区民警");
  public static final RoleRule DIRECTOR =
      new RoleRule(new Role("town-centre-director"), Level.TOWN, "镇综治中心主任");

  private static final CalendarId CN = new CalendarId("cn");
  private static final ClockName STEP = new ClockName("STEP");
  private static final PackVersion VERSION = new PackVersion(new PackId("small"), 1);

  private final Rules rules = rules();
  private WorkingCalendar calendar = calendar(1, List.of());

  @Override
  public Optional<PackInForce> inForce(DivisionCode patch, Instant at) {
    return rules.division().contains(patch)
        ? Optional.of(new PackInForce(VERSION, rules))
        : Optional.empty();
  }

  @Override
  public Optional<Rules> rules(PackVersion version) {
    return version.equals(VERSION) ? Optional.of(rules) : Optional.empty();
  }

  @Override
  public Optional<WorkingCalendar> calendar(CalendarId id) {
    return id.equals(CN) ? Optional.of(calendar) : Optional.empty();
  }

  @Override
  public long calendarChanges() {
    return calendar.version() - 1L;
  }

  /** Takes the next version of the calendar, which has these days. */
  public void take(CalendarDay... days) {
    calendar = calendar(calendar.version() + 1, List.of(days));
  }

  private static WorkingCalendar calendar(int version, List<CalendarDay> days) {
    return new WorkingCalendar(
        CN,
        version,
        new CalendarTerms(CalendarTerms.CHINA, OfficeHours.of("08:00-18:00"), days, 2026));
  }

  private static Rules rules() {
    return new Rules(
        VERSION.pack(),
        "小县",
        GroundTown.DISTRICT,
        CN,
        Optional.empty(),
        Map.of(),
        Set.of(Channel.PETITION),
        List.of(SECRETARY, POLICE, DIRECTOR),
        List.of(new CategoryRule(ROAD, "道路破损", Optional.of(CaseKind.EVENT), Tier.ORDINARY)),
        List.of(
            new Ladder(
                Tier.ORDINARY,
                List.of(
                    new LadderStep(SECRETARY, true, Optional.of(STEP)),
                    new LadderStep(POLICE, false, Optional.of(STEP)))),
            new Ladder(Tier.MAJOR, List.of(new LadderStep(DIRECTOR, false, Optional.empty())))),
        List.of(
            clock(
                "CONTACT",
                "30min",
                ClockEvent.REPORTED,
                Set.of(ClockEvent.CONTACTED),
                Set.of(Channel.QR_CODE)),
            clock(
                "STEP",
                "1wd",
                ClockEvent.STEP_BEGUN,
                Set.of(ClockEvent.STEP_BEGUN, ClockEvent.RESOLVED),
                Set.of())),
        List.of());
  }

  private static CaseClock clock(
      String name, String budget, ClockEvent start, Set<ClockEvent> stop, Set<Channel> channels) {
    var rung = new Rung(new RungKey("DUE"), Moment.parse("due"), RungAction.ESCALATE, List.of());
    var spec =
        new ClockSpec(
            new ClockName(name),
            Budget.parse(budget),
            CN,
            Roll.FORWARD,
            DayEnd.MIDNIGHT,
            List.of(rung));
    return new CaseClock(spec, start, stop, channels, Map.of());
  }
}
