package org.fengqiao.domain.clocks;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;

/**
 * How much time a clock has (时限长度), by Civil Code 201 to 203.
 *
 * <p>Minutes and hours run from the moment. Of days the first is not counted; months and years end
 * on the day with the start's number, or on the month's last. The text form is the count and a
 * suffix: {@code 30min}, {@code 4h}, {@code 8wh}, {@code 5d}, {@code 5wd}, {@code 1mo}, {@code 3y}.
 *
 * <p>Time suspended does not count. Of minutes, hours and working hours what is left goes on at the
 * resumption. Of the others a day counts only if the clock runs at that day's end (see {@link
 * DayEnd}): the day of a suspension that lasts over its end is not counted, the day of the
 * resumption is. Months and years are taken as the days to their corresponding day.
 */
public sealed interface Budget {
  int MOST_MINUTES = 1_000_000;
  int MOST_HOURS = 100_000;
  int MOST_WORKING_HOURS = 20_000;
  int MOST_DAYS = 36_500;
  int MOST_WORKING_DAYS = 25_000;
  int MOST_MONTHS = 1_200;
  int MOST_YEARS = 100;

  /** So many working days an officer may give at most: by the holidays of most years, a year. */
  int MOST_GIVEN_WORKING_DAYS = 250;

  /** So many working hours an officer may give at most: eight on each of those days. */
  int MOST_GIVEN_WORKING_HOURS = 2_000;

  /** How many of the unit; 1 or more, at most what the unit's constant says. */
  int count();

  /** Calendar minutes (分钟), at most 1,000,000. */
  record Minutes(int count) implements Budget {
    public Minutes {
      Bounds.count("budget", count, MOST_MINUTES);
    }
  }

  /** Calendar hours (小时), at most 100,000. */
  record Hours(int count) implements Budget {
    public Hours {
      Bounds.count("budget", count, MOST_HOURS);
    }
  }

  /** Hours of office time on working days (工作小时), at most 20,000. */
  record WorkingHours(int count) implements Budget {
    public WorkingHours {
      Bounds.count("budget", count, MOST_WORKING_HOURS);
    }
  }

  /** Calendar days (日), at most 36,500. */
  record CalendarDays(int count) implements Budget {
    public CalendarDays {
      Bounds.count("budget", count, MOST_DAYS);
    }
  }

  /** Working days (工作日), at most 25,000. */
  record WorkingDays(int count) implements Budget {
    public WorkingDays {
      Bounds.count("budget", count, MOST_WORKING_DAYS);
    }
  }

  /** Months (月), at most 1,200. */
  record Months(int count) implements Budget {
    public Months {
      Bounds.count("budget", count, MOST_MONTHS);
    }
  }

  /** Years (年), at most 100. */
  record Years(int count) implements Budget {
    public Years {
      Bounds.count("budget", count, MOST_YEARS);
    }
  }

  /**
   * Reads the text form.
   *
   * @throws Refusal INVALID_FIELD if it has another form or the count is out of bounds
   */
  static Budget parse(String text) {
    var matcher = Form.TEXT.matcher(text);
    if (!matcher.matches()) {
      throw Refusal.invalid("budget", Form.RULE);
    }
    return Form.of(Integer.parseInt(matcher.group(1)), matcher.group(2));
  }

  /** The form that {@link #parse} reads. */
  default String text() {
    return count() + suffix();
  }

  /** The unit's suffix in the text form. */
  default String suffix() {
    return switch (this) {
      case Minutes _ -> "min";
      case Hours _ -> "h";
      case WorkingHours _ -> "wh";
      case CalendarDays _ -> "d";
      case WorkingDays _ -> "wd";
      case Months _ -> "mo";
      case Years _ -> "y";
    };
  }

  /**
   * This budget and more of the same unit.
   *
   * @throws Refusal INVALID_FIELD if the units differ or the sum is out of bounds
   */
  default Budget plus(Budget more) {
    if (!suffix().equals(more.suffix())) {
      throw Refusal.invalid("budget", "is extended in its own unit, " + suffix());
    }
    long sum = (long) count() + more.count();
    return Form.of((int) Math.min(sum, Integer.MAX_VALUE), suffix());
  }

  /** Its length, where it is counted as time and not in days. */
  default Optional<Duration> length() {
    return switch (this) {
      case Minutes(int count) -> Optional.of(Duration.ofMinutes(count));
      case Hours(int count) -> Optional.of(Duration.ofHours(count));
      case WorkingHours(int count) -> Optional.of(Duration.ofHours(count));
      case CalendarDays _, WorkingDays _, Months _, Years _ -> Optional.empty();
    };
  }

  /**
   * Passes if an officer may give so much time: a year, of working days {@value
   * #MOST_GIVEN_WORKING_DAYS} and of working hours {@value #MOST_GIVEN_WORKING_HOURS}. What a pack
   * gives may be more.
   *
   * @throws Refusal INVALID_FIELD
   */
  default void requireGivable() {
    if (count() > mostGiven()) {
      throw Refusal.invalid(
          "budget", "is at most 1y, 12mo, 366d, 250wd, 8784h, 2000wh or 527040min");
    }
  }

  private int mostGiven() {
    return switch (this) {
      case Minutes _ -> 366 * 24 * 60;
      case Hours _ -> 366 * 24;
      case WorkingHours _ -> MOST_GIVEN_WORKING_HOURS;
      case CalendarDays _ -> 366;
      case WorkingDays _ -> MOST_GIVEN_WORKING_DAYS;
      case Months _ -> 12;
      case Years _ -> 1;
    };
  }

  /** The text form's grammar. */
  final class Form {
    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,8})(min|h|wh|d|wd|mo|y)");
    private static final String RULE = "is a count and min, h, wh, d, wd, mo or y, as 30min or 5wd";

    private Form() {}

    private static Budget of(int count, String suffix) {
      return switch (suffix) {
        case "min" -> new Minutes(count);
        case "h" -> new Hours(count);
        case "wh" -> new WorkingHours(count);
        case "d" -> new CalendarDays(count);
        case "wd" -> new WorkingDays(count);
        case "mo" -> new Months(count);
        case "y" -> new Years(count);
        default -> throw Refusal.invalid("budget", RULE);
      };
    }
  }
}
