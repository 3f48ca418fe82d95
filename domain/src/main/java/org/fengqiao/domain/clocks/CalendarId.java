package org.fengqiao.domain.clocks;

import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;

/**
 * Names a working calendar: the {@code {id}} of {@code calendars/{id}} (工作日历编号).
 *
 * @param value 1 to 40 of a-z, 0-9 and -, beginning with a letter
 */
public record CalendarId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public CalendarId {
    if (!FORM.matcher(value).matches()) {
      throw Refusal.invalid("calendar", "is 1 to 40 of a-z, 0-9 and -, beginning with a letter");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
