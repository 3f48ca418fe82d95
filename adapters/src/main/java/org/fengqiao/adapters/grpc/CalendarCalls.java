package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.CalendarHistory;
import org.fengqiao.application.policies.GetCalendar;
import org.fengqiao.application.policies.ListCalendars;
import org.fengqiao.application.policies.PublishCalendar;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.proto.policies.v1.Calendar;
import org.fengqiao.proto.policies.v1.GetCalendarRequest;
import org.fengqiao.proto.policies.v1.ListCalendarsRequest;
import org.fengqiao.proto.policies.v1.ListCalendarsResponse;
import org.fengqiao.proto.policies.v1.PublishCalendarRequest;
import org.fengqiao.proto.policies.v1.PublishCalendarResponse;

/** Translates the calls about working calendars. */
final class CalendarCalls {
  private final PublishCalendar publish;
  private final CalendarHistory history;
  private final GetCalendar get;
  private final ListCalendars list;

  @Inject
  CalendarCalls(
      PublishCalendar publish, CalendarHistory history, GetCalendar get, ListCalendars list) {
    this.publish = publish;
    this.history = history;
    this.get = get;
    this.list = list;
  }

  PublishCalendarResponse publish(Caller caller, PublishCalendarRequest request) {
    var id = id(request.getCalendarId());
    var calendar = request.getCalendar();
    var published =
        Nested.in(
            "calendar",
            calendar,
            () ->
                publish.publish(
                    caller,
                    new PublishCalendar.Command(
                        Requests.of(caller, request), id, CalendarProtos.toTerms(calendar))));
    var version = history.version(id, published.version()).orElseThrow();
    return PublishCalendarResponse.newBuilder()
        .setCalendar(CalendarProtos.toProto(version))
        .setRepeated(published.repeated())
        .build();
  }

  Calendar get(Caller caller, GetCalendarRequest request) {
    var id = Names.calendar("name", request.getName());
    var version = request.getVersion();
    return CalendarProtos.toProto(
        version == 0 ? get.newest(caller, id) : get.version(caller, id, version));
  }

  ListCalendarsResponse list(Caller caller, ListCalendarsRequest request) {
    var page = Page.of(request);
    var found = list.list(caller, page.asked());
    return ListCalendarsResponse.newBuilder()
        .addAllCalendars(
            found
                .map(calendar -> CalendarProtos.toProto(calendar).toBuilder().clearDays().build())
                .items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static CalendarId id(String value) {
    return Nested.as("calendar_id", () -> new CalendarId(value));
  }
}
