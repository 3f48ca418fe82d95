package org.fengqiao.domain.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fengqiao.domain.Refusal;

/**
 * Whole days, both ends included.
 *
 * @param last not before {@code first}, and at most {@value #MOST} days after it
 */
public record DaySpan(LocalDate first, LocalDate last) {
  private static final int MOST = 3_660;

  public DaySpan {
    if (last.isBefore(first)) {
      throw Refusal.invalid("end_day", "is not before start_day");
    }
    if (ChronoUnit.DAYS.between(first, last) > MOST) {
      throw Refusal.invalid("end_day", "is at most " + MOST + " days after start_day");
    }
  }
}
