package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.NamedRun;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.junit.jupiter.api.Test;

/** Suspension, resumption and extension, asked of the desk. */
class CaseTimeMovesTest {
  private final CaseTown town = new CaseTown();
  private final TimeClerk clerk = new TimeClerk(town);

  private Optional<Instant> due(Case c) {
    var rules = new PlaceRules(town.rules, Optional.empty());
    return rules.face(c.runningClocks().getFirst().clock()).due();
  }

  private int entries(Case c) {
    return town.trace.list(town.units(), c.id(), 0, 50).size();
  }

  @Test
  void keepsTheCaseInTheOfficersHandAndNamesBothOfficersAndTheReasonInTheTrace() {
    var c = clerk.suspend(town.signedFor());
    assertEquals(CaseStatus.SUSPENDED, c.status());
    assertEquals(1, town.cases.countInHand(town.villager, town.secretary.unit()));
    var last = town.trace.list(town.units(), c.id(), 0, 50).getLast();
    assertEquals(Optional.of(town.villager), last.entry().actor().officer());
    var fact = assertInstanceOf(CaseFact.Suspended.class, last.entry().facts().getFirst());
    assertEquals(town.policeman, fact.grant().approver());
    var reason = assertInstanceOf(Shown.Present.class, last.shown(fact.grant().reason()));
    assertEquals("等待鉴定结论", reason.content().fields().get(CaseWords.NOTE));
  }

  @Test
  void isNotWokenWhileItIsSuspendedAndIsOnTimeAfterwards() {
    var c = clerk.suspend(town.signedFor());
    town.pass(Duration.ofDays(60));
    int before = entries(c);
    town.wake.wake(c.id());
    assertEquals(before, entries(c));
    var resumed = clerk.resume(c);
    assertEquals(CaseStatus.SIGNED_FOR, resumed.status());
    assertTrue(due(resumed).orElseThrow().isAfter(town.town.now()));
  }

  @Test
  void movesTheDueTimeOfTheClockThatIsExtended() {
    var c = town.signedFor();
    var before = due(c).orElseThrow();
    var clock = c.runningClocks().getFirst().clock().name();
    assertTrue(due(clerk.extend(c, clock, "3wd")).orElseThrow().isAfter(before));
  }

  @Test
  void asksForAnApproverForWhomTheCallerActs() {
    var c = town.signedFor();
    var nobody = new OfficerId(new UUID(7, 7));
    assertRefused(
        PartnerReason.OFFICER_NOT_ACTING,
        () ->
            new SuspendCase(town.desk)
                .suspend(
                    town.units(),
                    new SuspendCase.Command(
                        town.on(town.units(), c), town.villager, nobody, "等待鉴定")));
  }

  @Test
  void asksForAReason() {
    var c = town.signedFor();
    var on = town.on(town.units(), c);
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> new SuspendCase.Command(on, town.villager, town.policeman, " "));
    var clock = c.runningClocks().getFirst().clock().name();
    assertRefused(
        RequestReason.INVALID_FIELD,
        () ->
            new ExtendClock.Command(
                on, town.villager, town.policeman, NamedRun.only(clock), Budget.parse("1wd"), ""));
  }

  @Test
  void asksForTheRightToEachCall() {
    var c = town.signedFor();
    var by = town.overseer(EnumSet.noneOf(Right.class));
    var clock = c.runningClocks().getFirst().clock().name();
    var on = town.on(by, c);
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () ->
            new SuspendCase(town.desk)
                .suspend(by, new SuspendCase.Command(on, town.villager, town.policeman, "等待")));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> new ResumeCase(town.desk).resume(by, new ResumeCase.Command(on, town.villager, "")));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () ->
            new ExtendClock(town.desk)
                .extend(
                    by,
                    new ExtendClock.Command(
                        on,
                        town.villager,
                        town.policeman,
                        NamedRun.only(clock),
                        Budget.parse("1wd"),
                        "等待")));
  }

  @Test
  void refusesToResumeWhatIsNotSuspended() {
    assertRefused(CaseReason.ILLEGAL_MOVE, () -> clerk.resume(town.signedFor()));
  }
}
