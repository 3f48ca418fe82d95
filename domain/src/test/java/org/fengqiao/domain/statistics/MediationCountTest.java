package org.fengqiao.domain.statistics;

import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.mediation.MediationFixtures.AT_DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.DISTRICT_ORGANIZATION;
import static org.fengqiao.domain.mediation.MediationFixtures.MEDIATOR;
import static org.fengqiao.domain.mediation.MediationFixtures.SECOND;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN_ORGANIZATION;
import static org.fengqiao.domain.mediation.MediationFixtures.accepted;
import static org.fengqiao.domain.mediation.MediationFixtures.agreed;
import static org.fengqiao.domain.mediation.MediationFixtures.applied;
import static org.fengqiao.domain.mediation.MediationFixtures.assigned;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.endOf;
import static org.fengqiao.domain.mediation.MediationFixtures.failedWithAPart;
import static org.fengqiao.domain.mediation.MediationFixtures.panel;
import static org.fengqiao.domain.mediation.MediationFixtures.performance;
import static org.fengqiao.domain.mediation.MediationFixtures.settled;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationWaking;
import org.fengqiao.domain.mediation.RefusalCause;
import org.fengqiao.domain.mediation.ReleaseCause;
import org.fengqiao.domain.mediation.Share;
import org.fengqiao.domain.mediation.TestLimits;
import org.fengqiao.domain.statistics.FigureSubject.OfDivision;
import org.fengqiao.domain.statistics.FigureSubject.OfMediator;
import org.fengqiao.domain.statistics.FigureSubject.OfOrganization;
import org.junit.jupiter.api.Test;

/** What one mediation is counted as, from its acceptance to the last term that is kept. */
class MediationCountTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.parse("2026-11-18");
  private static final FigureSubject AT_VILLAGE = new OfDivision(VILLAGE);
  private static final FigureSubject TOWN_CENTRE = new OfOrganization(TOWN_ORGANIZATION);
  private static final FigureSubject DISTRICT_CENTRE = new OfOrganization(DISTRICT_ORGANIZATION);
  private static final FigureSubject FIRST = new OfMediator(MEDIATOR);
  private static final FigureSubject OTHER = new OfMediator(SECOND);

  private static Map<MediationMeasure, Long> counted(Mediation m, FigureSubject subject) {
    var cell = new FigureCell(subject.name(), DAY);
    return MediationCount.of(m, ZONE).adds().getOrDefault(cell, Map.of());
  }

  private static Map<MediationMeasure, Long> ones(MediationMeasure... measures) {
    var ones = new EnumMap<MediationMeasure, Long>(MediationMeasure.class);
    for (var measure : measures) {
      ones.put(measure, 1L);
    }
    return ones;
  }

  private static Map<MediationMeasure, Long> and(
      Map<MediationMeasure, Long> ones, long fen, long due, long performed) {
    var all = new EnumMap<>(ones);
    all.put(MediationMeasure.AGREED_FEN, fen);
    all.put(MediationMeasure.TERMS_DUE, due);
    all.put(MediationMeasure.TERMS_PERFORMED, performed);
    all.values().removeIf(number -> number == 0);
    return all;
  }

  private static final Map<MediationMeasure, Long> ACCEPTED = ones(MediationMeasure.ACCEPTED);
  private static final Map<MediationMeasure, Long> UNSETTLED =
      ones(MediationMeasure.ACCEPTED, MediationMeasure.ENDED);
  private static final Map<MediationMeasure, Long> SETTLED =
      ones(MediationMeasure.ACCEPTED, MediationMeasure.ENDED, MediationMeasure.SETTLED);

  @Test
  void isNotCountedUntilItIsAccepted() {
    assertEquals(MediationCount.NONE, MediationCount.of(applied(), ZONE));
    var refused = at(applied(), "PT1H").refuse(TOWN, RefusalCause.OTHER, WORDS).after();
    assertEquals(MediationCount.NONE, MediationCount.of(refused, ZONE));
  }

  @Test
  void isCountedOnTheDayOfItsAcceptanceForItsDivisionAndEachAboveAndForItsOrganization() {
    var cells = MediationCount.of(accepted(), ZONE).adds();
    var subjects =
        VILLAGE.andAbove().stream()
            .map(code -> "divisions/" + code.value())
            .collect(Collectors.toCollection(TreeSet::new));
    subjects.add(TOWN_ORGANIZATION.name());
    var expected = new TreeSet<FigureCell>();
    subjects.forEach(subject -> expected.add(new FigureCell(subject, DAY)));
    assertEquals(expected, new TreeSet<>(cells.keySet()));
    cells.values().forEach(numbers -> assertEquals(ACCEPTED, numbers));
  }

  @Test
  void isCountedOnTheDayThereWhateverDayItIsElsewhere() {
    var elsewhere = MediationCount.of(accepted(), ZoneId.of("America/New_York"));
    assertEquals(
        List.of(DAY.minusDays(1)),
        elsewhere.adds().keySet().stream().map(FigureCell::day).distinct().toList());
  }

  @Test
  void isSettledForAllWhoHadItAtTheEnd() {
    for (var subject : List.of(AT_VILLAGE, TOWN_CENTRE, FIRST)) {
      assertEquals(ACCEPTED, counted(agreed(), subject), "unsigned it gives nothing");
      assertEquals(and(SETTLED, 75_000, 0, 0), counted(settled(), subject));
    }
  }

  @Test
  void countsForAMediatorFromWhomItWasTakenAsGivenAlone() {
    var m = assigned(underWay(), SECOND);
    var left = panel(m, "PT3H").release(TOWN, MEDIATOR, ReleaseCause.UNABLE).after();
    var failed = at(left, "P3D").fail(TOWN, WORDS).after();
    assertEquals(ACCEPTED, counted(failed, FIRST));
    assertEquals(UNSETTLED, counted(failed, OTHER));
    assertEquals(UNSETTLED, counted(failed, TOWN_CENTRE));
  }

  @Test
  void endsUnsettledForAnOrganizationThatRaisedIt() {
    var raised = at(underWay(), "P2D").raise(TOWN, AT_DISTRICT, WORDS).after();
    assertEquals(UNSETTLED, counted(raised, TOWN_CENTRE));
    assertEquals(ACCEPTED, counted(raised, DISTRICT_CENTRE));
    assertEquals(ACCEPTED, counted(raised, AT_VILLAGE));
    assertEquals(UNSETTLED, counted(raised, FIRST));
    var refused = at(raised, "P3D").refuse(DISTRICT, RefusalCause.OTHER, WORDS).after();
    assertEquals(UNSETTLED, counted(refused, DISTRICT_CENTRE));
    assertEquals(UNSETTLED, counted(refused, AT_VILLAGE));
  }

  @Test
  void countsWhatAPartGivesOfOneThatFailed() {
    assertEquals(and(UNSETTLED, 75_000, 0, 0), counted(failedWithAPart(), AT_VILLAGE));
  }

  private static Mediation looked(Mediation m, String duration, Share... paid) {
    return performance(m, duration).follow(TOWN, 1, 1, false, List.of(paid), WORDS).after();
  }

  @Test
  void countsATermAsPerformedOnceAllIsPaid() {
    var half = looked(settled(), "P5D", new Share(1, 50_000));
    assertEquals(and(SETTLED, 75_000, 0, 0), counted(half, FIRST));
    var all = looked(half, "P6D", new Share(2, 25_000));
    assertEquals(and(SETTLED, 75_000, 1, 1), counted(all, FIRST));
  }

  @Test
  void countsATermAsDueOnceARungAtItsDueTimeHasFired() {
    var reminded = woken(settled(), "2026-12-02");
    assertEquals(and(SETTLED, 75_000, 0, 0), counted(reminded, FIRST));
    var late = woken(reminded, "2026-12-04");
    assertEquals(and(SETTLED, 75_000, 1, 0), counted(late, FIRST));
    var paid = looked(late, "P30D", new Share(1, 50_000), new Share(2, 25_000));
    assertEquals(and(SETTLED, 75_000, 1, 1), counted(paid, FIRST));
  }

  private static Mediation woken(Mediation m, String endOf) {
    return MediationWaking.wake(m, TestLimits.ALL, endOf(endOf)).orElseThrow().after();
  }

  @Test
  void countsATermAsDueThatIsFoundUnperformedAtItsDueTime() {
    // Due at the end of 2026-12-04, 16 days and 15 hours after it began.
    assertEquals(and(SETTLED, 75_000, 0, 0), counted(looked(settled(), "P16DT14H59M"), FIRST));
    assertEquals(and(SETTLED, 75_000, 1, 0), counted(looked(settled(), "P16DT15H"), FIRST));
  }
}
