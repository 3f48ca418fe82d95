package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.partners.Right;

/** Lists the newest version of each working calendar. */
public final class ListCalendars {
  private final Access access;
  private final Calendars calendars;
  private final CalendarHistory history;

  @Inject
  public ListCalendars(Access access, Calendars calendars, CalendarHistory history) {
    this.access = access;
    this.calendars = calendars;
    this.history = history;
  }

  /**
   * A page of them, by id.
   *
   * @throws Refusal RIGHT_MISSING
   */
  public Page<PublishedCalendar> list(Caller caller, PageRequest page) {
    access.require(caller, Right.READ_POLICIES);
    return calendars.list(page).map(this::published);
  }

  private PublishedCalendar published(Loaded<WorkingCalendar> loaded) {
    var calendar = loaded.aggregate();
    return history
        .version(calendar.id(), calendar.version())
        .orElseThrow(() -> new IllegalStateException("no entry made " + calendar.id()));
  }
}
