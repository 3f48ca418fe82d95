package org.fengqiao.application.policies;

import static org.fengqiao.application.policies.Desk.CN;
import static org.fengqiao.application.policies.Desk.caller;
import static org.fengqiao.application.policies.Desk.callerWith;
import static org.fengqiao.application.policies.Desk.cn;
import static org.fengqiao.application.policies.Desk.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.policies.PolicyReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CalendarsTest {
  private static final CalendarId MOON = new CalendarId("moon");

  private final Desk desk = new Desk();

  @Test
  void publishesVersionAfterVersionAndShowsEach() {
    var first = desk.now;
    publish(terms(2026));
    desk.now = first.plus(Duration.ofDays(1));
    publish(terms(2026, 2027));
    var newest = desk.getCalendar.newest(caller(), CN);
    assertEquals(2, newest.calendar().version());
    assertEquals(terms(2026, 2027), newest.calendar().terms());
    assertEquals(desk.now, newest.publishTime());
    var earlier = desk.getCalendar.version(caller(), CN, 1);
    assertEquals(terms(2026), earlier.calendar().terms());
    assertEquals(first, earlier.publishTime());
  }

  @Test
  void listsTheNewestVersionOfEach() {
    publish(terms(2026));
    publish(terms(2026, 2027));
    var listed = desk.listCalendars.list(caller(), PageRequest.FIRST).items();
    assertEquals(List.of(2), listed.stream().map(one -> one.calendar().version()).toList());
  }

  @Test
  void hasEveryRunningClockLookedAtAnew() {
    publish(terms(2026));
    assertEquals(List.of(desk.now), desk.touched);
  }

  @Test
  void hasThemLookedAtAgainForARepeatThatWritesNothing() {
    var command = cn(UUID.randomUUID(), terms(2026));
    desk.publishCalendar.publish(caller(), command);
    assertTrue(desk.publishCalendar.publish(caller(), command).repeated());
    assertEquals(2, desk.touched.size());
    assertEquals(1, desk.getCalendar.newest(caller(), CN).calendar().version());
  }

  @Test
  void tellsWhoeverDecidesByItAtOnce() {
    publish(terms(2026));
    publish(terms(2026, 2027));
    assertEquals(terms(2026, 2027), desk.shelf.calendar(CN).orElseThrow().terms());
  }

  @Test
  void refusesToForgetAYear() {
    publish(terms(2025, 2026));
    assertFaulty(terms(2025));
    assertFaulty(terms(2026));
    assertEquals(1, desk.getCalendar.newest(caller(), CN).calendar().version());
    assertEquals(1, desk.touched.size());
  }

  @Test
  void refusesTheSameRequestIdWithOtherTerms() {
    var id = UUID.randomUUID();
    desk.publishCalendar.publish(caller(), cn(id, terms(2026)));
    assertRefused(
        RequestReason.REQUEST_ID_REUSED,
        () -> desk.publishCalendar.publish(caller(), cn(id, terms(2026, 2027))));
  }

  @Test
  void refusesACalendarOrVersionThatIsNotThere() {
    publish(terms(2026));
    assertRefused(PolicyReason.CALENDAR_NOT_FOUND, () -> desk.getCalendar.newest(caller(), MOON));
    assertRefused(PolicyReason.CALENDAR_NOT_FOUND, () -> desk.getCalendar.version(caller(), CN, 2));
    assertRefused(RequestReason.INVALID_FIELD, () -> desk.getCalendar.version(caller(), CN, 0));
  }

  @Test
  void refusesACallerWithoutTheRight() {
    var nobody = callerWith(Set.of());
    var command = cn(UUID.randomUUID(), terms(2026));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> desk.publishCalendar.publish(nobody, command));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> desk.getCalendar.newest(nobody, CN));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> desk.getCalendar.version(nobody, CN, 1));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> desk.listCalendars.list(nobody, PageRequest.FIRST));
  }

  private void publish(CalendarTerms terms) {
    desk.publishCalendar.publish(caller(), cn(UUID.randomUUID(), terms));
  }

  private void assertFaulty(CalendarTerms terms) {
    assertRefused(
        PolicyReason.CALENDAR_FAULTY,
        () -> desk.publishCalendar.publish(caller(), cn(UUID.randomUUID(), terms)));
  }

  private static void assertRefused(Reason reason, Executable call) {
    assertEquals(reason, assertThrows(Refusal.class, call).reason());
  }
}
