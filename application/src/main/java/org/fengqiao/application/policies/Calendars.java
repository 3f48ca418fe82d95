package org.fengqiao.application.policies;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.clocks.WorkingCalendar;

/** All working calendars, as committed now. One is found through {@code Aggregates}. */
public interface Calendars {
  /** A page of calendars by id; the key is the id. */
  Page<Loaded<WorkingCalendar>> list(PageRequest page);
}
