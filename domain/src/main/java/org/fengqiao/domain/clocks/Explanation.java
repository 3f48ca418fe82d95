package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;

/**
 * How the due time of a clock, or the time of one of its rungs, came about (时限说明).
 *
 * @param rung empty for the due time itself
 * @param zone in which the dates of the steps are
 * @param steps in the order in which they were taken; some hundred at most
 * @param time empty while a suspension without an end keeps it from being told
 * @param provisional whether it leans on a year whose holidays are not published
 */
public record Explanation(
    ClockRun clock,
    SpecRef spec,
    Optional<RungKey> rung,
    CalendarId calendar,
    int calendarVersion,
    ZoneId zone,
    List<Step> steps,
    Optional<Instant> time,
    boolean provisional) {
  public Explanation {
    steps = List.copyOf(steps);
  }
}
