package org.fengqiao.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PostTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant SEPTEMBER = Instant.parse("2026-09-01T00:00:00Z");
  private static final OfficerId LI = new OfficerId(new UUID(0, 1));
  private static final OfficerId WANG = new OfficerId(new UUID(0, 2));
  private static final AppointmentId FIRST = new AppointmentId(new UUID(1, 1));
  private static final AppointmentId SECOND = new AppointmentId(new UUID(1, 2));
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");

  @Test
  void isHeldFromTheStartUntilJustBeforeTheEnd() {
    var post = appointed(aPost(), FIRST, LI, MARCH, Optional.of(JUNE));
    assertEquals(List.of(), post.holders(MARCH.minusNanos(1000)));
    assertEquals(List.of(LI), post.holders(MARCH));
    assertEquals(List.of(LI), post.holders(JUNE.minusNanos(1000)));
    assertEquals(List.of(), post.holders(JUNE));
  }

  @Test
  void isHeldBySeveralAtOnce() {
    var post = appointed(aPost(), FIRST, LI, MARCH, Optional.empty());
    post = appointed(post, SECOND, WANG, JUNE, Optional.empty());
    assertEquals(List.of(LI, WANG), post.holders(SEPTEMBER));
  }

  @Test
  void refusesTheSameOfficerTwiceInPartOfAPeriod() {
    var post = appointed(aPost(), FIRST, LI, MARCH, Optional.of(SEPTEMBER));
    refused(PeopleReason.ALREADY_APPOINTED, () -> post.appoint(SECOND, LI, JUNE, Optional.empty()));
    refused(
        PeopleReason.ALREADY_APPOINTED,
        () -> post.appoint(SECOND, LI, MARCH.minusSeconds(1), Optional.of(JUNE)));
  }

  @Test
  void isHeldForNoTimeThatEndsBeforeItBegins() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Appointment(FIRST, LI, JUNE, Optional.of(JUNE.minusNanos(1))));
    assertThrows(
        IllegalArgumentException.class, () -> new Period(JUNE, Optional.of(JUNE.minusNanos(1))));
    // What was ended as it began is on record, and never stood.
    var never = new Appointment(FIRST, LI, JUNE, Optional.of(JUNE));
    assertFalse(never.standsAt(JUNE));
  }

  @Test
  void neverHasTwoAppointmentsOfOneName() {
    var post = appointed(aPost(), FIRST, LI, MARCH, Optional.of(JUNE));
    assertThrows(
        IllegalArgumentException.class,
        () -> post.appoint(FIRST, WANG, SEPTEMBER, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class, () -> post.appoint(FIRST, LI, JUNE, Optional.empty()));
  }

  @Test
  void takesTheSameOfficerAgainFromTheEndOfTheFirstPeriod() {
    var post = appointed(aPost(), FIRST, LI, MARCH, Optional.of(JUNE));
    post = appointed(post, SECOND, LI, JUNE, Optional.empty());
    assertEquals(List.of(LI), post.holders(JUNE));
  }

  @Test
  void refusesAPeriodThatEndsAtItsStart() {
    refused(
        RequestReason.INVALID_FIELD, () -> aPost().appoint(FIRST, LI, MARCH, Optional.of(MARCH)));
  }

  @Test
  void endsAnAppointmentAndKeepsItsPast() {
    var post = appointed(aPost(), FIRST, LI, MARCH, Optional.empty());
    var ended = post.end(FIRST, JUNE, JUNE).after();
    assertEquals(List.of(), ended.holders(JUNE));
    assertEquals(List.of(LI), ended.holders(MARCH));
  }

  @Test
  void refusesToEndWhatEndedOrNeverWas() {
    var post = appointed(aPost(), FIRST, LI, MARCH, Optional.of(JUNE));
    refused(PeopleReason.APPOINTMENT_ENDED, () -> post.end(FIRST, SEPTEMBER, SEPTEMBER));
    refused(PeopleReason.APPOINTMENT_NOT_FOUND, () -> post.end(SECOND, JUNE, MARCH));
  }

  @Test
  void refusesToEndInThePastOrBeforeTheStart() {
    var post = appointed(aPost(), FIRST, LI, JUNE, Optional.empty());
    refused(RequestReason.INVALID_FIELD, () -> post.end(FIRST, JUNE, MARCH));
    refused(RequestReason.INVALID_FIELD, () -> post.end(FIRST, JUNE.plusSeconds(1), SEPTEMBER));
  }

  @Test
  void refusesToLengthenAnAppointmentIntoTheNextOfTheSameOfficer() {
    var first = appointed(aPost(), FIRST, LI, MARCH, Optional.of(JUNE));
    var post = appointed(first, SECOND, LI, SEPTEMBER, Optional.empty());
    refused(PeopleReason.ALREADY_APPOINTED, () -> post.end(FIRST, SEPTEMBER.plusSeconds(1), MARCH));
    assertEquals(List.of(LI), post.end(FIRST, SEPTEMBER, MARCH).after().holders(JUNE));
  }

  private static void refused(Reason reason, Executable move) {
    assertEquals(reason, assertThrows(Refusal.class, move).reason());
  }

  private static Post appointed(
      Post post, AppointmentId id, OfficerId officer, Instant from, Optional<Instant> until) {
    return post.appoint(id, officer, from, until).after();
  }

  private static Post aPost() {
    return Post.create(postId(), role(), unit(), Patch.of(VILLAGE), "村党组织书记", MARCH).after();
  }

  private static PostId postId() {
    return new PostId(new UUID(3, 1));
  }

  private static Role role() {
    return new Role("village-party-secretary");
  }

  private static UnitId unit() {
    return new UnitId(new UUID(4, 1));
  }
}
