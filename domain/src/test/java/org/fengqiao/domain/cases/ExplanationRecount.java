package org.fengqiao.domain.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Explanation;
import org.fengqiao.domain.clocks.Step;
import org.jspecify.annotations.Nullable;

/** Holds what an explanation says against what was counted: each day it names, and their sum. */
record ExplanationRecount(
    ClockRecount clock, ChinaMinutes minutes, Supplier<@Nullable String> label) {
  private static final int LAST_PUBLISHED_YEAR = 2026;

  void check(Explanation told) {
    var due = clock.due();
    var steps = told.steps();
    assertEquals(due.map(ChinaMinutes::time), told.time(), label);
    var end = due.<Step>map(at -> new Step.FallsAt(ChinaMinutes.time(at)));
    assertEquals(end.orElseGet(Step.WaitsForResumption::new), steps.getLast(), label);
    assertEquals(
        Stream.concat(clock.extended.stream().map(this::extended), Stream.of(counted())).toList(),
        steps.subList(0, clock.extended.size() + 1),
        label);
    assertEquals(
        clock.suspended.stream()
            .filter(off -> due.isEmpty() || off[0] < due.get())
            .map(ExplanationRecount::suspended)
            .toList(),
        of(steps, Step.SuspendedFrom.class),
        label);
    named(steps);
    due.ifPresent(at -> {
      sum(steps, (at - 1) / ChinaMinutes.DAY);
      provisional(told, at);
    });
  }

  /** Every day it names is what it says. */
  private void named(List<Step> steps) {
    for (var off : of(steps, Step.DaysOff.class)) {
      for (int day : days(off.first(), off.last())) {
        assertTrue(!minutes.works(day), () -> label.get() + ": " + off);
        assertEquals(off.holiday().orElse(""), minutes.notice(day), () -> label.get() + ": " + off);
      }
    }
    for (var made : of(steps, Step.MakeUpDayCounted.class)) {
      int day = day(made.date());
      assertTrue(minutes.works(day) && minutes.isWeekend(day), () -> label.get() + ": " + made);
    }
    for (var suspended : of(steps, Step.DaysSuspended.class)) {
      for (int day : days(suspended.first(), suspended.last())) {
        assertTrue(clock.isSuspendedAtEndOf(day), () -> label.get() + ": " + suspended);
      }
    }
  }

  /** What it passed over and what it counted make up the whole way. */
  private void sum(List<Step> steps, int dueDay) {
    if (!of(steps, Step.NotListed.class).isEmpty()) {
      return;
    }
    int off =
        of(steps, Step.DaysOff.class).stream().mapToInt(s -> length(s.first(), s.last())).sum();
    int waited =
        of(steps, Step.DaysSuspended.class).stream()
            .mapToInt(s -> length(s.first(), s.last()))
            .sum();
    int start = clock.startDay();
    switch (clock.rule.unit()) {
      case "wd" -> {
        assertEquals(
            clock.count(),
            dueDay - start - off - waited,
            () -> label.get() + ": days do not add up");
        assertEquals(
            count(start + 1, dueDay, this::isMadeUp),
            of(steps, Step.MakeUpDayCounted.class).size(),
            label);
      }
      case "wh" -> assertEquals(count(start, dueDay, day -> !minutes.works(day)), off, label);
      case "d", "mo", "y" -> {
        int last = clock.lastDay().orElseThrow();
        assertEquals(
            budgetDays(steps), last - start - waited, () -> label.get() + ": days do not add up");
        assertEquals(
            last == dueDay ? List.of() : List.of(new Step.Rolled(date(last), date(dueDay))),
            of(steps, Step.Rolled.class),
            label);
      }
      default -> assertEquals(0, off + waited, label);
    }
  }

  private int budgetDays(List<Step> steps) {
    if (clock.rule.unit().equals("d")) {
      return clock.count();
    }
    int months = clock.rule.unit().equals("mo") ? clock.count() : 12 * clock.count();
    int to = minutes.corresponding(clock.startDay(), months);
    assertEquals(
        List.of(date(to)),
        of(steps, Step.CorrespondingDay.class).stream().map(Step.CorrespondingDay::date).toList(),
        label);
    return to - clock.startDay();
  }

  /** It leans on a guess if a day was asked about whose year has no notice. */
  private void provisional(Explanation told, int due) {
    int asked = (due - 1) / ChinaMinutes.DAY;
    boolean asks =
        switch (clock.rule.unit()) {
          case "min", "h" -> false;
          case "wh", "wd" -> true;
          default -> {
            asked = Math.max(asked, clock.lastDay().orElseThrow());
            yield !clock.rule.roll().equals("NONE");
          }
        };
    assertEquals(asks && minutes.year(asked) > LAST_PUBLISHED_YEAR, told.provisional(), label);
  }

  private boolean isMadeUp(int day) {
    return minutes.works(day) && minutes.isWeekend(day) && !clock.isSuspendedAtEndOf(day);
  }

  private Step extended(int[] one) {
    return new Step.Extended(ChinaMinutes.time(one[0]), span(one[1]));
  }

  private Step counted() {
    return new Step.CountedFrom(ChinaMinutes.time(clock.start), span(clock.count()));
  }

  private Budget span(int count) {
    return Budget.parse(count + clock.rule.unit());
  }

  private static Step.SuspendedFrom suspended(int[] off) {
    Optional<Instant> until =
        off[1] == ClockRecount.NEVER ? Optional.empty() : Optional.of(ChinaMinutes.time(off[1]));
    return new Step.SuspendedFrom(ChinaMinutes.time(off[0]), until);
  }

  private static <S extends Step> List<S> of(List<Step> steps, Class<S> kind) {
    return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static int count(int first, int last, IntPredicate which) {
    return (int) IntStream.rangeClosed(first, last).filter(which).count();
  }

  private static int length(LocalDate first, LocalDate last) {
    return days(first, last).length;
  }

  private static int[] days(LocalDate first, LocalDate last) {
    return IntStream.rangeClosed(day(first), day(last)).toArray();
  }

  private static int day(LocalDate date) {
    return (int) (date.toEpochDay() - date(0).toEpochDay());
  }

  private static LocalDate date(int day) {
    return LocalDate.of(2020, 1, 1).plusDays(day);
  }
}
