package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.Test;

/** Cases of one matter, merged, taken out and answered together, asked of the desk. */
class MergeCaseTest {
  private final CaseTown town = new CaseTown();
  private final MergeClerk clerk = new MergeClerk(town);
  private final Caller snap = town.caller("snap", EnumSet.allOf(Right.class), Set.of(), Set.of());

  /** What the second platform reported, which sees nothing else. */
  private Case reportedBySnap(String sourceId) {
    return town.report.report(snap, town.road(Optional.of(sourceId))).aggregate();
  }

  private CaseView view(Caller caller, Case c) {
    return new GetCase(town.town.access, town.desk, town.views).get(caller, c.id());
  }

  private TraceView lastEntry(Caller caller, Case c) {
    return town.trace.list(caller, c.id(), 0, 50).getLast();
  }

  @Test
  void writesBothCasesAtOnceAndShowsTheReasonWithEach() {
    var primary = town.aCase();
    var c = clerk.merge(reportedBySnap("S-1"), primary);
    assertEquals(CaseStatus.MERGED, c.status());
    assertEquals(List.of(c.id()), clerk.now(primary).merged());
    var here = lastEntry(snap, c);
    var merged = assertInstanceOf(CaseFact.Merged.class, here.entry().facts().getFirst());
    var there = lastEntry(town.platform(), primary);
    var joined = assertInstanceOf(CaseFact.Joined.class, there.entry().facts().getFirst());
    for (var shown : List.of(here.shown(merged.reason()), there.shown(joined.reason()))) {
      var words = assertInstanceOf(Shown.Present.class, shown).content();
      assertEquals("同一路段的塌陷", words.fields().get(CaseWords.NOTE));
    }
    assertNotEquals(merged.reason().id(), joined.reason().id());
  }

  @Test
  void keepsTheReportAndItsReporterAndAnswersARepeatOfItsSourceIdWithIt() {
    var primary = town.aCase();
    var c = clerk.merge(reportedBySnap("S-1"), primary);
    var again = town.report.report(snap, town.road(Optional.of("S-1")));
    assertTrue(again.repeated());
    assertEquals(c.id(), again.aggregate().id());
    assertEquals(Optional.of(primary.id()), again.aggregate().mergedInto());
    assertInstanceOf(Shown.Present.class, view(snap, c).reporter().orElseThrow());
  }

  @Test
  void showsNeitherReporterTheOthersCase() {
    var primary = town.aCase();
    var c = clerk.merge(reportedBySnap("S-1"), primary);
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> view(snap, primary));
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> view(town.platform(), c));
    // Who had it sees it still.
    assertEquals(CaseStatus.MERGED, view(town.units(), c).subject().status());
  }

  @Test
  void answersEveryReporterWhenThePrimaryIsClosed() throws Exception {
    var primary = town.signedFor();
    var c = clerk.merge(reportedBySnap("S-1"), primary);
    town.pass(Duration.ofHours(1));
    clerk.close(clerk.resolve(clerk.now(primary)));
    var view = view(snap, c);
    assertEquals(CaseStatus.CLOSED, view.subject().status());
    var resolution = view.subject().state().resolvedBy().orElseThrow();
    var answer = assertInstanceOf(Shown.Present.class, view.shown(resolution.words())).content();
    assertTrue(answer.fields().containsValue("路面已修复"));
    var watched =
        town.watch.next(() -> snap, CaseFilter.ALL, Cursor.START, Duration.ofMillis(1)).entries();
    var entry = watched.getLast();
    var fact = assertInstanceOf(CaseFact.ClosedWithPrimary.class, entry.entry().facts().getFirst());
    assertInstanceOf(Shown.Present.class, entry.shown(fact.resolution().words()));
    assertEquals(
        lastEntry(town.platform(), primary).entry().time(), lastEntry(snap, c).entry().time());
    assertRefused(CaseReason.ILLEGAL_MOVE, () -> clerk.unmerge(c));
  }

  @Test
  void endsWithAPrimaryThatIsRejectedOrSentElsewhere() {
    var by = clerk.overseer();
    var rejected = town.aPetition(Optional.empty());
    var first = clerk.merge(reportedBySnap("S-1"), rejected);
    new RejectCase(town.desk)
        .reject(by, new RejectCase.Command(town.on(by, rejected), Optional.empty(), "不属实"));
    assertEquals(CaseStatus.REJECTED, clerk.now(first).status());
    var sent = town.aPetition(Optional.empty());
    var second = clerk.merge(reportedBySnap("S-2"), sent);
    new RedirectCase(town.desk)
        .redirect(
            by,
            new RedirectCase.Command(
                town.on(by, sent),
                Optional.empty(),
                RedirectRoute.POLICE_110,
                Optional.empty(),
                "转110"));
    assertEquals(CaseStatus.REDIRECTED, view(snap, second).subject().status());
    var fact = (CaseFact.Redirected) lastEntry(snap, second).entry().facts().getFirst();
    var note = lastEntry(snap, second).shown(fact.note().orElseThrow());
    assertEquals(
        "转110", assertInstanceOf(Shown.Present.class, note).content().fields().get(CaseWords.NOTE));
  }

  @Test
  void isNotEndedByAReporterOfAnotherCase() {
    var primary = town.aCase();
    var c = clerk.merge(reportedBySnap("S-1"), primary);
    var by = town.platform();
    var withdrawal = new WithdrawCase.Command(town.on(by, primary), Optional.empty(), "");
    assertRefused(
        CaseReason.HAS_MERGED_CASES, () -> new WithdrawCase(town.desk).withdraw(by, withdrawal));
    clerk.unmerge(c);
    assertEquals(
        CaseStatus.WITHDRAWN,
        new WithdrawCase(town.desk).withdraw(by, withdrawal).aggregate().status());
    assertEquals(CaseStatus.DISPATCHED, clerk.now(c).status());
  }

  @Test
  void endsACaseThatWasMergedWhileThePrimaryWasBeingClosed() {
    var meanwhile = new Meanwhile();
    var busy = new CaseTown(meanwhile::wrap);
    var by = new MergeClerk(busy);
    var primary = by.resolve(busy.signedFor());
    var c = busy.aCase();
    meanwhile.before(() -> by.merge(c, primary));
    by.close(primary);
    assertEquals(CaseStatus.CLOSED, by.now(c).status());
  }

  @Test
  void isNotMergedIntoACaseThatWasClosedMeanwhile() {
    var meanwhile = new Meanwhile();
    var busy = new CaseTown(meanwhile::wrap);
    var by = new MergeClerk(busy);
    var primary = by.resolve(busy.signedFor());
    var c = busy.aCase();
    meanwhile.before(() -> by.close(primary));
    assertRefused(CaseReason.PRIMARY_NOT_OPEN, () -> by.merge(c, primary));
    assertEquals(CaseStatus.DISPATCHED, by.now(c).status());
  }

  @Test
  void goesOnByItselfWithItsClocksAndIsNoLongerListedByThePrimary() {
    var primary = town.aCase();
    var c = town.aScan();
    var running = c.runningClocks().size();
    clerk.merge(c, primary);
    assertEquals(List.of(), clerk.now(c).runningClocks());
    town.pass(Duration.ofDays(30));
    town.wake.wake(c.id());
    var unmerged = clerk.unmerge(c);
    assertEquals(CaseStatus.DISPATCHED, unmerged.status());
    assertEquals(running, unmerged.runningClocks().size());
    assertEquals(List.of(), clerk.now(primary).merged());
    town.wake.wake(c.id());
    assertEquals(unmerged, clerk.now(c));
  }

  @Test
  void isTakenOutByWhoDoesNotSeeThePrimary() {
    var c = clerk.merge(reportedBySnap("S-1"), town.aCase());
    assertEquals(CaseStatus.DISPATCHED, clerk.unmerge(snap, c).aggregate().status());
  }

  @Test
  void asksForSightOfBothAndForTwoCasesAndAReason() {
    var primary = town.aCase();
    var c = reportedBySnap("S-1");
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> clerk.merge(snap, c, primary));
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> clerk.merge(snap, primary, c));
    assertRefused(RequestReason.INVALID_FIELD, () -> clerk.command(snap, c, c));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> new MergeCase.Command(town.on(snap, c), Optional.empty(), primary.id(), " "));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> new UnmergeCase.Command(town.on(snap, c), Optional.empty(), ""));
  }

  @Test
  void asksForTheRightToEachCall() {
    var none = town.overseer(Set.of());
    var c = town.aCase();
    assertRefused(PartnerReason.RIGHT_MISSING, () -> clerk.merge(none, c, town.aCase()));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> clerk.unmerge(none, c));
  }

  @Test
  void answersARepeatOnceAndMakesOneEntryInEach() {
    var primary = town.aCase();
    var c = town.aCase();
    var by = clerk.overseer();
    var command = clerk.command(by, c, primary);
    new MergeCase(town.desk).merge(by, command);
    assertTrue(new MergeCase(town.desk).merge(by, command).repeated());
    assertEquals(2, town.trace.list(by, c.id(), 0, 50).size());
    assertEquals(2, town.trace.list(by, primary.id(), 0, 50).size());
  }

  @Test
  void isListedAsMergedByWhoHadIt() {
    var c = clerk.merge(town.aCase(), town.aCase());
    var filter =
        new CaseFilter(
            Optional.of(new CaseFilter.Scope.OfUnit(town.secretary.unit())),
            Set.of(CaseStatus.MERGED),
            Set.of(),
            Optional.empty(),
            Optional.empty());
    var page = town.cases.list(filter, town.town.access.sightOf(town.units()), PageRequest.FIRST);
    assertEquals(List.of(c), page.items().stream().map(one -> one.aggregate()).toList());
  }
}
