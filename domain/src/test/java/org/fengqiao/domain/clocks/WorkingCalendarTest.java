package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.at;
import static org.fengqiao.domain.clocks.Fixtures.china2026;
import static org.fengqiao.domain.clocks.Fixtures.makeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
  private static boolean worked(WorkingCalendar calendar, String date) {
    return calendar.isWorking(LocalDate.parse(date));
  }

  @Test
  void worksMakeUpDaysAndRestsOnWeekendsAndHolidays() {
    var china = china2026();
    assertTrue(worked(china, "2026-09-30"));
    assertFalse(worked(china, "2026-10-01"));
    assertFalse(worked(china, "2026-10-04"));
    assertTrue(worked(china, "2026-10-10"));
    assertFalse(worked(china, "2026-10-11"));
    assertTrue(worked(china, "2026-09-20"));
    assertFalse(worked(china, "2026-09-19"));
  }

  @Test
  void countsTheWorkingDaysOfRealYears() {
    var real = RealHolidays.calendar();
    var expected = List.of(249, 250, 249, 249, 251, 248, 248);
    for (int year = 2020; year <= 2026; year++) {
      var first = LocalDate.of(year, 1, 1);
      long worked = first.datesUntil(first.plusYears(1)).filter(real::isWorking).count();
      assertEquals((long) expected.get(year - 2020), worked, "in " + year);
    }
    assertFalse(worked(real, "2020-01-31"));
    assertTrue(worked(real, "2020-02-03"));
    assertTrue(worked(real, "2021-02-07"));
    assertTrue(worked(real, "2025-10-11"));
  }

  @Test
  void endsADayAtMidnightOrWithItsLastOfficeHour() {
    var china = china2026();
    var day = LocalDate.parse("2026-09-30");
    assertEquals(at("2026-10-01T00:00"), china.endOf(day, DayEnd.MIDNIGHT));
    assertEquals(at("2026-09-30T17:00"), china.endOf(day, DayEnd.CLOSE_OF_BUSINESS));
  }

  @Test
  void isProvisionalAfterTheLastPublishedYear() {
    assertFalse(china2026().isProvisional(LocalDate.parse("2026-12-31")));
    assertTrue(china2026().isProvisional(LocalDate.parse("2027-01-01")));
  }

  @Test
  void isPublishedInVersionsThatReplaceEachOther() {
    var first = WorkingCalendar.publish(Fixtures.CHINA, china2026().terms());
    assertEquals(1, first.after().version());
    assertEquals(WorkingCalendar.refOf(Fixtures.CHINA), first.after().ref());
    assertNotEquals(
        WorkingCalendar.refOf(new CalendarId("other")), WorkingCalendar.refOf(Fixtures.CHINA));
    var empty =
        new CalendarTerms(CalendarTerms.CHINA, OfficeHours.of("08:30-11:30"), List.of(), 2027);
    var second = first.after().publish(empty);
    assertEquals(2, second.after().version());
    assertEquals(empty, second.after().terms());
    assertEquals(
        List.of(new CalendarFact.CalendarPublished(Fixtures.CHINA, 2, empty)), second.facts());
  }

  @Test
  void keepsOtherHoursOnADayOfTheWeek() {
    var friday = Map.of(DayOfWeek.FRIDAY, List.of(OfficeInterval.parse("09:00-11:30")));
    var hours = new OfficeHours(OfficeHours.of("00:00-24:00").regular(), friday);
    var calendar =
        new WorkingCalendar(
            Fixtures.CHINA, 1, new CalendarTerms(CalendarTerms.CHINA, hours, List.of(), 2026));
    assertEquals(
        at("2026-11-20T11:30"),
        calendar.endOf(LocalDate.parse("2026-11-20"), DayEnd.CLOSE_OF_BUSINESS));
    assertEquals(
        at("2026-11-20T00:00"),
        calendar.endOf(LocalDate.parse("2026-11-19"), DayEnd.CLOSE_OF_BUSINESS));
    assertEquals("00:00-24:00", hours.regular().getFirst().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00-01:00", "09:05-12:45", "23:00-24:00"})
  void readsTheHoursItWrites(String text) {
    assertEquals(text, OfficeInterval.parse(text).text());
  }

  @Test
  void readsHoursAsMinutesOfTheDay() {
    assertEquals(new OfficeInterval(545, 765), OfficeInterval.parse("09:05-12:45"));
  }

  @Test
  void takesHoursThatTouchAndComeToAnHour() {
    var touching = OfficeHours.of("09:00-09:30", "09:30-10:00");
    assertEquals(2, touching.on(DayOfWeek.MONDAY).size());
    assertThrows(Refusal.class, () -> OfficeHours.of("09:00-09:30", "09:30-09:59"));
    assertThrows(Refusal.class, () -> OfficeInterval.parse("09:00-09:00"));
  }

  @Test
  void refusesHoursThatOverlapRunBackwardsOrComeToLessThanAnHour() {
    assertThrows(Refusal.class, () -> OfficeHours.of("09:00-12:00", "11:59-17:00"));
    assertThrows(Refusal.class, () -> OfficeHours.of("12:00-09:00"));
    assertThrows(Refusal.class, () -> OfficeHours.of("09:00-09:59"));
    assertThrows(Refusal.class, () -> OfficeHours.of());
    assertThrows(Refusal.class, () -> OfficeHours.of("9:00-12:00"));
    assertThrows(Refusal.class, () -> OfficeHours.of("09:00-24:30"));
  }

  @Test
  void refusesDaysTwiceUnnamedOrAfterTheLastYear() {
    assertThrows(Refusal.class, () -> makeUp("2026-10-10", " "));
    var day = makeUp("2026-10-10", "国庆节");
    var zone = CalendarTerms.CHINA;
    assertThrows(Refusal.class, () -> Fixtures.calendar(zone, List.of(day, day), 2026));
    assertThrows(Refusal.class, () -> Fixtures.calendar(zone, List.of(day), 2025));
    assertThrows(Refusal.class, () -> Fixtures.calendar(zone, List.of(), 2200));
  }
}
