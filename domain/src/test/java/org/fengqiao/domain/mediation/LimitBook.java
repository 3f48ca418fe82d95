package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;

/** Which times of a mediation run until when, by the moves that were made: kept beside it. */
final class LimitBook {
  /** A time that runs or ran. */
  static final class Entry {
    final ClockRun key;
    private final Instant start;
    private final int remind;
    private final List<String> fired = new ArrayList<>();
    private int count;
    private boolean running = true;

    private Entry(ClockRun key, Instant start, int count, int remind) {
      this.key = key;
      this.start = start;
      this.count = count;
      this.remind = remind;
    }

    void extend(int days) {
      count += days;
    }

    void stop() {
      running = false;
    }

    boolean isRunning() {
      return running;
    }
  }

  private final DayRecount days;
  private final List<Entry> entries = new ArrayList<>();

  LimitBook(DayRecount days) {
    this.days = days;
  }

  /** A time of so many days, of working days that of acceptance, which reminds so many before. */
  Entry start(String clock, Instant start, int count, int remind) {
    int run = 1 + (int) entries.stream().filter(one -> one.key.clock().equals(clock)).count();
    var entry = new Entry(new ClockRun(clock, run), start, count, remind);
    entries.add(entry);
    return entry;
  }

  Entry entry(ClockRun key) {
    return entries.stream().filter(one -> one.key.equals(key)).findFirst().orElseThrow();
  }

  /** The due times of all that runs or ran. */
  Map<ClockRun, Instant> dues() {
    var dues = new LinkedHashMap<ClockRun, Instant>();
    entries.forEach(entry -> dues.put(entry.key, DayRecount.endOf(dueDay(entry))));
    return dues;
  }

  List<ClockRun> running() {
    return entries.stream().filter(Entry::isRunning).map(entry -> entry.key).toList();
  }

  /** When to look next at each that runs. */
  List<Wake> wakes() {
    return entries.stream()
        .filter(Entry::isRunning)
        .map(entry ->
            waiting(entry).values().stream()
                .min(Instant::compareTo)
                .map(time -> new Wake(entry.key, time))
                .orElseGet(() -> Wake.withAllOthers(entry.key)))
        .toList();
  }

  /** Fires what has come due, in no order. */
  List<String> fire(Instant now) {
    var fired = new ArrayList<String>();
    for (var entry : entries.stream().filter(Entry::isRunning).toList()) {
      waiting(entry)
          .forEach((rung, time) -> {
            if (!time.isAfter(now)) {
              entry.fired.add(rung);
              fired.add(entry.key + " " + rung + " " + time);
            }
          });
    }
    return fired;
  }

  private Map<String, Instant> waiting(Entry entry) {
    var times = new LinkedHashMap<String, Instant>();
    remindTime(entry).ifPresent(time -> times.put("REMIND", time));
    times.put("LATE", DayRecount.endOf(dueDay(entry)));
    times.keySet().removeAll(entry.fired);
    return times;
  }

  /** None of a time that is shorter than what it would remind before; none before the start. */
  private Optional<Instant> remindTime(Entry entry) {
    if (entry.count < entry.remind) {
      return Optional.empty();
    }
    long day =
        isWorking(entry)
            ? days.beforeWorkingDays(dueDay(entry), entry.remind)
            : dueDay(entry) - entry.remind;
    return Optional.of(day > DayRecount.day(entry.start) ? DayRecount.endOf(day) : entry.start);
  }

  private long dueDay(Entry entry) {
    long first = DayRecount.day(entry.start);
    return isWorking(entry)
        ? days.afterWorkingDays(first, entry.count)
        : days.afterDays(first, entry.count);
  }

  private static boolean isWorking(Entry entry) {
    return entry.key.clock().equals("ACCEPT");
  }
}
