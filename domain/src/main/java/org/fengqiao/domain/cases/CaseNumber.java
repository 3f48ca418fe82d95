package org.fengqiao.domain.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;

/**
 * The number of a case that people read aloud (事件编号): district, date and serial, as {@code
 * 620402-20261121-000123}.
 *
 * @param value six digits, eight digits and six to nine digits, joined by hyphens
 */
public record CaseNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}-[0-9]{8}-[0-9]{6,9}");

  public CaseNumber {
    if (!FORM.matcher(value).matches()) {
      throw Refusal.invalid("number", "is district, date and serial, as 620402-20261121-000123");
    }
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
