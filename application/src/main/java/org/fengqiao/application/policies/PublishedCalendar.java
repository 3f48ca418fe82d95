package org.fengqiao.application.policies;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.clocks.WorkingCalendar;

/** One published version of a calendar, and when that was. */
public record PublishedCalendar(WorkingCalendar calendar, Instant publishTime) {
  public PublishedCalendar {
    Objects.requireNonNull(calendar);
    Objects.requireNonNull(publishTime);
  }
}
