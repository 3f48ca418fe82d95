package org.fengqiao.application.cases.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.cases.DisputeClerk;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionGrounds;
import org.fengqiao.domain.cases.sessions.SessionReason;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.policies.CaseworkRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ConveneSessionTest {
  private final SessionTown town = new SessionTown();

  private Refusal refused(Reason reason, Caller caller, ConveneSession.Command command) {
    var refusal = assertThrows(Refusal.class, () -> town.convene.convene(caller, command));
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void callsTwentyFourUnitsAtOnceAtTheDistrict() {
    var s = town.convene.convene(town.district(), town.byDistrict(town.units)).aggregate();
    assertEquals(24, s.units().size());
    assertEquals(Level.DISTRICT, s.convener().level());
    assertEquals(town.leader.id(), s.convener().post());
    assertEquals(GroundTown.VILLAGE, s.patch().division());
    // Three working days from a Monday.
    assertEquals(Optional.of(Instant.parse("2026-03-05T16:00:00Z")), s.clock().toldDue());
  }

  @Test
  void takesThePatchOfItsFirstCaseAndLeavesTheCasesAsTheyAre() {
    var c = town.cases.aCase();
    var command = town.byTown(SessionGrounds.REQUESTED, List.of(c.id()), town.units.subList(0, 1));
    var s = town.convene.convene(town.town(), command).aggregate();
    assertEquals(c.patch(), s.patch());
    assertEquals(List.of(c.id()), s.cases());
    assertEquals(c, town.cases.cases.find(c.id()).orElseThrow().aggregate());
  }

  @Test
  void isConvenedByThePostOfThePackAlone() {
    var byTown =
        town.command(
            town.town(),
            town.cases.townsman,
            Level.DISTRICT,
            List.of(town.cases.aCase().id()),
            Optional.empty(),
            SessionGrounds.REQUESTED,
            town.units);
    var refusal = refused(SessionReason.NOT_THE_CONVENER, town.town(), byTown);
    assertEquals("units/" + town.leader.unit().value(), refusal.details().get("unit"));
  }

  @Test
  void isNotConvenedWhereThePackHasNoSessions() {
    var c = town.cases.aCase();
    var village =
        town.command(
            town.town(),
            town.cases.villager,
            Level.VILLAGE,
            List.of(c.id()),
            Optional.empty(),
            SessionGrounds.REQUESTED,
            town.units);
    var refusal = refused(SessionReason.LEVEL_MAY_NOT_CONVENE, town.town(), village);
    assertEquals("VILLAGE", refusal.details().get("level"));
    town.cases.rules.handle(CaseworkRule.DEFAULT);
    refused(SessionReason.LEVEL_MAY_NOT_CONVENE, town.district(), town.byDistrict(town.units));
  }

  @Test
  void believesThatLimitsAreExhaustedOnceTheyAre() {
    var c = town.cases.aScan();
    var called = town.units.subList(0, 1);
    refused(
        SessionReason.LIMITS_NOT_EXHAUSTED,
        town.town(),
        town.byTown(SessionGrounds.LIMITS_EXHAUSTED, List.of(c.id()), called));
    town.cases.pass(Duration.ofMinutes(30));
    var other = town.cases.aCase();
    var both = town.byTown(SessionGrounds.LIMITS_EXHAUSTED, List.of(other.id(), c.id()), called);
    assertEquals(
        SessionGrounds.LIMITS_EXHAUSTED,
        town.convene.convene(town.town(), both).aggregate().grounds());
    refused(
        SessionReason.LIMITS_NOT_EXHAUSTED,
        town.town(),
        town.byTown(SessionGrounds.LIMITS_EXHAUSTED, List.of(other.id()), called));
  }

  @Test
  void believesThatReturnsAreExhaustedOnceTheyAre() {
    var clerk = new DisputeClerk(town.cases);
    var c = town.cases.aCase();
    var called = town.units.subList(0, 1);
    for (int i = 0; i < 3; i++) {
      refused(
          SessionReason.RETURNS_NOT_EXHAUSTED,
          town.town(),
          town.byTown(SessionGrounds.RETURNS_EXHAUSTED, List.of(c.id()), called));
      c = clerk.dismiss(clerk.object(c));
    }
    var now = town.byTown(SessionGrounds.RETURNS_EXHAUSTED, List.of(c.id()), called);
    assertEquals(
        SessionGrounds.RETURNS_EXHAUSTED,
        town.convene.convene(town.town(), now).aggregate().grounds());
  }

  @Test
  void refusesWithoutACaseWhatOnlyACaseCanShow() {
    var command =
        town.command(
            town.district(),
            town.leading,
            Level.DISTRICT,
            List.of(),
            Optional.of(new Spot.InDivision(GroundTown.TOWN)),
            SessionGrounds.LIMITS_EXHAUSTED,
            town.units);
    refused(SessionReason.LIMITS_NOT_EXHAUSTED, town.district(), command);
  }

  @Test
  void refusesWhatBreaksARuleByItsField() {
    var one = town.units.subList(0, 1);
    var twice = List.of(one.getFirst(), one.getFirst());
    assertEquals("units", field(() -> town.byDistrict(twice)));
    assertEquals("units", field(() -> town.byDistrict(List.of())));
    assertEquals("patch", field(() -> town.byTown(SessionGrounds.REQUESTED, List.of(), one)));
    assertEquals(
        "grounds",
        field(
            () -> town.byTown(SessionGrounds.FAILED_BELOW, List.of(town.cases.aCase().id()), one)));
    var late = town.byDistrict(one);
    town.cases.pass(Duration.ofDays(2));
    assertEquals("planned_time", field(() -> town.convene.convene(town.district(), late)));
  }

  private static String field(Executable move) {
    var refusal = assertThrows(Refusal.class, move);
    assertEquals(RequestReason.INVALID_FIELD, refusal.reason());
    return refusal.details().getOrDefault("field", "");
  }

  @Test
  void answersARepeatWithTheSameSession() {
    var command = town.byDistrict(town.units);
    var first = town.convene.convene(town.district(), command);
    var again = town.convene.convene(town.district(), command);
    assertTrue(again.repeated());
    assertEquals(first.aggregate(), again.aggregate());
    assertEquals(1, town.cases.memory.all(JointSession.class).count());
  }
}
