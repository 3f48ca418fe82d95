package org.fengqiao.domain.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.clocks.WorkingCalendar;

/** Rules of clocks as chance has them, told to the case and to the book kept beside it. */
final class RandomClocks implements ClockRules {
  private static final List<Roll> ROLLS = List.copyOf(EnumSet.allOf(Roll.class));
  private static final List<String> UNITS = List.of("min", "h", "wh", "d", "wd", "mo", "y");

  private final WorkingCalendar calendar;
  private final List<CaseRecount.Habit> habits = new ArrayList<>();
  private final Map<ClockName, ClockSpec> specs = new HashMap<>();

  RandomClocks(WorkingCalendar calendar, Random random) {
    this.calendar = calendar;
    add("CONTACT", ClockEvent.REPORTED, ClockEvent.CONTACTED, random);
    add("FOLLOW", ClockEvent.CONTACTED, ClockEvent.CONTACTED, random);
    add("SIGN", ClockEvent.DISPATCHED, ClockEvent.SIGNED_FOR, random);
    add("ORDER", ClockEvent.DISPATCHED, ClockEvent.RESOLVED, random);
    add("REVIEW", ClockEvent.ON_THE_BOOKS, ClockEvent.OFF_THE_BOOKS, random);
    add("WORK", ClockEvent.SIGNED_FOR, ClockEvent.RESOLVED, random);
  }

  List<CaseRecount.Habit> habits() {
    return List.copyOf(habits);
  }

  private void add(String name, ClockEvent starts, ClockEvent stops, Random random) {
    int chance = random.nextInt(100);
    var unit = UNITS.get(chance < 88 ? random.nextInt(5) : chance < 99 ? 5 : 6);
    int count =
        switch (unit) {
          case "min" -> 1 + random.nextInt(4_000);
          case "h" -> 1 + random.nextInt(240);
          case "wh" -> 1 + random.nextInt(60);
          case "d" -> 1 + random.nextInt(30);
          case "wd" -> 1 + random.nextInt(20);
          case "mo" -> 1 + random.nextInt(3);
          default -> 1;
        };
    boolean midnight = random.nextBoolean();
    var roll = ROLLS.get(random.nextInt(ROLLS.size()));
    int lastMinute = midnight ? ChinaMinutes.DAY - 1 : 17 * 60 - 1;
    var rule = new ClockRecount.Rule(name, count, unit, lastMinute, roll.name());
    habits.add(new CaseRecount.Habit(rule, starts, stops));
    var clock = new ClockName(name);
    specs.put(
        clock,
        new ClockSpec(
            clock,
            Budget.parse(count + unit),
            calendar.id(),
            roll,
            midnight ? DayEnd.MIDNIGHT : DayEnd.CLOSE_OF_BUSINESS,
            List.of()));
  }

  @Override
  public List<Start> startedBy(ClockEvent event, Case c) {
    return habits.stream()
        .filter(habit -> habit.starts() == event)
        .map(habit ->
            new Start(
                new SpecRef("random", 1, new ClockName(habit.rule().name())),
                Set.of(habit.stops())))
        .toList();
  }

  @Override
  public boolean silenceMoves(Case c, SpecRef fired) {
    return false;
  }

  @Override
  public List<Start> startedByMoving(Case c, SpecRef fired) {
    return List.of();
  }

  @Override
  public ClockFace face(RunningClock clock) {
    return new ClockFace(clock, Objects.requireNonNull(specs.get(clock.name())), calendar);
  }
}
