package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.PolicyReason;

/** Shows a version of a working calendar. */
public final class GetCalendar {
  private final Access access;
  private final Aggregates aggregates;
  private final CalendarHistory history;

  @Inject
  public GetCalendar(Access access, Aggregates aggregates, CalendarHistory history) {
    this.access = access;
    this.aggregates = aggregates;
    this.history = history;
  }

  /**
   * The version published last.
   *
   * @throws Refusal RIGHT_MISSING, CALENDAR_NOT_FOUND
   */
  public PublishedCalendar newest(Caller caller, CalendarId id) {
    access.require(caller, Right.READ_POLICIES);
    return aggregates
        .find(WorkingCalendar.class, WorkingCalendar.refOf(id))
        .flatMap(loaded -> history.version(id, loaded.aggregate().version()))
        .orElseThrow(() -> notFound(id));
  }

  /**
   * A version, the newest or an older one.
   *
   * @param version 1 or more
   * @throws Refusal RIGHT_MISSING, INVALID_FIELD, CALENDAR_NOT_FOUND
   */
  public PublishedCalendar version(Caller caller, CalendarId id, int version) {
    access.require(caller, Right.READ_POLICIES);
    if (version < 1) {
      throw Refusal.invalid("version", "counts from 1");
    }
    return history.version(id, version).orElseThrow(() -> notFound(id));
  }

  private static Refusal notFound(CalendarId id) {
    return Refusal.notFound(PolicyReason.CALENDAR_NOT_FOUND, "calendars/" + id.value());
  }
}
