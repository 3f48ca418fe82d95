package org.fengqiao.application.policies;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.Rules;

/**
 * What is published: packs and calendars, parsed and at hand. May lag what was published by a
 * second.
 */
public interface Policies {
  /** The pack in force at that time on the nearest division over {@code patch} that has one. */
  Optional<PackInForce> inForce(DivisionCode patch, Instant at);

  /** What that version of a pack says, in force or not. */
  Optional<Rules> rules(PackVersion version);

  /** The newest version of the calendar. */
  Optional<WorkingCalendar> calendar(CalendarId calendar);

  /**
   * How many times a newer version of a calendar has come since the start: when it rises, due times
   * derived before may have moved.
   */
  long calendarChanges();
}
