package org.fengqiao.adapters.grpc;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengqiao.application.policies.PublishedCalendar;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.CalendarDay;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.OfficeHours;
import org.fengqiao.domain.clocks.OfficeInterval;
import org.fengqiao.proto.policies.v1.Calendar;
import org.fengqiao.proto.policies.v1.CalendarDayKind;
import org.fengqiao.proto.policies.v1.Weekday;
import org.fengqiao.proto.policies.v1.WeekdayHours;

/** Working calendars between the contract and the rules. */
final class CalendarProtos {
  private static final EnumNames<DayOfWeek, Weekday> WEEKDAY =
      EnumNames.of(DayOfWeek.class, Weekday.class, "WEEKDAY");
  private static final EnumNames<CalendarDay.Kind, CalendarDayKind> DAY_KIND =
      EnumNames.of(CalendarDay.Kind.class, CalendarDayKind.class, "CALENDAR_DAY_KIND");

  private CalendarProtos() {}

  static CalendarTerms toTerms(Calendar from) {
    return new CalendarTerms(
        zone(from.getZone()),
        new OfficeHours(hours(from.getOfficeHoursList()), weekdays(from.getWeekdayHoursList())),
        days(from.getDaysList()),
        from.getLastYear());
  }

  static Calendar toProto(PublishedCalendar published) {
    var calendar = published.calendar();
    var terms = calendar.terms();
    var proto =
        Calendar.newBuilder()
            .setName("calendars/" + calendar.id().value())
            .setVersion(calendar.version())
            .setZone(terms.zone().getId())
            .addAllOfficeHours(toProto(terms.hours().regular()))
            .setLastYear(terms.lastYear())
            .setPublishTime(Times.toProto(published.publishTime()));
    terms
        .hours()
        .onWeekday()
        .forEach((day, hours) ->
            proto.addWeekdayHours(
                WeekdayHours.newBuilder()
                    .setWeekday(WEEKDAY.toProto(day))
                    .addAllOfficeHours(toProto(hours))));
    terms.days().forEach(day -> proto.addDays(toProto(day)));
    return proto.build();
  }

  private static ZoneId zone(String name) {
    if (name.isEmpty()) {
      return CalendarTerms.CHINA;
    }
    // Offsets and old abbreviations have no rules that a notice could lean on.
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw Refusal.invalid("zone", "is an IANA time zone, as Asia/Shanghai");
    }
    return ZoneId.of(name);
  }

  private static Map<DayOfWeek, List<OfficeInterval>> weekdays(List<WeekdayHours> from) {
    var days = new EnumMap<DayOfWeek, List<OfficeInterval>>(DayOfWeek.class);
    for (int i = 0; i < from.size(); i++) {
      var given = from.get(i);
      var path = "weekday_hours[" + i + "]";
      var day = Nested.in(path, given, () -> WEEKDAY.required("weekday", given.getWeekday()));
      var hours = Nested.in(path, given, () -> hours(given.getOfficeHoursList()));
      if (days.put(day, hours) != null) {
        throw Refusal.invalid("weekday_hours", "name each day of the week once");
      }
    }
    return days;
  }

  private static List<OfficeInterval> hours(
      List<org.fengqiao.proto.policies.v1.OfficeInterval> from) {
    return from.stream()
        .map(part -> OfficeInterval.parse(part.getStart() + "-" + part.getEnd()))
        .toList();
  }

  private static List<org.fengqiao.proto.policies.v1.OfficeInterval> toProto(
      List<OfficeInterval> hours) {
    return hours.stream()
        .map(part -> {
          var ends = part.text().split("-", -1);
          return org.fengqiao.proto.policies.v1.OfficeInterval.newBuilder()
              .setStart(ends[0])
              .setEnd(ends[1])
              .build();
        })
        .toList();
  }

  private static List<CalendarDay> days(List<org.fengqiao.proto.policies.v1.CalendarDay> from) {
    return IntStream.range(0, from.size())
        .mapToObj(i -> Nested.in("days[" + i + "]", from.get(i), () -> day(from.get(i))))
        .toList();
  }

  private static CalendarDay day(org.fengqiao.proto.policies.v1.CalendarDay from) {
    return new CalendarDay(
        Times.toDate("date", from.getDate()),
        from.getDisplayName(),
        DAY_KIND.required("kind", from.getKind()));
  }

  private static org.fengqiao.proto.policies.v1.CalendarDay toProto(CalendarDay day) {
    return org.fengqiao.proto.policies.v1.CalendarDay.newBuilder()
        .setDate(day.date().toString())
        .setDisplayName(day.name())
        .setKind(DAY_KIND.toProto(day.kind()))
        .build();
  }
}
