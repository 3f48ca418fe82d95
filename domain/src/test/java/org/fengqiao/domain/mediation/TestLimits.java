package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.RealHolidays;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.clocks.WorkingCalendar;

/**
 * The times of mediation as a pack would have them, on the real holidays: 5 working days to accept,
 * 30 days to mediate and 30 more, until the end of the due day to perform, 30 days to ask a court,
 * and for the court what the law of the day gives it.
 *
 * @param has which of them the place has
 */
public record TestLimits(Set<LimitKind> has) implements MediationLimits {
  public static final TestLimits ALL = new TestLimits(EnumSet.allOf(LimitKind.class));
  static final RungKey REMIND = new RungKey("REMIND");
  static final RungKey LATE = new RungKey("LATE");

  private static final WorkingCalendar CALENDAR = RealHolidays.calendar();
  private static final LocalDate OLD_LAW = LocalDate.parse("2011-03-30");
  private static final LocalDate NEW_LAW = LocalDate.parse("2013-01-01");

  private static final ClockName COURT_2011 = new ClockName("COURT_2011");
  private static final ClockName COURT_2013 = new ClockName("COURT_2013");
  private static final Map<LimitKind, ClockName> NAMES =
      Map.of(
          LimitKind.ACCEPTANCE, new ClockName("ACCEPT"),
          LimitKind.MEDIATING, new ClockName("MEDIATE"),
          LimitKind.PERFORMANCE, new ClockName("PERFORM"),
          LimitKind.CONFIRMATION, new ClockName("CONFIRM"));
  private static final Map<ClockName, ClockSpec> SPECS =
      Map.of(
          name(LimitKind.ACCEPTANCE),
          spec(name(LimitKind.ACCEPTANCE), "5wd", "due-1wd"),
          name(LimitKind.MEDIATING),
          spec(name(LimitKind.MEDIATING), "30d", "due-3d"),
          name(LimitKind.PERFORMANCE),
          spec(name(LimitKind.PERFORMANCE), "30d", "due-3d"),
          name(LimitKind.CONFIRMATION),
          spec(name(LimitKind.CONFIRMATION), "30d", "due-7d"),
          COURT_2011,
          spec(COURT_2011, "15d", "due-2d"),
          COURT_2013,
          spec(COURT_2013, "30d", "due-2d"));

  public TestLimits {
    has = Set.copyOf(has);
  }

  static ClockName name(LimitKind kind) {
    return Objects.requireNonNull(NAMES.get(kind));
  }

  @Override
  public Optional<Start> start(LimitKind kind, Instant time) {
    return has.contains(kind)
        ? clock(kind, time)
            .map(clock ->
                new Start(
                    new SpecRef("lishui", 1, clock),
                    Objects.requireNonNull(SPECS.get(clock)).budget()))
        : Optional.empty();
  }

  private Optional<ClockName> clock(LimitKind kind, Instant time) {
    if (kind != LimitKind.COURT) {
      return Optional.of(name(kind));
    }
    return day(time).isBefore(OLD_LAW)
        ? Optional.empty()
        : Optional.of(day(time).isBefore(NEW_LAW) ? COURT_2011 : COURT_2013);
  }

  @Override
  public Optional<Budget> longestExtension(LimitKind kind, SpecRef spec) {
    if (kind == LimitKind.MEDIATING) {
      return Optional.of(Budget.parse("30d"));
    }
    return spec.clock().equals(COURT_2011) ? Optional.of(Budget.parse("10d")) : Optional.empty();
  }

  @Override
  public LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, CalendarTerms.CHINA);
  }

  @Override
  public ClockFace face(Limit limit) {
    var rule = Objects.requireNonNull(SPECS.get(limit.clock().name()));
    var spec = limit.budget().equals(rule.budget()) ? rule : rule.with(limit.budget());
    return new ClockFace(limit.clock(), spec, CALENDAR);
  }

  private static ClockSpec spec(ClockName name, String budget, String remind) {
    var rungs =
        List.of(
            new Rung(REMIND, Moment.parse(remind), RungAction.REMIND, List.of()),
            new Rung(LATE, Moment.parse("due"), RungAction.SUPERVISE, List.of()));
    return new ClockSpec(
        name, Budget.parse(budget), CALENDAR.id(), Roll.FORWARD, DayEnd.MIDNIGHT, rungs);
  }
}
