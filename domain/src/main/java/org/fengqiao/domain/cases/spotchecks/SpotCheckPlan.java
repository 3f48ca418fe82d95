package org.fengqiao.domain.cases.spotchecks;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;

/**
 * Which closed cases a spot check is of, and how they are drawn.
 *
 * @param division where they lie: a city or below, as lists of cases have no index of provinces
 * @param from reported then or later
 * @param until reported before then
 */
public record SpotCheckPlan(
    DivisionCode division, Instant from, Instant until, SpotCheckDraw draw) {
  public SpotCheckPlan {
    Objects.requireNonNull(division);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    Objects.requireNonNull(draw);
    if (division.level() == Level.PROVINCE) {
      throw Refusal.invalid("division", "is a city or below");
    }
    if (!until.isAfter(from)) {
      throw Refusal.invalid("until_time", "is after from_time");
    }
  }
}
