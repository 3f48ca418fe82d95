package org.fengqiao.domain.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which clocks of a case run, by the moves that were made: a book kept beside the case. */
final class CaseRecount {
  /**
   * What starts and stops a clock.
   *
   * @param starts the event that starts a run, unless one goes on
   * @param stops the event that stops it
   */
  record Habit(ClockRecount.Rule rule, ClockEvent starts, ClockEvent stops) {}

  final List<ClockRecount> all = new ArrayList<>();
  final List<ClockRecount> running = new ArrayList<>();
  private final List<Habit> habits;
  private final ChinaMinutes minutes;
  private boolean suspended;

  CaseRecount(List<Habit> habits, ChinaMinutes minutes) {
    this.habits = habits;
    this.minutes = minutes;
  }

  /** What the event stops stops first, so that it may start it anew. */
  void on(ClockEvent event, int minute) {
    running.removeIf(clock -> habit(clock).stops() == event || event == ClockEvent.ENDED);
    for (var habit : habits) {
      if (habit.starts() == event && running.stream().noneMatch(c -> habit(c).equals(habit))) {
        start(habit, minute);
      }
    }
  }

  void suspend(int minute) {
    suspended = true;
    running.forEach(clock -> clock.suspend(minute));
  }

  void resume(int minute) {
    suspended = false;
    running.forEach(clock -> clock.resume(minute));
  }

  /** All stand still but the review, which begins. */
  void putOnTheBooks(int minute) {
    suspend(minute);
    review(minute);
  }

  /** The review begins anew. */
  void review(int minute) {
    running.removeIf(clock -> habit(clock).starts() == ClockEvent.ON_THE_BOOKS);
    on(ClockEvent.ON_THE_BOOKS, minute);
  }

  void takeOffTheBooks(int minute) {
    on(ClockEvent.OFF_THE_BOOKS, minute);
    resume(minute);
  }

  /** What starts while the case stands still stands still too. */
  private void start(Habit habit, int minute) {
    var name = habit.rule().name();
    int run = 1 + (int) all.stream().filter(c -> c.rule.name().equals(name)).count();
    var clock = new ClockRecount(habit.rule(), run, minute, minutes);
    if (suspended && habit.starts() != ClockEvent.ON_THE_BOOKS) {
      clock.suspend(minute);
    }
    all.add(clock);
    running.add(clock);
  }

  /** The due times of all runs, by name and number. */
  Map<String, Optional<Integer>> dues() {
    var dues = new TreeMap<String, Optional<Integer>>();
    all.forEach(clock -> dues.put(clock.rule.name() + '/' + clock.run, clock.due()));
    return dues;
  }

  private Habit habit(ClockRecount clock) {
    return habits.stream().filter(h -> h.rule().equals(clock.rule)).findFirst().orElseThrow();
  }
}
