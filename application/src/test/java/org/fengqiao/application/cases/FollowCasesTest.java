package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.Test;

class FollowCasesTest {
  private static final DivisionCode NEXT_VILLAGE = new DivisionCode("620402202205");

  private final CaseTown town = new CaseTown();

  private List<Integer> watched(Caller caller, CaseFilter filter) throws InterruptedException {
    return town
        .watch
        .next(() -> caller, filter, Cursor.START, Duration.ofMillis(1))
        .entries()
        .stream()
        .map(view -> view.entry().version().number())
        .toList();
  }

  private CaseView view(Caller caller, Case c) {
    return new GetCase(town.town.access, town.desk, town.views).get(caller, c.id());
  }

  private List<Case> list(Caller caller, CaseFilter filter, int size) {
    return new ListCases(town.town.access, town.cases, town.views, town.kin())
        .list(caller, filter, new PageRequest(size, Optional.empty())).items().stream()
            .map(CaseView::subject)
            .toList();
  }

  private void submit(Case c) {
    new SubmitCase(town.desk, town.router)
        .submit(
            town.units(),
            new SubmitCase.Command(
                town.on(town.units(), c), town.villager, Optional.empty(), "解决不了"));
  }

  private CaseFilter scope(CaseFilter.Scope scope) {
    return new CaseFilter(
        Optional.of(scope), Set.of(), Set.of(), Optional.empty(), Optional.empty());
  }

  @Test
  void isSeenByWhoReportedItByItsUnitsAndByThoseWhoViewItsGround() throws Exception {
    var c = town.signedFor();
    for (var caller :
        List.of(town.platform(), town.units(), town.overseer(EnumSet.allOf(Right.class)))) {
      assertEquals(c, view(caller, c).subject());
      assertEquals(List.of(1, 2), watched(caller, CaseFilter.ALL));
    }
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> view(town.stranger(), c));
    assertEquals(List.of(), watched(town.stranger(), CaseFilter.ALL));
  }

  @Test
  void movesTheReadersCursorPastWhatIsFilteredOut() throws Exception {
    town.signedFor();
    var portion =
        town.watch.next(town::stranger, CaseFilter.ALL, Cursor.START, Duration.ofMillis(1));
    assertEquals(town.memory.end(), portion.read());
  }

  @Test
  void deliversAnEntryThatMatchedBeforeItOrAfterIt() throws Exception {
    var c = town.signedFor();
    submit(c);
    var village = scope(new CaseFilter.Scope.OfUnit(town.secretary.unit()));
    var centre = scope(new CaseFilter.Scope.OfUnit(town.director.unit()));
    assertEquals(List.of(1, 2, 3), watched(town.units(), village));
    assertEquals(List.of(3), watched(town.units(), centre));
  }

  @Test
  void showsEveryEntryOfTheTraceOfACaseThatCameIntoSightLater() {
    var c = town.signedFor();
    submit(c);
    var centre =
        town.caller("centre", EnumSet.allOf(Right.class), Set.of(town.director.unit()), Set.of());
    var trace = town.trace.list(centre, c.id(), 0, 50);
    assertEquals(List.of(false, false, false), trace.stream().map(TraceView::afterHidden).toList());
  }

  @Test
  void hidesFromAWatcherWhereAnEntryTookACaseOutOfItsSight() throws Exception {
    var petition =
        town.command(Channel.PETITION, Optional.empty(), Optional.empty(), town.village());
    var c = town.report.report(town.platform(), petition).aggregate();
    var overseer = town.overseer(EnumSet.allOf(Right.class));
    new TriageCase(town.desk, town.town.ports.ground(), town.rules, town.router)
        .triage(
            overseer,
            new TriageCase.Command(
                town.on(overseer, c),
                Optional.empty(),
                Optional.of(TownRules.ROAD),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Spot.InDivision(NEXT_VILLAGE)),
                "不在本村"));
    assertEquals(List.of(false, true), hidden(GroundTown.VILLAGE));
    assertEquals(List.of(false), hidden(NEXT_VILLAGE));
    assertEquals(List.of(false, false), hidden(GroundTown.DISTRICT));
  }

  /** Of each entry that a viewer of the division is given, whether what stands after is hidden. */
  private List<Boolean> hidden(DivisionCode division) throws InterruptedException {
    var viewer = town.caller("viewer", EnumSet.allOf(Right.class), Set.of(), Set.of(division));
    return town
        .watch
        .next(() -> viewer, CaseFilter.ALL, Cursor.START, Duration.ofMillis(1))
        .entries()
        .stream()
        .map(TraceView::afterHidden)
        .toList();
  }

  @Test
  void refusesAWatcherWhoseRightIsGone() {
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () ->
            town.watch.next(
                () -> town.overseer(Set.of()), CaseFilter.ALL, Cursor.START, Duration.ofMillis(1)));
  }

  @Test
  void showsWhoReportedToTheReportingPartnerAndTheLeadAlone() {
    var c = town.signedFor();
    assertInstanceOf(
        CaseView.Shown.Present.class, view(town.platform(), c).reporter().orElseThrow());
    assertInstanceOf(CaseView.Shown.Present.class, view(town.units(), c).reporter().orElseThrow());
    var overseer = town.overseer(EnumSet.allOf(Right.class));
    assertInstanceOf(CaseView.Shown.Withheld.class, view(overseer, c).reporter().orElseThrow());
    var reported = (CaseFact.Reported) town.memory.of(c.ref(), 0, 1).getFirst().facts().getFirst();
    var who = reported.words().reporter().orElseThrow();
    assertInstanceOf(
        CaseView.Shown.Withheld.class,
        town.trace.list(overseer, c.id(), 0, 1).getFirst().reporter(who));
    assertInstanceOf(
        CaseView.Shown.Present.class,
        town.trace.list(town.platform(), c.id(), 0, 1).getFirst().reporter(who));
  }

  @Test
  void listsByPatchUnitAndSourceNewestFirst() {
    var first = town.report.report(town.platform(), town.road(Optional.of("W-1"))).aggregate();
    var second = town.report.report(town.platform(), town.road(Optional.of("W-2"))).aggregate();
    var platform = town.platform();
    var village = scope(new CaseFilter.Scope.InDivision(first.patch().division()));
    assertEquals(List.of(second, first), list(platform, village, 50));
    assertEquals(List.of(second), list(platform, village, 1));
    var unit = scope(new CaseFilter.Scope.OfUnit(town.secretary.unit()));
    assertEquals(List.of(second, first), list(platform, unit, 50));
    var source = scope(new CaseFilter.Scope.Source(platform.partner(), "W-1"));
    assertEquals(List.of(first), list(platform, source, 50));
    assertEquals(List.of(), list(town.stranger(), village, 50));
  }

  @Test
  void refusesAListThatHasNoIndex() {
    assertRefused(CaseReason.FILTER_NOT_INDEXED, () -> list(town.platform(), CaseFilter.ALL, 50));
    var byChannel =
        new CaseFilter(
            Optional.of(new CaseFilter.Scope.From(town.platform().partner())),
            Set.of(),
            Set.of(Channel.HOTLINE),
            Optional.empty(),
            Optional.empty());
    assertRefused(CaseReason.FILTER_NOT_INDEXED, () -> list(town.platform(), byChannel, 50));
  }

  @Test
  void explainsEveryRunOfEveryClock() {
    var c = town.aScan();
    town.pass(Duration.ofMinutes(30));
    assertTrue(town.wake.wake(c.id()).isEmpty());
    var clocks =
        new ExplainClocks(town.town.access, town.desk, town.rules)
            .explain(town.platform(), c.id())
            .clocks();
    var names = clocks.stream().map(clock -> clock.run().clock().name().value()).toList();
    assertEquals(List.of("CONTACT", "STEP", "LAST"), names);
    assertEquals(1, clocks.getFirst().face().clock().fired().size());
    assertFalse(clocks.get(1).run().isRunning());
  }
}
