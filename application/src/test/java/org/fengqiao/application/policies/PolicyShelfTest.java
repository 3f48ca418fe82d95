package org.fengqiao.application.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.Draft;
import org.fengqiao.domain.policies.Pack;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyShelfTest {
  private static final DivisionCode VILLAGE = new DivisionCode("620402100201");

  private final Desk desk = new Desk();

  @BeforeEach
  void publishTheCalendar() {
    desk.publishCn();
  }

  @Test
  void appliesThePackBoundNearestToThePatch() {
    desk.publish("gansu 620000000000 cn 甘肃");
    desk.publish("baiyin 620402000000 cn 白银");
    assertInForce("baiyin", 1, VILLAGE);
    assertInForce("baiyin", 1, Desk.BAIYIN);
    assertInForce("gansu", 1, new DivisionCode("620403100200"));
    assertEquals(Optional.empty(), desk.shelf.inForce(new DivisionCode("330502000000"), desk.now));
  }

  @Test
  void appliesThePackAboveUntilTheNearerOneTakesEffect() {
    desk.publish("gansu 620000000000 cn 甘肃");
    desk.publish("baiyin 620402000000 cn 白银", desk.now.plus(Duration.ofDays(1)));
    assertInForce("gansu", 1, VILLAGE);
    desk.now = desk.now.plus(Duration.ofDays(1));
    assertInForce("baiyin", 1, VILLAGE);
  }

  @Test
  void keepsEarlierVersionsForTheClocksThatBeganUnderThem() {
    desk.publish("baiyin 620402000000 cn 白银");
    desk.publish("baiyin 620402000000 cn 白银二");
    assertInForce("baiyin", 2, VILLAGE);
    assertEquals("白银", desk.shelf.rules(version(1)).orElseThrow().name());
    assertEquals(Optional.empty(), desk.shelf.rules(version(3)));
    assertEquals(Optional.empty(), desk.shelf.rules(new PackVersion(new PackId("nowhere"), 1)));
  }

  @Test
  void isFilledWithWhatWasPublishedBeforeItStarted() {
    desk.publish("gansu 620000000000 cn 甘肃");
    desk.publish("baiyin 620402000000 cn 白银");
    var started = desk.shelf();
    assertEquals(Optional.empty(), started.inForce(VILLAGE, desk.now));
    started.load();
    assertEquals(version(1), started.inForce(VILLAGE, desk.now).orElseThrow().version());
    assertTrue(started.calendar(Desk.CN).isPresent());
  }

  @Test
  void followsWhatAnotherProcessPublishes() {
    var other = desk.shelf();
    var read = desk.memory.end();
    desk.publish("baiyin 620402000000 cn 白银");
    desk.memory.past(read, 10).forEach(entry -> other.changed(entry.aggregate()));
    assertEquals(version(1), other.inForce(VILLAGE, desk.now).orElseThrow().version());
  }

  @Test
  void countsTheNewerVersionsOfCalendarsThatCome() {
    var other = desk.shelf();
    other.load();
    other.changed(WorkingCalendar.refOf(Desk.CN));
    assertEquals(0, other.calendarChanges());
    desk.publishCalendar.publish(Desk.caller(), Desk.cn(UUID.randomUUID(), Desk.terms(2026, 2027)));
    assertEquals(1, desk.shelf.calendarChanges());
    assertEquals(0, other.calendarChanges());
    other.changed(WorkingCalendar.refOf(Desk.CN));
    other.changed(WorkingCalendar.refOf(Desk.CN));
    assertEquals(1, other.calendarChanges());
  }

  @Test
  void looksOnceMoreForWhatItDoesNotKnowYet() {
    var other = desk.shelf();
    desk.publish("baiyin 620402000000 cn 白银");
    assertTrue(other.rules(version(1)).isPresent());
    assertTrue(other.calendar(Desk.CN).isPresent());
    assertEquals(Optional.empty(), other.calendar(new CalendarId("moon")));
  }

  @Test
  void takesNoNoticeOfOtherKinds() {
    desk.shelf.changed(AggregateRef.named(AggregateKind.CASE, "a case"));
    assertEquals(Optional.empty(), desk.shelf.inForce(VILLAGE, desk.now));
  }

  @Test
  void refusesToServeBytesThatAreNotTheOnesPublished() {
    desk.publish("baiyin 620402000000 cn 白银");
    var pack = desk.memory.find(Pack.class, new PackId("baiyin").ref()).orElseThrow();
    var source = pack.aggregate().newest().source().id();
    var forged = Desk.file("baiyin 620402000000 cn 黑银").keptAs(source, "00");
    desk.memory.commit(
        Optional.empty(),
        Changes.moving(
                Actor.FENGQIAO,
                desk.now,
                pack,
                pack.aggregate().publishNext(sameAgain(pack.aggregate()), desk.now))
            .with(List.of(forged)));
    var started = desk.shelf();
    assertThrows(IllegalStateException.class, started::load);
  }

  private Draft sameAgain(Pack pack) {
    var edition = pack.newest();
    return new Draft(
        pack.id(), pack.division(), edition.name(), edition.sha256(), edition.source(), desk.now);
  }

  private void assertInForce(String pack, int number, DivisionCode patch) {
    assertEquals(
        new PackVersion(new PackId(pack), number),
        desk.shelf.inForce(patch, desk.now).orElseThrow().version());
  }

  private static PackVersion version(int number) {
    return new PackVersion(new PackId("baiyin"), number);
  }
}
