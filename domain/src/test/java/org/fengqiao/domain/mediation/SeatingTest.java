package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.mediation.MediatorFixtures.organization;
import static org.fengqiao.domain.mediation.MediatorFixtures.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who sits in a centre: every day, in turn, or on call. */
class SeatingTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final UnitId COURT = unit(21);
  private static final UnitId LABOUR = unit(22);
  private static final UnitId HOUSING = unit(23);
  private static final UnitId POLICE = unit(24);

  private MediationOrganization centre =
      MediationOrganization.create(
              organization(1),
              "区矛调中心",
              OrganizationKind.DISTRICT_CENTRE,
              unit(1),
              new DivisionCode("620402000000"),
              Optional.empty(),
              NOON)
          .after();

  @BeforeEach
  void seatFour() {
    seat(COURT, SeatKind.RESIDENT);
    seat(LABOUR, SeatKind.ROTATING);
    seat(HOUSING, SeatKind.ROTATING);
    seat(POLICE, SeatKind.ON_CALL);
  }

  private void seat(UnitId unit, SeatKind kind) {
    centre = centre.seat(unit, kind, NOON).after();
  }

  private void unseat(UnitId unit, Instant at) {
    centre = centre.unseat(unit, at, LocalDate.ofInstant(at, ZONE)).after();
  }

  private void roster(LocalDate from, LocalDate until, Turn... turns) {
    centre = centre.setRoster(from, until, List.of(turns), TODAY).after();
  }

  private static LocalDate day(int n) {
    return TODAY.plusDays(n);
  }

  private static Turn turn(UnitId unit, int from, int until) {
    return new Turn(unit, day(from), day(until));
  }

  private List<UnitId> rotatingOn(int n) {
    return centre.seating().on(day(n), ZONE).rotating();
  }

  @Test
  void tellsWhoSitsThereOnADayAndWhoMayBeCalled() {
    roster(day(0), day(13), turn(LABOUR, 0, 2), turn(HOUSING, 2, 4));
    assertEquals(
        new Presence(day(0), List.of(COURT), List.of(LABOUR), List.of(POLICE)),
        centre.seating().on(day(0), ZONE));
    assertEquals(List.of(LABOUR, HOUSING), rotatingOn(2));
    assertEquals(List.of(HOUSING), rotatingOn(4));
    assertEquals(List.of(), rotatingOn(5));
    assertEquals(List.of(COURT), centre.seating().on(day(90), ZONE).resident());
  }

  @Test
  void countsASeatOnTheDaysAtWhoseEndItStands() {
    assertEquals(List.of(), centre.seating().on(day(-1), ZONE).resident());
    unseat(COURT, NOON.plusSeconds(3_600));
    assertEquals(List.of(), centre.seating().on(day(0), ZONE).resident());
    unseat(POLICE, day(3).atStartOfDay(ZONE).toInstant());
    assertEquals(List.of(POLICE), centre.seating().on(day(2), ZONE).onCall());
    assertEquals(List.of(), centre.seating().on(day(3), ZONE).onCall());
  }

  @Test
  void seatsAUnitOnceAtATime() {
    assertRefused(OrganizationReason.UNIT_SEATED, () -> centre.seat(COURT, SeatKind.ON_CALL, NOON));
    unseat(COURT, NOON);
    assertRefused(OrganizationReason.UNIT_NOT_SEATED, () -> centre.unseat(COURT, NOON, TODAY));
    seat(COURT, SeatKind.ON_CALL);
    assertEquals(List.of(POLICE, COURT), centre.seating().on(TODAY, ZONE).onCall());
    assertEquals(4, centre.seating().standing().size());
  }

  @Test
  void seatsAHundredAndForgetsTheFirstThatLeft() {
    for (int n = 4; n < Seating.MOST_STANDING; n++) {
      seat(unit(100 + n), SeatKind.ON_CALL);
    }
    assertRefused(
        OrganizationReason.TOO_MANY_SEATS, () -> centre.seat(unit(999), SeatKind.ON_CALL, NOON));
    for (int n = Seating.MOST_STANDING; n < Seating.MOST_KEPT + 7; n++) {
      unseat(POLICE, NOON);
      seat(POLICE, SeatKind.RESIDENT);
    }
    assertEquals(Seating.MOST_KEPT, centre.seating().seats().size());
    assertEquals(Seating.MOST_STANDING, centre.seating().standing().size());
    assertEquals(COURT, centre.seating().seats().getFirst().unit());
  }

  @Test
  void replacesTheTurnsThatBeginInTheSpanAndLeavesTheOthers() {
    roster(day(0), day(9), turn(LABOUR, 0, 6), turn(HOUSING, 7, 9));
    roster(day(5), day(9), turn(HOUSING, 5, 5));
    assertEquals(
        List.of(turn(LABOUR, 0, 6), turn(HOUSING, 5, 5)), centre.seating().roster().turns());
    roster(day(0), day(9));
    assertEquals(List.of(), centre.seating().roster().turns());
  }

  @Test
  void leavesWhatIsBeforeTodayAsItWas() {
    assertInvalid("start_date", () -> centre.setRoster(day(-1), day(3), List.of(), TODAY));
    assertInvalid("end_date", () -> centre.setRoster(day(3), day(2), List.of(), TODAY));
    assertInvalid("end_date", () -> centre.setRoster(day(0), day(366), List.of(), TODAY));
    assertEquals(1, centre.setRoster(day(0), day(365), List.of(), TODAY).facts().size());
  }

  @Test
  void takesTurnsOfTheSpanAloneAndEachDayOfAUnitOnce() {
    assertInvalid("turns", () -> set(3, 5, turn(LABOUR, 2, 4)));
    assertInvalid("turns", () -> set(3, 5, turn(LABOUR, 6, 7)));
    assertInvalid("turns", () -> set(0, 9, turn(LABOUR, 1, 3), turn(LABOUR, 3, 5)));
    assertInvalid("turns", () -> set(0, 9, turn(LABOUR, 2, 2), turn(LABOUR, 1, 5)));
    roster(day(0), day(0), turn(LABOUR, 0, 6));
    assertInvalid("turns", () -> set(5, 9, turn(LABOUR, 6, 7)));
    assertEquals(1, set(5, 9, turn(LABOUR, 7, 20), turn(HOUSING, 6, 7)).facts().size());
    assertInvalid("end_date", () -> turn(LABOUR, 3, 2));
  }

  private Decided<MediationOrganization> set(int from, int until, Turn... turns) {
    return centre.setRoster(day(from), day(until), List.of(turns), TODAY);
  }

  @Test
  void givesTurnsToUnitsThatRotate() {
    for (var unit : List.of(COURT, POLICE, unit(77))) {
      assertRefused(OrganizationReason.UNIT_NOT_ROTATING, () -> set(0, 0, turn(unit, 0, 0)));
    }
  }

  @Test
  void voidsTheTurnsToComeOfAUnitThatLeaves() {
    roster(day(0), day(20), turn(LABOUR, 0, 1), turn(LABOUR, 2, 3), turn(HOUSING, 2, 3));
    unseat(LABOUR, NOON);
    assertEquals(
        List.of(turn(LABOUR, 0, 1), turn(HOUSING, 2, 3)), centre.seating().roster().turns());
    assertEquals(List.of(), rotatingOn(0));
  }

  @Test
  void keepsTheTurnsToComeAndForgetsThoseThatEndedFirst() {
    var year = IntStream.range(0, 365).mapToObj(n -> turn(LABOUR, n, n)).toArray(Turn[]::new);
    roster(day(0), day(365), year);
    var more = IntStream.range(0, 36).mapToObj(n -> turn(HOUSING, n, n)).toArray(Turn[]::new);
    assertRefused(
        OrganizationReason.TOO_MANY_TURNS,
        () -> set(0, 365, Stream.of(year, more).flatMap(Stream::of).toArray(Turn[]::new)));
    var later = day(100);
    var next = IntStream.range(365, 465).mapToObj(n -> turn(LABOUR, n, n)).toList();
    centre = centre.setRoster(day(365), day(464), next, later).after();
    var kept = centre.seating().roster().turns();
    assertEquals(Roster.MOST_TURNS, kept.size());
    assertEquals(day(65), kept.getFirst().from());
    assertEquals(day(464), kept.getLast().until());
  }

  @Test
  void emptiesItsSeatsWhenItCloses() {
    var gone = centre.close(NOON.plusSeconds(60)).after();
    assertEquals(List.of(), gone.seating().standing());
    assertEquals(
        new Presence(TODAY, List.of(), List.of(), List.of()), gone.seating().on(TODAY, ZONE));
  }

  private static void assertRefused(Reason reason, Executable move) {
    assertEquals(reason, assertThrows(Refusal.class, move).reason());
  }

  private static void assertInvalid(String field, Executable move) {
    var refused = assertThrows(Refusal.class, move);
    assertEquals(RequestReason.INVALID_FIELD, refused.reason());
    assertEquals(field, refused.details().get("field"));
  }
}
