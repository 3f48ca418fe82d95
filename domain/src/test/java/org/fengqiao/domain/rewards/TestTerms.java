package org.fengqiao.domain.rewards;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.RealHolidays;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.clocks.WorkingCalendar;

/**
 * What a pack would say of rewards, on the real holidays: 10 working days to verify, 30 to begin,
 * 10 to tell, 6 months to claim and 30 more; three misses shut a clue for an hour.
 */
record TestTerms(RewardTable table, GuessRule guesses) implements RewardTerms, LimitFaces {
  static final RungKey REMIND = new RungKey("REMIND");
  static final RungKey OVERDUE = new RungKey("OVERDUE");

  /** Of the time to claim alone, ten days after it is due. */
  static final RungKey LAST = new RungKey("LAST");

  private static final WorkingCalendar CALENDAR = RealHolidays.calendar();
  private static final Map<ClueLimit, ClockSpec> SPECS = specs();

  private static Map<ClueLimit, ClockSpec> specs() {
    var specs = new EnumMap<ClueLimit, ClockSpec>(ClueLimit.class);
    specs.put(ClueLimit.VERIFY, spec(ClueLimit.VERIFY, "10wd", "due-2wd"));
    specs.put(ClueLimit.START, spec(ClueLimit.START, "30wd", "due-5wd"));
    specs.put(ClueLimit.TELL, spec(ClueLimit.TELL, "10wd", "due-2wd"));
    specs.put(ClueLimit.CLAIM, spec(ClueLimit.CLAIM, "6mo", "due-1mo"));
    return specs;
  }

  private static ClockSpec spec(ClueLimit of, String budget, String remind) {
    return spec(
        of,
        budget,
        List.of(
            rung(REMIND, remind, RungAction.REMIND), rung(OVERDUE, "due", RungAction.SUPERVISE)));
  }

  private static ClockSpec spec(ClueLimit of, String budget, List<Rung> rungs) {
    return new ClockSpec(
        new ClockName(of.name()),
        Budget.parse(budget),
        CALENDAR.id(),
        Roll.FORWARD,
        DayEnd.MIDNIGHT,
        rungs);
  }

  private static Rung rung(RungKey key, String at, RungAction action) {
    return new Rung(key, Moment.parse(at), action, List.of());
  }

  @Override
  public Term limit(ClueLimit of) {
    var spec = rule(of);
    return new Term(new SpecRef("lishui", 1, spec.name()), spec.budget());
  }

  @Override
  public Budget longestExtension() {
    return Budget.parse("30mo");
  }

  @Override
  public ClockFace face(Limit limit) {
    return new ClockFace(
        limit.clock(), rule(ClueLimit.valueOf(limit.clock().name().value())), CALENDAR);
  }

  /** That time by its rule, with one more to tell ten days after it is due. */
  static ClockFace lastFace(Limit limit) {
    return by(
        limit,
        rung(OVERDUE, "due", RungAction.SUPERVISE),
        rung(LAST, "due+10d", RungAction.NOTIFY));
  }

  /** That time by its rule, with nothing to tell of it. */
  static ClockFace silentFace(Limit limit) {
    return by(limit);
  }

  private static ClockFace by(Limit limit, Rung... rungs) {
    var of = ClueLimit.valueOf(limit.clock().name().value());
    var spec = spec(of, rule(of).budget().text(), List.of(rungs));
    return new ClockFace(limit.clock(), spec, CALENDAR);
  }

  private static ClockSpec rule(ClueLimit of) {
    return Objects.requireNonNull(SPECS.get(of));
  }
}
