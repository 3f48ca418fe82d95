package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CALENDAR;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.policies.Calendars;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.clocks.WorkingCalendar;

/** Working calendars in their table. */
public final class JooqCalendars implements Calendars {
  private final StateRows<WorkingCalendar> rows;

  @Inject
  public JooqCalendars(Database database) {
    this.rows = new StateRows<>(database.sql(), NamedTables.CALENDARS, CALENDAR);
  }

  @Override
  public Page<Loaded<WorkingCalendar>> list(PageRequest page) {
    var found = rows.list(PageKeys.afterName(CALENDAR.NAME, page), CALENDAR.NAME, page.limit());
    return Page.of(found, page, calendar -> calendar.aggregate().id().value());
  }
}
