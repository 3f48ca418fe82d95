package org.fengqiao.domain.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;

/**
 * The number of a case that people read aloud (事件编号): district, date and serial, as {@code
 * 620402-20261121-000123}.
 *
 * @param value six digits, eight digits and six to nine digits, joined by hyphens
 */
public record CaseNumber(String value) {
  private static final Spelling DISTRICT = new Spelling(6, 6, Alphabet.of("1-9"), Alphabet.DIGITS);
  private static final Spelling DATE = Spelling.of(8, 8, Alphabet.DIGITS);
  private static final Spelling SERIAL = Spelling.of(6, 9, Alphabet.DIGITS);

  public CaseNumber {
    int first = value.indexOf('-');
    int second = value.indexOf('-', first + 1);
    if (second < 0
        || !DISTRICT.fits(value, 0, first)
        || !DATE.fits(value, first + 1, second)
        || !SERIAL.fits(value, second + 1, value.length())) {
      throw Refusal.invalid("number", "is district, date and serial, as 620402-20261121-000123");
    }
  }

  /** The day in it: of the report, in the deployment's zone (受理日期). */
  public LocalDate day() {
    int first = value.indexOf('-');
    var day = value.substring(first + 1, value.indexOf('-', first + 1));
    return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** The number of a report on {@code division}, on that day there. */
  public static CaseNumber of(DivisionCode division, LocalDate day, long serial) {
    var district = division.value().substring(0, Level.DISTRICT.digits());
    var serialDigits = Long.toString(serial);
    return new CaseNumber(
        district
            + '-'
            + DateTimeFormatter.BASIC_ISO_DATE.format(day)
            + '-'
            + "0".repeat(Math.max(0, 6 - serialDigits.length()))
            + serialDigits);
  }
}
