package org.fengqiao.domain.cases;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.OfficeHours;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.clocks.WorkingCalendar;

/**
 * A small book of rules: CONTACT within 30 minutes of the report, a step within a day, both moving
 * the ladder; at its top LAST, which is supervised; HANDLE within five days of dispatch, and each
 * PART within three; CALLBACK within two of the close, and every thirty a REVIEW of what is on the
 * books.
 */
public record TestRules(WorkingCalendar calendar, boolean silenceMoves) implements ClockRules {
  public static final ClockName CONTACT = new ClockName("CONTACT");
  public static final ClockName STEP = new ClockName("STEP");
  public static final ClockName LAST = new ClockName("LAST");
  public static final ClockName HANDLE = new ClockName("HANDLE");
  public static final ClockName PART = new ClockName("PART");
  public static final ClockName REVIEW = new ClockName("REVIEW");
  public static final ClockName CALLBACK = new ClockName("CALLBACK");
  public static final CalendarId CHINA = new CalendarId("china");
  public static final TestRules BOOK = new TestRules(calendar(1), true);

  private static final Map<ClockName, ClockSpec> SPECS =
      Map.of(
          CONTACT, spec(CONTACT, "30min", rung("MISSED", "due", RungAction.ESCALATE)),
          STEP,
              spec(
                  STEP,
                  "24h",
                  rung("REMIND", "due-2h", RungAction.REMIND),
                  rung("SILENT", "due", RungAction.ESCALATE)),
          LAST, spec(LAST, "24h", rung("SUPERVISE", "due", RungAction.SUPERVISE)),
          CALLBACK, spec(CALLBACK, "2wd", rung("OVERDUE", "due", RungAction.SUPERVISE)),
          REVIEW, spec(REVIEW, "30d", rung("OVERDUE", "due", RungAction.SUPERVISE)),
          PART, spec(PART, "3wd", rung("OVERDUE", "due", RungAction.SUPERVISE)),
          HANDLE, spec(HANDLE, "5wd", rung("OVERDUE", "due", RungAction.SUPERVISE)));

  public static WorkingCalendar calendar(int version) {
    var terms =
        new CalendarTerms(
            ZoneId.of("Asia/Shanghai"), OfficeHours.of("09:00-17:00"), List.of(), 2026);
    return new WorkingCalendar(CHINA, version, terms);
  }

  @Override
  public List<Start> startedBy(ClockEvent event, Case c) {
    return switch (event) {
      case REPORTED -> List.of(start(CONTACT, Set.of(ClockEvent.CONTACTED)));
      case DISPATCHED -> List.of(start(HANDLE, Set.of(ClockEvent.RESOLVED)));
      case STEP_BEGUN ->
          List.of(
              start(
                  c.climb().flatMap(Climb::next).isPresent() ? STEP : LAST,
                  Set.of(ClockEvent.STEP_BEGUN, ClockEvent.RESOLVED)));
      case CLOSED -> List.of(start(CALLBACK, Set.of(ClockEvent.CALLED_BACK)));
      case ON_THE_BOOKS -> List.of(start(REVIEW, Set.of()));
      case PART_ASSIGNED -> List.of(start(PART, Set.of()));
      case SIGNED_FOR,
          CONTACTED,
          SUBMITTED,
          OBJECTED,
          OBJECTION_DECIDED,
          PART_DONE,
          CALLED_BACK,
          REOPENED,
          RESOLVED,
          ENDED,
          OFF_THE_BOOKS ->
          List.of();
    };
  }

  @Override
  public boolean silenceMoves(Case c, SpecRef fired) {
    return silenceMoves;
  }

  @Override
  public List<Start> startedByMoving(Case c, SpecRef fired) {
    return startedBy(ClockEvent.STEP_BEGUN, c);
  }

  @Override
  public ClockFace face(RunningClock clock) {
    return new ClockFace(clock, Objects.requireNonNull(SPECS.get(clock.name())), calendar);
  }

  private static Start start(ClockName clock, Set<ClockEvent> stopsOn) {
    return new Start(new SpecRef("baiyin", 1, clock), stopsOn);
  }

  private static ClockSpec spec(ClockName name, String budget, Rung... rungs) {
    return new ClockSpec(
        name, Budget.parse(budget), CHINA, Roll.FORWARD, DayEnd.MIDNIGHT, List.of(rungs));
  }

  private static Rung rung(String key, String at, RungAction action) {
    return new Rung(new RungKey(key), Moment.parse(at), action, List.of());
  }
}
