package org.fengqiao.domain.clocks;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;

/**
 * What a pack says of a clock (时限规则).
 *
 * @param rungs at most 50, each key once; of equal times the earlier in the list fires first
 * @param law the article that sets it, as people cite it, 1 to {@value #LONGEST_LAW} characters;
 *     empty where the place set it by itself
 * @param given whether the budget was given with an order, in place of the pack's
 */
public record ClockSpec(
    ClockName name,
    Budget budget,
    CalendarId calendar,
    Roll roll,
    DayEnd dayEnd,
    List<Rung> rungs,
    Optional<String> law,
    boolean given) {
  private static final int MOST_RUNGS = 50;
  private static final int LONGEST_LAW = 200;

  public ClockSpec {
    Objects.requireNonNull(name);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(calendar);
    Objects.requireNonNull(roll);
    Objects.requireNonNull(dayEnd);
    Bounds.size("rungs", rungs.size(), MOST_RUNGS);
    rungs = List.copyOf(rungs);
    law = law.map(cited -> Text.required("law", cited, LONGEST_LAW));
    var keys = new HashSet<RungKey>();
    for (var rung : rungs) {
      if (!keys.add(rung.key())) {
        throw Refusal.invalid("rungs.key", "names each rung once: " + rung.key());
      }
      if (isBeforeStart(rung, budget)) {
        throw Refusal.invalid(
            "rungs.at", "lies within the budget " + budget.text() + ": " + rung.at().text());
      }
    }
  }

  /** As the pack says it. */
  public ClockSpec(
      ClockName name,
      Budget budget,
      CalendarId calendar,
      Roll roll,
      DayEnd dayEnd,
      List<Rung> rungs) {
    this(name, budget, calendar, roll, dayEnd, rungs, Optional.empty(), false);
  }

  /** The same as the law has it that is cited so. */
  public ClockSpec by(String cited) {
    return new ClockSpec(name, budget, calendar, roll, dayEnd, rungs, Optional.of(cited), given);
  }

  /**
   * The same with another budget, without the rungs that would stand before its start. Those of
   * another unit than it, which take the start and a calendar to tell, are still here; see {@link
   * ClockFace#rungTimes}.
   */
  public ClockSpec with(Budget other) {
    var fitting = rungs.stream().filter(rung -> !isBeforeStart(rung, other)).toList();
    return new ClockSpec(name, other, calendar, roll, dayEnd, fitting, law, true);
  }

  private static boolean isBeforeStart(Rung rung, Budget budget) {
    return rung.at() instanceof Moment.BeforeDue(var span)
        && span.suffix().equals(budget.suffix())
        && span.count() > budget.count();
  }

  /** The rung of that key. */
  public Optional<Rung> rung(RungKey key) {
    return rungs.stream().filter(rung -> rung.key().equals(key)).findFirst();
  }
}
