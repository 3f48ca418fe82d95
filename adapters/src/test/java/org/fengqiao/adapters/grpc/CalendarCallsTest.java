package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fengqiao.proto.policies.v1.Calendar;
import org.fengqiao.proto.policies.v1.GetCalendarRequest;
import org.fengqiao.proto.policies.v1.ListCalendarsRequest;
import org.junit.jupiter.api.Test;

class CalendarCallsTest extends PolicyCalls {
  @Test
  void publishesACalendarAndShowsItBack() {
    var made = policies.publishCalendar(publishing(calendar()).build()).getCalendar();
    assertEquals("calendars/cn", made.getName());
    assertEquals(1, made.getVersion());
    assertEquals("Asia/Shanghai", made.getZone());
    assertEquals(calendar().getOfficeHoursList(), made.getOfficeHoursList());
    assertEquals(calendar().getWeekdayHoursList(), made.getWeekdayHoursList());
    assertEquals(calendar().getDaysList(), made.getDaysList());
    var asked = GetCalendarRequest.newBuilder().setName("calendars/cn");
    assertEquals(made, policies.getCalendar(asked.build()));
    assertEquals(made, policies.getCalendar(asked.setVersion(1).build()));
    var listed = policies.listCalendars(ListCalendarsRequest.getDefaultInstance());
    assertEquals(made.toBuilder().clearDays().build(), listed.getCalendars(0));
    var next = asked.setVersion(2).build();
    assertEquals(
        "NOT_FOUND CALENDAR_NOT_FOUND", Refused.by(() -> policies.getCalendar(next)).what());
  }

  @Test
  void refusesCalendarsByTheirReasons() {
    publishCalendar();
    var forgetful = publishing(calendar().clearDays()).build();
    assertEquals(
        "INVALID_ARGUMENT CALENDAR_FAULTY",
        Refused.by(() -> policies.publishCalendar(forgetful)).what());
    assertEquals("calendar.days", Refused.by(() -> policies.publishCalendar(forgetful)).field());
    assertEquals("calendar.zone", fieldRefused(calendar().setZone("UTC+8")));
    assertEquals("calendar.office_hours", fieldRefused(calendar().clearOfficeHours()));
    var oddDate = calendar();
    oddDate.getDaysBuilder(0).setDate("2026-13-01");
    assertEquals("calendar.days[0].date", fieldRefused(oddDate));
    var twice = calendar().addWeekdayHours(calendar().getWeekdayHours(0));
    assertEquals("calendar.weekday_hours", fieldRefused(twice));
    var oddHours = calendar();
    oddHours.getWeekdayHoursBuilder(0).getOfficeHoursBuilder(0).setEnd("8:00");
    assertEquals("calendar.weekday_hours[0].office_hours", fieldRefused(oddHours));
    var unnamed = publishing(calendar()).setCalendarId("").build();
    assertEquals("calendar_id", Refused.by(() -> policies.publishCalendar(unnamed)).field());
  }

  private String fieldRefused(Calendar.Builder calendar) {
    return Refused.by(() -> policies.publishCalendar(publishing(calendar).build())).field();
  }
}
