package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.clocks.RealHolidays;

/**
 * One time of a petition counted again: day after day, by the notices as they are printed and the
 * articles as they are cited, with nothing of the clocks of the house.
 */
final class PetitionRecount {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Map<LocalDate, Boolean> NAMED = named();

  private final PetitionLimit of;
  private final boolean isNew;
  private final Instant from;
  private final List<Instant> stood = new ArrayList<>();
  private int more;

  /**
   * One that begins.
   *
   * @param isNew whether the law of 2022 governs it
   */
  PetitionRecount(PetitionLimit of, boolean isNew, Instant from) {
    this.of = of;
    this.isNew = isNew;
    this.from = from;
  }

  private static Map<LocalDate, Boolean> named() {
    var named = new HashMap<LocalDate, Boolean>();
    for (var line : RealHolidays.lines()) {
      var cells = line.split(",", -1);
      named.put(LocalDate.parse(cells[0]), Boolean.parseBoolean(cells[2]));
    }
    return named;
  }

  boolean isNew() {
    return isNew;
  }

  void extend(int days) {
    more = days;
  }

  void stand(Instant time) {
    stood.add(time);
  }

  void goOn(Instant time) {
    stood.add(time);
  }

  String article() {
    var articles =
        switch (of) {
          case ROUTE -> List.of("第二十一条", "第二十二条");
          case INFORM -> List.of("第二十二条", "第二十三条");
          case OBJECT -> List.of("第二十一条", "第二十三条");
          case DECIDE -> List.of("第三十三条", "第三十四条");
          case ASK_REVIEW, REVIEW -> List.of("第三十四条", "第三十五条");
          case ASK_REEXAMINATION, REEXAMINE -> List.of("第三十五条", "第三十六条");
        };
    return isNew ? "《信访工作条例》" + articles.getLast() : "《信访条例》" + articles.getFirst();
  }

  /** The first moment after the last day; empty while it stands still before that. */
  Optional<Instant> due() {
    var day = LocalDate.ofInstant(from, ZONE);
    for (int left = days() + more; left > 0; ) {
      day = day.plusDays(1);
      if (standsOpen(day)) {
        return Optional.empty();
      }
      if (counts(day)) {
        left--;
      }
    }
    while (isOff(day) || stands(day)) {
      day = day.plusDays(1);
    }
    return standsOpen(day) ? Optional.empty() : Optional.of(end(day));
  }

  private int days() {
    return switch (of) {
      case ROUTE, INFORM -> 15;
      case OBJECT -> 5;
      case DECIDE -> 60;
      case ASK_REVIEW, REVIEW, ASK_REEXAMINATION, REEXAMINE -> 30;
    };
  }

  private boolean counts(LocalDate day) {
    return !stands(day) && (of != PetitionLimit.OBJECT || !isOff(day));
  }

  /** Whether it stood still when the day ended. */
  private boolean stands(LocalDate day) {
    for (int i = 0; i + 1 < stood.size(); i += 2) {
      if (stood.get(i).isBefore(end(day)) && stood.get(i + 1).isAfter(end(day))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands still when the day ends, and nobody knows how long. */
  private boolean standsOpen(LocalDate day) {
    return stood.size() % 2 == 1 && stood.getLast().isBefore(end(day));
  }

  private static boolean isOff(LocalDate day) {
    var named = NAMED.get(day);
    return named == null ? day.getDayOfWeek().getValue() > 5 : named;
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  @Override
  public String toString() {
    return of + " from " + from + " + " + more + " less " + stood;
  }
}
