package org.fengqiao.application.policies;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.Rules;

/**
 * One pack in force everywhere and always, or none; no calendars.
 *
 * @param rules empty for no pack
 */
public record PlacePolicies(Optional<Rules> rules) implements Policies {
  /** No pack. */
  public static final PlacePolicies NONE = new PlacePolicies(Optional.empty());

  @Override
  public Optional<PackInForce> inForce(DivisionCode patch, Instant at) {
    return rules.map(found -> new PackInForce(new PackVersion(found.pack(), 1), found));
  }

  @Override
  public Optional<Rules> rules(PackVersion version) {
    return rules;
  }

  @Override
  public Optional<WorkingCalendar> calendar(CalendarId calendar) {
    return Optional.empty();
  }

  @Override
  public long calendarChanges() {
    return 0;
  }
}
