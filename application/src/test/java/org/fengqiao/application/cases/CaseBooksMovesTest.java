package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.Test;

/** The books, kept at the desk. */
class CaseBooksMovesTest {
  private final CaseTown town = new CaseTown();
  private final BooksClerk clerk = new BooksClerk(town);

  private List<TraceView> trace(Case c) {
    return town.trace.list(town.units(), c.id(), 0, 50);
  }

  private static List<String> running(Case c) {
    return c.runningClocks().stream().map(run -> run.clock().name().value()).toList();
  }

  @Test
  void keepsTheCaseInTheOfficersHandAndNamesBothOfficersAndTheReasonInTheTrace() {
    var c = clerk.put(town.signedFor());
    assertEquals(CaseStatus.ON_THE_BOOKS, c.status());
    assertEquals(1, town.cases.countInHand(town.villager, town.secretary.unit()));
    var last = trace(c).getLast();
    assertEquals(Optional.of(town.villager), last.entry().actor().officer());
    var fact = assertInstanceOf(CaseFact.PutOnTheBooks.class, last.entry().facts().getFirst());
    assertEquals(town.policeman, fact.grant().approver());
    var reason = assertInstanceOf(Shown.Present.class, last.shown(fact.grant().reason()));
    assertEquals("资金未到位", reason.content().fields().get(CaseWords.NOTE));
  }

  @Test
  void isWokenForItsReviewAloneAndGoesOnWithItsTimeWhenItIsTakenOff() {
    var c = clerk.put(town.signedFor());
    town.pass(Duration.ofDays(60));
    int before = trace(c).size();
    town.wake.wake(c.id());
    var fired = trace(c).subList(before, trace(c).size());
    assertEquals(1, fired.size());
    var rung =
        assertInstanceOf(CaseFact.RungFired.class, fired.getFirst().entry().facts().getLast());
    assertEquals("REVIEW", rung.clock().value());
    var reviewed = clerk.review(c);
    assertTrue(running(reviewed).contains("REVIEW"));
    var off = clerk.takeOff(reviewed);
    assertEquals(CaseStatus.SIGNED_FOR, off.status());
    assertEquals(List.of("STEP"), running(off));
  }

  @Test
  void isAskedWhereNobodyWouldReviewIt() {
    var c = town.signedFor();
    clerk.reviewNothing();
    assertRefused(CaseReason.NO_REVIEW_CLOCK, () -> clerk.put(c));
  }

  @Test
  void asksForReasons() {
    var on = town.on(town.units(), town.signedFor());
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> new PutOnTheBooks.Command(on, town.villager, town.policeman, " "));
    assertRefused(
        RequestReason.INVALID_FIELD, () -> new ReviewOnTheBooks.Command(on, Optional.empty(), ""));
  }

  @Test
  void asksForTheRightToEachCall() {
    var c = town.signedFor();
    var by = town.overseer(EnumSet.noneOf(Right.class));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> clerk.put(by, c));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> clerk.review(by, c));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> clerk.takeOff(by, c));
  }
}
