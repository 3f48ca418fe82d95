package org.fengqiao.domain.clocks;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names a working calendar: the {@code {id}} of {@code calendars/{id}} (工作日历编号).
 *
 * @param value 1 to 40 of a-z, 0-9 and -, beginning with a letter
 */
public record CalendarId(String value) {
  private static final Spelling SPELLING = new Spelling(1, 40, Alphabet.LOWER, Alphabet.SLUG);

  public CalendarId {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid("calendar", "is 1 to 40 of a-z, 0-9 and -, beginning with a letter");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
