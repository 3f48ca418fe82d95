package org.fengqiao.application.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.BooksClerk;
import org.fengqiao.application.cases.CallbackClerk;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.cases.MergeClerk;
import org.fengqiao.application.cases.ReopenCase;
import org.fengqiao.application.cases.TimeClerk;
import org.fengqiao.application.cases.TransferCase;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Rate;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.Counts;
import org.fengqiao.domain.statistics.DaySpan;
import org.fengqiao.domain.statistics.Measure;
import org.fengqiao.domain.statistics.RateName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What single cases come to be counted as; many at random are recounted in their lives. */
class CountCasesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final DivisionCode NEXT = new DivisionCode("620402202205");

  private final CaseTown town = new CaseTown();
  private final MergeClerk clerk = new MergeClerk(town);
  private final MemoryRollup rollup = new MemoryRollup();

  private CountCases counting(Cases cases) {
    var ports = town.town.ports;
    return new CountCases(town.memory, cases, ports.posts(), ports.units(), rollup);
  }

  private Counts counts(DivisionCode division) {
    while (counting(town.cases).run()) {
      // Until all is read.
    }
    return rollup.counts(division, new DaySpan(DAY, DAY), Set.of());
  }

  private Rate rate(RateName name) {
    return counts(GroundTown.TOWN).rate(name);
  }

  private void transfer(Case c) {
    var by = town.overseer(EnumSet.allOf(Right.class));
    new TransferCase(town.desk, town.town.ports.ground())
        .transfer(
            by,
            new TransferCase.Command(
                town.on(by, c), Optional.empty(), new Spot.InDivision(NEXT), ""));
  }

  @Test
  void ratesTheContactsThatAreDecided() {
    town.aScan();
    assertEquals(new Rate(0, 0), rate(RateName.RESPONSE));
    town.contact(town.aScan());
    assertEquals(new Rate(1, 1), rate(RateName.RESPONSE));
    var late = town.aScan();
    town.pass(Duration.ofHours(2));
    town.contact(late);
    assertEquals(new Rate(1, 2), rate(RateName.RESPONSE));
  }

  @Test
  void countsNoTimeAgainstAContactWhileTheCaseWaited() {
    var waiting = new TimeClerk(town).suspend(town.signFor(town.aScan()).aggregate());
    var kept = new BooksClerk(town).put(town.signFor(town.aScan()).aggregate());
    town.pass(Duration.ofHours(1));
    assertEquals(new Rate(0, 0), rate(RateName.RESPONSE));
    town.contact(waiting);
    town.contact(kept);
    assertEquals(new Rate(2, 2), rate(RateName.RESPONSE));
  }

  @Test
  void decidesAContactThatWasLateBeforeTheCaseWaited() {
    var late = town.signFor(town.aScan()).aggregate();
    town.pass(Duration.ofMinutes(30));
    var waiting = new TimeClerk(town).suspend(late);
    assertEquals(new Rate(0, 1), rate(RateName.RESPONSE));
    town.contact(waiting);
    assertEquals(new Rate(0, 1), rate(RateName.RESPONSE));
  }

  @Test
  void finishesACaseInTimeThatWaitedAndWasClosedWithItsPrimary() {
    var waiting = new TimeClerk(town).suspend(town.signedFor());
    town.pass(Duration.ofDays(60));
    var primary = town.aCase();
    clerk.merge(waiting, primary);
    clerk.closed(clerk.now(primary));
    assertEquals(new Rate(2, 2), rate(RateName.ON_TIME));
  }

  @Test
  void ratesWhatWasFinishedWithinItsHandlingClocks() {
    clerk.closed(town.aCase());
    var late = town.aCase();
    assertEquals(new Rate(1, 1), rate(RateName.ON_TIME));
    town.pass(Duration.ofDays(60));
    clerk.closed(late);
    assertEquals(new Rate(1, 2), rate(RateName.ON_TIME));
  }

  @Test
  void movesACaseWithAllThatIsCountedOfItWhenItIsTransferred() {
    var c = town.aCase();
    assertEquals(1, counts(GroundTown.VILLAGE).of(Measure.RECEIVED));
    transfer(c);
    assertEquals(Counts.NONE, counts(GroundTown.VILLAGE));
    assertEquals(1, counts(NEXT).of(Measure.RECEIVED));
    assertEquals(1, counts(GroundTown.TOWN).of(Measure.RECEIVED));
  }

  @Test
  void countsEachOfMergedCasesByItself() {
    var primary = town.aCase();
    clerk.merge(town.aCase(), primary);
    assertEquals(new Rate(0, 2), rate(RateName.CLOSURE));
    clerk.closed(clerk.now(primary));
    assertEquals(new Rate(2, 2), rate(RateName.CLOSURE));
    assertEquals(new Rate(2, 2), rate(RateName.SETTLED_NEARBY));
  }

  @Test
  void takesACaseThatIsOpenedAgainOutOfThoseClosed() {
    var c = clerk.closed(town.aCase());
    assertEquals(new Rate(1, 1), rate(RateName.CLOSURE));
    assertEquals(new Rate(0, 1), rate(RateName.REOPENED));
    var by = clerk.overseer();
    CallbackClerk.reopen(town)
        .reopen(by, new ReopenCase.Command(town.on(by, c), Optional.empty(), "抽查不满意"));
    assertEquals(new Rate(0, 1), rate(RateName.CLOSURE));
    assertEquals(new Rate(1, 1), rate(RateName.REOPENED));
    assertEquals(new Rate(0, 0), rate(RateName.SETTLED_NEARBY));
  }

  @Test
  void keepsChannelsApart() {
    town.aScan();
    town.aCase();
    assertEquals(2, counts(GroundTown.TOWN).of(Measure.RECEIVED));
    var scans = rollup.counts(GroundTown.TOWN, new DaySpan(DAY, DAY), Set.of(Channel.QR_CODE));
    assertEquals(1, scans.of(Measure.RECEIVED));
  }

  @Test
  void standsStillWhereACaseIsNotThereAtItsVersionYet() {
    var c = town.aCase();
    var behind = Mockito.mock(Cases.class);
    Mockito.when(behind.findAll(Set.of(c.id()))).thenReturn(town.cases.findAll(Set.of(c.id())));
    town.signFor(c);
    assertThrows(IllegalStateException.class, () -> counting(behind).run());
    assertEquals(Reached.START, rollup.reached());
    assertEquals(1, counts(GroundTown.TOWN).of(Measure.RECEIVED));
  }

  @Test
  void standsStillWhereACaseIsNotThereYet() {
    town.signFor(town.aCase());
    var behind = new CaseTown().cases;
    assertThrows(IllegalStateException.class, () -> counting(behind).run());
    assertEquals(Reached.START, rollup.reached());
    assertEquals(1, counts(GroundTown.TOWN).of(Measure.RECEIVED));
    assertFalse(counting(behind).run());
    assertEquals(List.of(), List.copyOf(town.memory.past(rollup.reached().cursor(), 10)));
  }

  @Test
  void leavesACaseThatIsCountedAtALaterVersionAsItIs() {
    var c = town.aCase();
    var counted = Mockito.mock(Rollup.class);
    Mockito.when(counted.reached()).thenReturn(Reached.START);
    Mockito.when(counted.versions(Set.of(c.id()))).thenReturn(Map.of(c.id(), new Version(2)));
    var ports = town.town.ports;
    new CountCases(town.memory, town.cases, ports.posts(), ports.units(), counted).run();
    Mockito.verify(counted).count(Mockito.any(), Mockito.any(), Mockito.eq(List.of()));
  }

  @Test
  void countsACaseThatWasOnlyReportedByItsEntryAlone() {
    town.aCase();
    assertFalse(counting(new CaseTown().cases).run());
    assertEquals(1, counts(GroundTown.TOWN).of(Measure.RECEIVED));
  }
}
