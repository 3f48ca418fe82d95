package org.fengqiao.domain.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of a clock, counted by walking over every minute from its start. It knows the text of the
 * rule and what was done to the clock, and shares nothing with the derivation.
 */
final class ClockRecount {
  /** A span without an end ends never. */
  static final int NEVER = Integer.MAX_VALUE;

  /**
   * What a rule says.
   *
   * @param unit the suffix of the budget's text
   * @param lastMinute the minute of the day with which a day has run out
   * @param roll FORWARD, NONE or BACK
   */
  record Rule(String name, int count, String unit, int lastMinute, String roll) {}

  final Rule rule;
  final int run;
  final int start;
  final List<int[]> suspended = new ArrayList<>();
  final List<int[]> extended = new ArrayList<>();
  private final ChinaMinutes minutes;
  private Optional<Optional<Integer>> counted = Optional.empty();

  ClockRecount(Rule rule, int run, int start, ChinaMinutes minutes) {
    this.rule = rule;
    this.run = run;
    this.start = start;
    this.minutes = minutes;
  }

  void suspend(int minute) {
    counted = Optional.empty();
    suspended.add(new int[] {minute, NEVER});
  }

  void resume(int minute) {
    counted = Optional.empty();
    suspended.getLast()[1] = minute;
  }

  void extend(int minute, int count) {
    counted = Optional.empty();
    extended.add(new int[] {minute, count});
  }

  int count() {
    return rule.count() + extended.stream().mapToInt(one -> one[1]).sum();
  }

  boolean isInDays() {
    return !rule.unit().equals("min") && !rule.unit().equals("h") && !rule.unit().equals("wh");
  }

  int startDay() {
    return start / ChinaMinutes.DAY;
  }

  /** The minute with which its time has run out; empty if a suspension keeps it from that. */
  Optional<Integer> due() {
    var due = counted.orElseGet(this::walked);
    counted = Optional.of(due);
    return due;
  }

  private Optional<Integer> walked() {
    return switch (rule.unit()) {
      case "min" -> ticked(count(), false);
      case "h" -> ticked(60 * count(), false);
      case "wh" -> ticked(60 * count(), true);
      case "wd" -> lastDay().map(this::end);
      default -> lastDay().flatMap(this::rolled).map(this::end);
    };
  }

  /** The last day of what is counted in days, as it is before it is rolled. */
  Optional<Integer> lastDay() {
    int left =
        switch (rule.unit()) {
          case "d", "wd" -> count();
          case "mo" -> minutes.corresponding(startDay(), count()) - startDay();
          default -> minutes.corresponding(startDay(), 12 * count()) - startDay();
        };
    boolean onlyWorked = rule.unit().equals("wd");
    int lost = lost();
    int day = startDay();
    int ofDay = start % ChinaMinutes.DAY;
    for (int minute = start; minute < lost; minute++) {
      boolean ends = ofDay == rule.lastMinute() && day > startDay();
      if (ends && runs(minute) && (!onlyWorked || minutes.works(day))) {
        left--;
        if (left == 0) {
          return Optional.of(day);
        }
      }
      ofDay++;
      if (ofDay == ChinaMinutes.DAY) {
        ofDay = 0;
        day++;
      }
    }
    return Optional.empty();
  }

  /** Whether it stands suspended as that day runs out. */
  boolean isSuspendedAtEndOf(int day) {
    return !runs(day * ChinaMinutes.DAY + rule.lastMinute());
  }

  private Optional<Integer> ticked(int budget, boolean onlyOffice) {
    int left = budget;
    int lost = lost();
    for (int minute = start; minute < lost; minute++) {
      left -= (!onlyOffice || minutes.isOffice(minute)) && runs(minute) ? 1 : 0;
      if (left == 0) {
        return Optional.of(minute + 1);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> rolled(int last) {
    if (minutes.works(last) || rule.roll().equals("NONE")) {
      return Optional.of(last);
    }
    if (rule.roll().equals("BACK")) {
      for (int day = last - 1; day > startDay(); day--) {
        if (minutes.works(day) && !isSuspendedAtEndOf(day)) {
          return Optional.of(day);
        }
      }
      return Optional.of(last);
    }
    int day = last;
    while (!minutes.works(day) || isSuspendedAtEndOf(day)) {
      if (day * ChinaMinutes.DAY >= lost()) {
        return Optional.empty();
      }
      day++;
    }
    return Optional.of(day);
  }

  private int end(int day) {
    return day * ChinaMinutes.DAY + rule.lastMinute() + 1;
  }

  private boolean runs(int minute) {
    for (int i = 0; i < suspended.size(); i++) {
      if (minute >= suspended.get(i)[0] && minute < suspended.get(i)[1]) {
        return false;
      }
    }
    return true;
  }

  /** The minute from which on it does not run any more. */
  private int lost() {
    return suspended.isEmpty() || suspended.getLast()[1] < NEVER ? NEVER : suspended.getLast()[0];
  }

  @Override
  public String toString() {
    return "%s/%d from %s, suspended %s, extended %s"
        .formatted(rule, run, ChinaMinutes.time(start), told(suspended), told(extended));
  }

  private static List<String> told(List<int[]> pairs) {
    return pairs.stream().map(pair -> pair[0] + ".." + pair[1]).toList();
  }
}
