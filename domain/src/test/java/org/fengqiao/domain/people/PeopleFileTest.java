package org.fengqiao.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.imports.FileRow;
import org.fengqiao.domain.imports.ImportReason;
import org.junit.jupiter.api.Test;

class PeopleFileTest {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final UnitId COMMITTEE = new UnitId(new UUID(1, 1));
  private static final UnitId STATION = new UnitId(new UUID(1, 2));
  private static final Patch VILLAGE = Patch.of(new DivisionCode("620402202206"));
  private static final OfficerDetails LI = new OfficerDetails("李强", "13893401234");
  private static final OfficerDetails LI_UNHEARD = new OfficerDetails("李强", "");
  private static final Period FROM_MAY = new Period(MAY, Optional.empty());

  private PeopleFile<Line> file = new PeopleFile<>();
  private long line = 1;

  private record Line(long line) implements FileRow {}

  @Test
  void makesOfficerPostAndAppointmentWhereNothingStands() {
    take(LI, COMMITTEE, "secretary", FROM_MAY);
    assertEquals(new PeopleCounts(1, 1, 1, 1), file.end(1));
    var made = file.placings().getFirst();
    assertEquals(Optional.empty(), made.officer());
    assertEquals(Optional.empty(), made.post());
    assertEquals(2, made.personLine());
    assertEquals(2, made.postLine());
  }

  @Test
  void countsARowThatSaysWhatStandsAsUnchanged() {
    var post = aPost(COMMITTEE, "secretary", LI, FROM_MAY);
    take(LI, COMMITTEE, "secretary", FROM_MAY);
    assertEquals(new PeopleCounts(1, 0, 0, 0), file.end(1));
    assertEquals(1, file.rows());
    assertEquals(List.of(), file.placings());
    assertEquals(1, post.appointments().size());
  }

  @Test
  void countsTheSameRowTwiceAsUnchanged() {
    take(LI, COMMITTEE, "secretary", FROM_MAY);
    take(LI, COMMITTEE, "secretary", FROM_MAY);
    var counts = file.end(2);
    assertEquals(1, counts.added());
    assertEquals(1, counts.unchanged());
  }

  @Test
  void takesRowsWithOneNameAndPhoneForOnePersonInWhateverUnits() {
    take(LI, COMMITTEE, "secretary", FROM_MAY);
    take(LI, STATION, "deputy-secretary", FROM_MAY);
    assertEquals(new PeopleCounts(2, 2, 1, 2), file.end(2));
    assertEquals(List.of(2L, 2L), file.placings().stream().map(Placing::personLine).toList());
  }

  @Test
  void knowsAPersonByTheUnitOfALaterRow() {
    var post = aPost(STATION, "police-officer", LI, FROM_MAY);
    take(LI, COMMITTEE, "deputy-secretary", FROM_MAY);
    take(LI, STATION, "police-officer", FROM_MAY);
    assertEquals(new PeopleCounts(2, 1, 0, 1), file.end(2));
    var officer = post.appointments().getFirst().officer();
    assertEquals(Optional.of(officer), file.placings().getFirst().officer());
  }

  @Test
  void takesNamesakesWithOtherPhonesForOthers() {
    aPost(COMMITTEE, "secretary", LI, FROM_MAY);
    take(new OfficerDetails("李强", "13893409999"), COMMITTEE, "secretary", FROM_MAY);
    assertEquals(new PeopleCounts(1, 1, 1, 0), file.end(1));
  }

  @Test
  void tellsPeopleWithoutAPhoneApartByTheirUnit() {
    take(LI_UNHEARD, COMMITTEE, "secretary", FROM_MAY);
    take(LI_UNHEARD, COMMITTEE, "mediator", FROM_MAY);
    take(LI_UNHEARD, STATION, "mediator", FROM_MAY);
    assertEquals(new PeopleCounts(3, 3, 2, 3), file.end(3));
  }

  @Test
  void refusesALineThatMayMeanSeveralOfficers() {
    aPost(COMMITTEE, "secretary", LI, FROM_MAY);
    aPost(COMMITTEE, "mediator", LI, FROM_MAY);
    take(LI, COMMITTEE, "clerk", FROM_MAY);
    assertOnlyError(PeopleReason.OFFICER_AMBIGUOUS, "display_name");
    assertEquals(
        "officers/00000000-0000-0004-0000-000000000002, "
            + "officers/00000000-0000-0004-0000-000000000003",
        file.errors().getFirst().details().get("officers"));
  }

  @Test
  void givesOnePostToSeveralAtOnce() {
    take(LI, COMMITTEE, "secretary", FROM_MAY);
    take(new OfficerDetails("王芳", ""), COMMITTEE, "secretary", FROM_MAY);
    assertEquals(new PeopleCounts(2, 2, 2, 1), file.end(2));
  }

  @Test
  void countsThePostsAnOfficerWasEverGivenAndEachOnce() {
    var until = new Period(MAY, Optional.of(MAY.plusSeconds(1)));
    var post = aPost(COMMITTEE, "secretary", LI, until, Officer.MOST_POSTS - 1);
    assertEquals(1, post.appointments().size());
    // The officer's own post again is none more; one other is left, and the next is too many.
    take(LI, COMMITTEE, "secretary", new Period(MAY.plusSeconds(1), Optional.empty()));
    take(LI, COMMITTEE, "clerk", FROM_MAY);
    assertEquals(List.of(), file.errors());
    take(LI, COMMITTEE, "mediator", FROM_MAY);
    assertOnlyError(PeopleReason.TOO_MANY_APPOINTMENTS, "display_name");
  }

  @Test
  void countsAPostThatStandsAndThatTheOfficerWasNeverGiven() {
    aPost(COMMITTEE, "secretary", LI, FROM_MAY, Officer.MOST_POSTS);
    aPost(COMMITTEE, "clerk", new OfficerDetails("王芳", ""), FROM_MAY);
    take(LI, COMMITTEE, "clerk", FROM_MAY);
    assertOnlyError(PeopleReason.TOO_MANY_APPOINTMENTS, "display_name");
  }

  @Test
  void refusesALineThatMayMeanSeveralPosts() {
    aPost(COMMITTEE, "secretary", LI, FROM_MAY);
    aPost(COMMITTEE, "secretary", LI_UNHEARD, FROM_MAY);
    take(new OfficerDetails("王芳", ""), COMMITTEE, "secretary", FROM_MAY);
    assertOnlyError(PeopleReason.POST_AMBIGUOUS, "title");
  }

  @Test
  void refusesAPeriodThatOverlapsOneOnRecordOrOfAnEarlierLine() {
    aPost(COMMITTEE, "secretary", LI, FROM_MAY);
    take(LI, COMMITTEE, "secretary", new Period(MAY.plusSeconds(1), Optional.empty()));
    assertOnlyError(PeopleReason.ALREADY_APPOINTED, "start_time");
    file = new PeopleFile<>();
    take(LI, COMMITTEE, "secretary", new Period(MAY, Optional.of(MAY.plusSeconds(2))));
    take(LI, COMMITTEE, "secretary", new Period(MAY.plusSeconds(1), Optional.empty()));
    assertOnlyError(PeopleReason.ALREADY_APPOINTED, "start_time");
    file = new PeopleFile<>();
    take(LI, COMMITTEE, "secretary", new Period(MAY, Optional.of(MAY.plusSeconds(2))));
    take(LI, COMMITTEE, "secretary", new Period(MAY.plusSeconds(2), Optional.empty()));
    assertEquals(new PeopleCounts(2, 2, 1, 1), file.end(2));
  }

  @Test
  void refusesMoreAppointmentsThanOnePostKeepsAndMorePostsThanOneOfficer() {
    for (int i = 0; i <= Post.MOST_APPOINTMENTS; i++) {
      var from = MAY.plus(Duration.ofDays(i));
      take(LI, COMMITTEE, "secretary", new Period(from, Optional.of(from.plusSeconds(1))));
    }
    assertOnlyError(PeopleReason.TOO_MANY_APPOINTMENTS, "title");
    file = new PeopleFile<>();
    for (int i = 0; i <= Officer.MOST_POSTS; i++) {
      take(LI, COMMITTEE, "clerk-" + i, FROM_MAY);
    }
    assertOnlyError(PeopleReason.TOO_MANY_APPOINTMENTS, "display_name");
  }

  @Test
  void refusesAPeriodThatEndsWhenItBeginsAndLinesThatDoNotRise() {
    take(LI, COMMITTEE, "secretary", new Period(MAY, Optional.of(MAY)));
    assertOnlyError(RequestReason.INVALID_FIELD, "end_time");
    file = new PeopleFile<>();
    line = 0;
    file.take(new Line(7), () -> row(LI, COMMITTEE, "secretary", FROM_MAY));
    take(LI, COMMITTEE, "mediator", FROM_MAY);
    assertOnlyError(ImportReason.LINE_ORDER, "line");
  }

  @Test
  void refusesAFileThatIsWrongCutOffOrTooLong() {
    take(LI, COMMITTEE, "secretary", FROM_MAY);
    assertRefused(ImportReason.IMPORT_CUT_OFF, () -> file.end(2));
    file.take(new Line(1), () -> row(LI, COMMITTEE, "mediator", FROM_MAY));
    var refused = assertRefused(ImportReason.IMPORT_REFUSED, () -> file.end(2));
    assertEquals("LINE_ORDER", refused.details().get("first_reason"));
    file = new PeopleFile<>(1);
    take(LI, COMMITTEE, "secretary", FROM_MAY);
    assertRefused(ImportReason.IMPORT_TOO_LARGE, () -> take(LI, COMMITTEE, "secretary", FROM_MAY));
  }

  private static Refusal assertRefused(Reason reason, Runnable call) {
    var refusal = assertThrows(Refusal.class, call::run);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  private void assertOnlyError(Reason reason, String field) {
    assertEquals(1, file.errors().size(), () -> file.errors().toString());
    assertEquals(1, file.wrong());
    assertEquals(reason, file.errors().getFirst().reason());
    assertEquals(field, file.errors().getFirst().field());
  }

  /** The file knows of a post that a new officer of those details holds. */
  private Post aPost(UnitId unit, String role, OfficerDetails details, Period period) {
    return aPost(unit, role, details, period, 1);
  }

  /** Likewise of an officer who was given so many posts in all. */
  private Post aPost(
      UnitId unit, String role, OfficerDetails details, Period period, int postsGiven) {
    var id = new PostId(new UUID(2, line++));
    var content = details.content(new ContentId(new UUID(3, line)), "00");
    var officer = new OfficerId(new UUID(4, line));
    var appointment = new AppointmentId(new UUID(5, line));
    var post =
        Post.create(id, new Role(role), unit, VILLAGE, "书记", MAY)
            .then(made -> made.appoint(appointment, officer, period.from(), period.until()))
            .after();
    var holder = Officer.create(officer, content.ref(), MAY).then(made -> made.give(id)).after();
    for (int i = 1; i < postsGiven; i++) {
      holder = holder.give(new PostId(new UUID(6, i))).after();
    }
    file.know(post);
    file.know(unit, holder, details);
    return post;
  }

  private void take(OfficerDetails person, UnitId unit, String role, Period period) {
    file.take(new Line(++line), () -> row(person, unit, role, period));
  }

  private static PersonRow row(OfficerDetails person, UnitId unit, String role, Period period) {
    return new PersonRow(
        person, unit, new Role(role), VILLAGE, "书记", period.from(), period.until());
  }
}
