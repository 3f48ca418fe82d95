package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.OFFICER;
import static org.fengqiao.domain.clocks.Fixtures.REASON;
import static org.fengqiao.domain.clocks.Fixtures.at;
import static org.fengqiao.domain.clocks.Fixtures.china2026;
import static org.fengqiao.domain.clocks.Fixtures.extension;
import static org.fengqiao.domain.clocks.Fixtures.rung;
import static org.fengqiao.domain.clocks.Fixtures.spec;
import static org.fengqiao.domain.clocks.Fixtures.startedAt;
import static org.fengqiao.domain.clocks.Fixtures.suspended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RungTest {
  private static final ClockSpec CONTACT =
      spec("30min", rung("TELL", "start"), rung("MISSED", "due"), rung("AGAIN", "due+30min"));

  private static ClockFace face(RunningClock clock, ClockSpec spec) {
    return new ClockFace(clock, spec, china2026());
  }

  private static List<String> dueAt(ClockFace face, String now) {
    return face.dueRungs(at(now)).stream().map(due -> due.rung().key().value()).toList();
  }

  private static ClockFace fired(ClockFace face, String key, String now) {
    var rung = face.fire(new RungKey(key), at(now));
    return face(face.clock().afterFiring(rung), face.spec());
  }

  @ParameterizedTest(name = "{0} {1} stands at {2}")
  @CsvSource({
    "5wd,   start,      2026-11-18T09:00",
    "5wd,   start+2h,   2026-11-18T11:00",
    "5wd,   start+1wd,  2026-11-20T00:00",
    "5wd,   due,        2026-11-26T00:00",
    "5wd,   due-1wd,    2026-11-25T00:00",
    "5wd,   due-3wd,    2026-11-21T00:00",
    "5wd,   due-4d,     2026-11-22T00:00",
    "5wd,   due-5wd,    2026-11-18T09:00",
    "5wd,   due-30min,  2026-11-25T23:30",
    "5wd,   due-7wh,    2026-11-24T17:00",
    "5wd,   due-8wh,    2026-11-24T16:00",
    "5wd,   due-1mo,    2026-11-18T09:00",
    "100d,  due-1mo,    2027-01-27T00:00",
    "2y,    due-1y,     2027-11-21T00:00",
    "5wd,   due+1wd,    2026-11-27T00:00",
    "5wd,   due+3d,     2026-12-01T00:00",
    "5wd,   due+1mo,    2026-12-26T00:00",
    "5wd,   due+1wh,    2026-11-26T10:00",
    "8wh,   due,        2026-11-19T10:00",
    "8wh,   due-1wh,    2026-11-18T17:00",
    "8wh,   due+1d,     2026-11-21T00:00",
    "100h,  due-1d,     2026-11-22T00:00",
  })
  void standsWhereItsMomentSays(String budget, String moment, String time) {
    var face = face(startedAt("2026-11-18T09:00"), spec(budget, rung("A", moment)));
    assertEquals(Optional.of(at(time)), face.rungTimes().getFirst().time());
  }

  @ParameterizedTest(name = "{1} is left out of {0}: {2}")
  @CsvSource({
    "4h,   due-1wd,   true",
    "4h,   due-1d,    true",
    "4h,   due-8wh,   true",
    "1wd,  due-2d,    true",
    "1d,   due-1wd,   true",
    "4h,   due-30min, false",
    "4h,   due-4h,    false",
    "4h,   due+1wd,   false",
    "3d,   due-1wd,   false",
    "5wd,  due-8wh,   false",
  })
  void isLeftOutOfABudgetGivenThatHasNoRoomForIt(String given, String moment, boolean out) {
    var spec = spec("9y", rung("A", moment)).with(Budget.parse(given));
    var face = face(startedAt("2026-11-18T09:00"), spec);
    assertEquals(out, face.rungTimes().isEmpty());
    assertEquals(out, face.nextWake().isEmpty());
  }

  @Test
  void staysWhereItFiredThoughItsTimeIsReckonedToTheStartNow() {
    var spec = spec("9y", rung("A", "due-1d")).with(Budget.parse("30h"));
    var start = at("2026-11-18T09:00");
    var clock =
        startedAt("2026-11-18T09:00")
            .afterFiring(new FiredRung(new RungKey("A"), start, start, false));
    assertEquals(1, face(clock, spec).rungTimes().size());
  }

  @Test
  void countsWhatIsLeftBeforeTheDueTimeWithoutWhatIsSuspended() {
    var clock = suspended(startedAt("2026-11-18T09:00"), "2026-11-18T09:20", "2026-11-18T11:00");
    var face = face(clock, spec("30min", rung("A", "due-15min"), rung("B", "due-10min")));
    assertEquals(Optional.of(at("2026-11-18T09:15")), face.rungTimes().getFirst().time());
    assertEquals(Optional.of(at("2026-11-18T09:20")), face.rungTimes().getLast().time());
  }

  @Test
  void firesNoneEarlyEachOnceAndTheLastEndsTheWakes() {
    var face = face(startedAt("2026-11-18T09:00"), CONTACT);
    assertEquals(Optional.of(at("2026-11-18T09:00")), face.nextWake());
    face = fired(face, "TELL", "2026-11-18T09:00");
    assertEquals(Optional.of(at("2026-11-18T09:30")), face.nextWake());
    assertEquals(List.of(), dueAt(face, "2026-11-18T09:29"));
    var early = face;
    var missed = new RungKey("MISSED");
    assertThrows(IllegalStateException.class, () -> early.fire(missed, at("2026-11-18T09:29")));
    face = fired(face, "MISSED", "2026-11-18T09:30");
    var again = face;
    assertThrows(IllegalStateException.class, () -> again.fire(missed, at("2026-11-18T09:31")));
    assertEquals(Optional.of(at("2026-11-18T10:00")), face.wake().map(wake -> wake.at()));
    assertEquals(Optional.empty(), fired(face, "AGAIN", "2026-11-18T10:00").nextWake());
  }

  @Test
  void firesWhatWasMissedInOrderOnceAndLate() {
    var face = face(startedAt("2026-11-18T09:00"), CONTACT);
    var now = at("2026-11-18T10:01");
    assertEquals(List.of("TELL", "MISSED", "AGAIN"), dueAt(face, "2026-11-18T10:01"));
    assertEquals(
        List.of(true, true, false), face.dueRungs(now).stream().map(DueRung::late).toList());
    var late = face.fire(new RungKey("MISSED"), now);
    assertEquals(at("2026-11-18T09:30"), late.explainedTime());
    assertTrue(late.late());
    assertFalse(face.fire(new RungKey("AGAIN"), now).late());
    assertTrue(face.fire(new RungKey("AGAIN"), now.plusNanos(1)).late());
  }

  @Test
  void firesNothingWhileSuspendedAndIsNotLateForIt() {
    var clock =
        startedAt("2026-11-18T09:00")
            .afterFiring(
                new FiredRung(
                    new RungKey("TELL"), at("2026-11-18T09:00"), at("2026-11-18T09:00"), false))
            .suspend(REASON, OFFICER, Optional.of(OFFICER), at("2026-11-18T09:30"));
    var still = face(clock, CONTACT);
    assertEquals(Optional.empty(), still.nextWake());
    assertEquals(List.of(), dueAt(still, "2026-11-19T09:00"));
    var resumed = face(clock.resume(at("2026-11-19T09:00")), CONTACT);
    var due = resumed.dueRungs(at("2026-11-19T09:01")).getFirst();
    assertEquals(at("2026-11-18T09:30"), due.explainedTime());
    assertFalse(due.late());
  }

  @Test
  void firesNothingAfterItStopped() {
    var face = face(startedAt("2026-11-18T09:00").stop(at("2026-11-18T09:10")), CONTACT);
    assertEquals(Optional.empty(), face.nextWake());
    assertEquals(List.of(), dueAt(face, "2026-11-19T09:00"));
    assertThrows(
        IllegalStateException.class,
        () ->
            face.clock()
                .afterFiring(
                    new FiredRung(
                        new RungKey("TELL"),
                        at("2026-11-18T09:00"),
                        at("2026-11-18T09:30"),
                        true)));
  }

  @Test
  void doesNotFireAgainWhenItsPointMovesOn() {
    var spec = spec("30min", rung("MISSED", "due"));
    var face = fired(face(startedAt("2026-11-18T09:00"), spec), "MISSED", "2026-11-18T09:30");
    var extended = face(face.extend(extension("30min", "2026-11-18T09:40")), spec);
    assertEquals(Optional.empty(), extended.nextWake());
    assertEquals(Optional.of(at("2026-11-18T10:00")), extended.due());
  }

  @Test
  void ofEqualTimesFiresInTheOrderOfTheRule() {
    var spec = spec("30min", rung("C", "due"), rung("A", "start+30min"), rung("B", "start"));
    assertEquals(
        List.of("B", "C", "A"),
        dueAt(face(startedAt("2026-11-18T09:00"), spec), "2026-11-18T12:00"));
  }

  @Test
  void isOverdueFromTheDueTimeOnUnlessStoppedBefore() {
    var clock = startedAt("2026-11-18T09:00");
    assertFalse(face(clock, CONTACT).isOverdue(at("2026-11-18T09:30").minusNanos(1)));
    assertTrue(face(clock, CONTACT).isOverdue(at("2026-11-18T09:30")));
    var stopped = face(clock.stop(at("2026-11-18T09:29")), CONTACT);
    assertFalse(stopped.isOverdue(at("2026-11-20T09:30")));
    var tooLate = face(clock.stop(at("2026-11-18T09:30")), CONTACT);
    assertTrue(tooLate.isOverdue(at("2026-11-20T09:30")));
    assertFalse(tooLate.isOverdue(at("2026-11-18T09:20")));
  }

  @Test
  void isFoundInItsRuleByItsKey() {
    assertEquals(Optional.of(rung("MISSED", "due")), CONTACT.rung(new RungKey("MISSED")));
    assertEquals(Optional.empty(), CONTACT.rung(new RungKey("OTHER")));
  }

  @Test
  void isRefusedTwiceOrBeforeTheStart() {
    var twice =
        assertThrows(Refusal.class, () -> spec("30min", rung("A", "due"), rung("A", "start")));
    assertEquals("names each rung once: A", twice.details().get("rule"));
    var early = assertThrows(Refusal.class, () -> spec("30min", rung("A", "due-31min")));
    assertEquals("lies within the budget 30min: due-31min", early.details().get("rule"));
    assertThrows(Refusal.class, () -> new RungKey("lower"));
  }
}
