package org.fengqiao.domain.cases;

import java.time.Duration;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;

/**
 * How long a reporter may answer a survey, and what dissatisfaction does (满意度调查规则). How often a
 * case is handled at most is said by the {@link CallbackRule}, for both.
 *
 * @param expiresAfter from the moment of sending; 1 minute to {@value #MOST_DAYS} days
 * @param reopens whether a dissatisfied answer opens the case again
 */
public record SurveyRule(Duration expiresAfter, boolean reopens) {
  private static final int MOST_DAYS = 90;

  /** Where the pack is silent, and where there is none. */
  public static final SurveyRule DEFAULT = new SurveyRule(Duration.ofDays(7), true);

  public SurveyRule {
    requireInBounds(expiresAfter);
  }

  private static Duration requireInBounds(Duration expiresAfter) {
    if (expiresAfter.compareTo(Duration.ofMinutes(1)) < 0
        || expiresAfter.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      throw Refusal.invalid("expires_after", "is 1 minute to " + MOST_DAYS + " days");
    }
    return expiresAfter;
  }

  /**
   * The span a pack writes: a link stands for so long by the clock, day and night, so that a day is
   * 24 hours and a budget by calendars or months is none.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static Duration span(String text) {
    return requireInBounds(
        switch (Budget.parse(text)) {
          case Budget.Minutes(int count) -> Duration.ofMinutes(count);
          case Budget.Hours(int count) -> Duration.ofHours(count);
          case Budget.CalendarDays(int count) -> Duration.ofDays(count);
          case Budget.WorkingHours _, Budget.WorkingDays _, Budget.Months _, Budget.Years _ ->
              throw Refusal.invalid("expires_after", "is in min, h or d, as 7d");
        });
  }
}
