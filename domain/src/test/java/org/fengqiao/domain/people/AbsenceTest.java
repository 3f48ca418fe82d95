package org.fengqiao.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AbsenceTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final OfficerId LI = new OfficerId(new UUID(0, 1));
  private static final OfficerId WANG = new OfficerId(new UUID(0, 2));
  private static final OfficerId ZHAO = new OfficerId(new UUID(0, 3));

  @Test
  void beginsAtItsStartAndIsOverAtItsEnd() {
    var li = officer(LI).leave(absence(1, MARCH, APRIL, WANG)).after();
    assertEquals(Optional.empty(), at(li, MARCH.minusNanos(1000)));
    assertEquals(Optional.of(WANG), at(li, MARCH));
    assertEquals(Optional.empty(), at(li, APRIL));
  }

  @Test
  void isRefusedWhereItOverlapsAnother() {
    var li = officer(LI).leave(absence(1, MARCH, APRIL, WANG)).after();
    assertRefused(
        PeopleReason.ALREADY_ABSENT, () -> li.leave(absence(2, APRIL.minusSeconds(1), MAY, WANG)));
    assertEquals(2, li.leave(absence(2, APRIL, MAY, WANG)).after().absences().size());
  }

  @Test
  void isRefusedWithTheOfficerAsDeputyOrWithoutAnyTime() {
    var li = officer(LI);
    assertInvalid("deputy", () -> li.leave(absence(1, MARCH, APRIL, LI)));
    assertInvalid("end_time", () -> li.leave(absence(1, MARCH, MARCH, WANG)));
  }

  @Test
  void endsWhenTheOfficerComesBack() {
    var li = officer(LI).leave(absence(1, MARCH, MAY, WANG)).after();
    var back = li.comeBack(id(1), APRIL, APRIL).after();
    assertEquals(Optional.empty(), at(back, APRIL));
    assertEquals(Optional.of(WANG), at(back, APRIL.minusSeconds(1)));
    assertRefused(PeopleReason.ABSENCE_ENDED, () -> back.comeBack(id(1), MAY, MAY));
    assertRefused(PeopleReason.ABSENCE_NOT_FOUND, () -> back.comeBack(id(2), MAY, MAY));
  }

  @Test
  void endsNeitherBeforeNowNorBeforeItBegan() {
    var li = officer(LI).leave(absence(1, APRIL, MAY, WANG)).after();
    assertInvalid("end_time", () -> li.comeBack(id(1), APRIL, APRIL.plusSeconds(1)));
    assertInvalid("end_time", () -> li.comeBack(id(1), APRIL, MARCH));
  }

  @Test
  void isNotMadeLongerIntoAnother() {
    var li =
        officer(LI)
            .leave(absence(1, MARCH, APRIL, WANG))
            .then(after -> after.leave(absence(2, APRIL, MAY, WANG)))
            .after();
    assertRefused(
        PeopleReason.ALREADY_ABSENT, () -> li.comeBack(id(1), APRIL.plusSeconds(1), MARCH));
  }

  @Test
  void keepsAsManyAsAnOfficerHas() {
    var li = officer(LI);
    for (int i = 0; i < Officer.MOST_ABSENCES; i++) {
      var from = MARCH.plusSeconds(10L * i);
      li = li.leave(absence(i, from, from.plusSeconds(1), WANG)).after();
    }
    var full = li;
    assertRefused(
        PeopleReason.TOO_MANY_ABSENCES,
        () -> full.leave(absence(999, MAY, MAY.plusSeconds(1), WANG)));
  }

  @Test
  void namesADeputyOnceHoweverOftenTheDeputyStandsIn() {
    var wang = officer(WANG).standIn(LI, absence(1, MARCH, APRIL, WANG)).after();
    assertEquals(List.of(LI), wang.deputyOf());
    assertEquals(wang, wang.standIn(LI, absence(2, APRIL, MAY, WANG)).after());
  }

  @Test
  void takesNobodyAsDeputyWhoIsAbsentInPartOfIt() {
    var wang = officer(WANG).leave(absence(1, MARCH, APRIL, ZHAO)).after();
    assertRefused(
        PeopleReason.DEPUTY_ABSENT,
        () -> wang.standIn(LI, absence(2, APRIL.minusSeconds(1), MAY, WANG)));
    assertEquals(List.of(LI), wang.standIn(LI, absence(2, APRIL, MAY, WANG)).after().deputyOf());
  }

  @Test
  void takesADeputyForAsManyOfficersAsALifeHas() {
    var wang = officer(WANG);
    var absence = absence(1, MARCH, APRIL, WANG);
    for (int i = 0; i < Officer.MOST_DEPUTY_OF; i++) {
      wang = wang.standIn(new OfficerId(new UUID(5, i)), absence).after();
    }
    var full = wang;
    assertRefused(PeopleReason.TOO_MANY_ABSENCES, () -> full.standIn(LI, absence));
  }

  @Test
  void putsTheDeputyInTheHoldersPlace() {
    var post = heldBy(LI, ZHAO);
    Absences absences = officer -> officer.equals(LI) ? absences(WANG) : List.of();
    assertEquals(List.of(WANG, ZHAO), post.acting(MARCH, absences));
    assertEquals(List.of(LI, ZHAO), post.acting(APRIL, absences));
    assertEquals(List.of(LI, ZHAO), post.acting(MARCH, Absences.NONE));
    assertEquals(
        List.of(true, false),
        post.covers(MARCH, absences).stream().map(Cover::isHolderAbsent).toList());
  }

  @Test
  void countsADeputyWhoHoldsThePostAsWellOnce() {
    Absences absences = officer -> officer.equals(LI) ? absences(ZHAO) : List.of();
    assertEquals(List.of(ZHAO), heldBy(LI, ZHAO).acting(MARCH, absences));
  }

  @Test
  void leavesNobodyWhereTheDeputyIsAbsentToo() {
    Absences absences =
        officer ->
            officer.equals(LI) ? absences(WANG) : officer.equals(WANG) ? absences(ZHAO) : List.of();
    var covers = heldBy(LI).covers(MARCH, absences);
    assertEquals(List.of(new Cover(LI, Optional.empty())), covers);
    assertTrue(covers.getFirst().isHolderAbsent());
  }

  private static Post heldBy(OfficerId... officers) {
    var post =
        Post.create(
                new PostId(new UUID(4, 1)),
                new Role("grid-officer"),
                new UnitId(new UUID(4, 2)),
                Patch.of(new DivisionCode("620402202206")),
                "专职网格员",
                MARCH)
            .after();
    for (int i = 0; i < officers.length; i++) {
      var appointment = new AppointmentId(new UUID(4, 10 + i));
      post = post.appoint(appointment, officers[i], MARCH, Optional.empty()).after();
    }
    return post;
  }

  private static List<Absence> absences(OfficerId deputy) {
    return List.of(absence(1, MARCH, APRIL, deputy));
  }

  private static Absence absence(int number, Instant from, Instant until, OfficerId deputy) {
    return new Absence(
        id(number),
        AbsenceKind.TRAINING,
        new Period(from, Optional.of(until)),
        Optional.of(deputy),
        Optional.empty());
  }

  private static AbsenceId id(int number) {
    return new AbsenceId(new UUID(6, number));
  }

  /** The deputy of the officer, if absent then. */
  private static Optional<OfficerId> at(Officer officer, Instant time) {
    Absences absences = _ -> officer.absences();
    return absences.at(officer.id(), time).flatMap(Absence::deputy);
  }

  private static Officer officer(OfficerId id) {
    var details = new OfficerDetails("李强", "").content(new ContentId(new UUID(0, 9)), "00");
    return Officer.create(id, details.ref(), Instant.EPOCH).after();
  }

  private static void assertRefused(PeopleReason reason, Executable call) {
    assertEquals(reason, assertThrows(Refusal.class, call).reason());
  }

  private static void assertInvalid(String field, Executable call) {
    var refusal = assertThrows(Refusal.class, call);
    assertEquals(RequestReason.INVALID_FIELD, refusal.reason());
    assertEquals(field, refusal.details().get("field"));
  }
}
