package org.fengqiao.domain.clocks;

import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;

/**
 * One unbroken part of a day's office hours (办公时段), in local minutes of the day.
 *
 * @param fromMinute first minute, 0 to 1439
 * @param untilMinute the minute after the last, above {@code fromMinute}, at most 1440 for 24:00
 */
public record OfficeInterval(int fromMinute, int untilMinute) {
  static final int DAY = 1440;
  private static final Pattern FORM =
      Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])");

  public OfficeInterval {
    if (fromMinute < 0 || untilMinute > DAY || fromMinute >= untilMinute) {
      throw Refusal.invalid("office_hours", "begin before they end, from 00:00 to 24:00");
    }
  }

  /**
   * Reads {@code 09:00-12:00}.
   *
   * @throws Refusal INVALID_FIELD if it has another form or ends before it begins
   */
  public static OfficeInterval parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw Refusal.invalid("office_hours", "have the form HH:MM-HH:MM, as 09:00-12:00");
    }
    return new OfficeInterval(
        Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)) * 60 + Integer.parseInt(matcher.group(4)));
  }

  /** The form that {@link #parse} reads. */
  public String text() {
    return "%02d:%02d-%02d:%02d"
        .formatted(fromMinute / 60, fromMinute % 60, untilMinute / 60, untilMinute % 60);
  }

  int minutes() {
    return untilMinute - fromMinute;
  }
}
