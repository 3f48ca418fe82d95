package org.fengqiao.application.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.statistics.DisputePeriod;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;
import org.fengqiao.domain.statistics.Litigation;
import org.junit.jupiter.api.Test;

/** What others counted of disputes, and what it comes to with what was counted here. */
class DisputeFiguresTest {
  private static final DisputeReadingKind COURT = DisputeReadingKind.LITIGATION;
  private static final DisputeReadingKind OFF = DisputeReadingKind.OFF_PLATFORM;

  private final FigureTown figures = new FigureTown();
  private final Caller town =
      figures.town.cases.caller(
          "town", EnumSet.allOf(Right.class), Set.of(), Set.of(GroundTown.TOWN));

  private DisputeFigures get(String period) {
    return get(figures.overseer(), period).figures();
  }

  private AsCounted<DisputeFigures> get(Caller caller, String period) {
    var query = new GetDisputeFigures.Query(GroundTown.DISTRICT, DisputePeriod.read(period));
    return figures.disputes.get(caller, query);
  }

  private static void refused(Reason reason, Runnable call) {
    assertEquals(reason, assertThrows(Refusal.class, call::run).reason());
  }

  @Test
  void setsWhatWasMediatedHereBesideWhatWasMediatedElsewhere() {
    figures.settled(figures.town.aMediator());
    figures.count();
    assertEquals(1, get("2026-Q1").accepted());
    assertEquals(1, get("2026").accepted());
    assertEquals(0, get("2025-Q4").accepted());
    assertEquals(0, get(figures.overseer(), "2026").unread());
    assertEquals(Optional.empty(), get("2025").offPlatform());
    figures.tell("2025", OFF, 7_298);
    assertEquals(Optional.of(7_298), get("2025").offPlatform());
    assertEquals(Optional.empty(), get("2025-Q4").offPlatform());
    assertEquals(Optional.empty(), get("2025").litigation());
  }

  @Test
  void dividesByThePopulationThatHeldAtTheEndOfThePeriod() {
    figures.populate(GroundTown.DISTRICT, "2020-11-01", 480_000);
    figures.populate(GroundTown.DISTRICT, "2024-12-31", 491_336);
    figures.populate(GroundTown.DISTRICT, "2026-01-01", 500_000);
    figures.tell("2025", COURT, 2_801);
    figures.tell("2024", COURT, 3_012);
    figures.tell("2023", COURT, 2_400);
    assertEquals(rates("57.01", "61.30", "-4.29", "-7.00"), rates(get("2025")));
    assertEquals(rates("61.30", "50.00", "11.30", "22.60"), rates(get("2024")));
    assertEquals(List.of("50.00", "", "", ""), rates(get("2023")));
    assertEquals(List.of("", "57.01", "", ""), rates(get("2026")));
  }

  private static List<String> rates(String... rates) {
    return List.of(rates);
  }

  private static List<String> rates(DisputeFigures figures) {
    var change = figures.change();
    return List.of(
        text(figures.litigation().flatMap(Litigation::rate)),
        text(figures.litigationBefore().flatMap(Litigation::rate)),
        text(change.map(Litigation.Change::by)),
        text(change.flatMap(Litigation.Change::percent)));
  }

  private static String text(Optional<BigDecimal> rate) {
    return rate.map(BigDecimal::toPlainString).orElse("");
  }

  @Test
  void makesUpNoPopulationWhereNoneWasToldOfTheDivisionItself() {
    figures.populate(GroundTown.TOWN, "2020-11-01", 40_000);
    figures.populate(GroundTown.DISTRICT, "2026-01-01", 500_000);
    figures.tell("2025", COURT, 2_801);
    var found = get("2025").litigation().orElseThrow();
    assertEquals(2_801, found.cases());
    assertEquals(Optional.empty(), found.population());
    assertEquals(Optional.empty(), found.rate());
  }

  @Test
  void followsACorrection() {
    figures.populate(GroundTown.DISTRICT, "2020-11-01", 500_000);
    figures.tell("2025", COURT, 2_801);
    figures.tell("2025", COURT, 2_810);
    assertEquals("56.20", rates(get("2025")).getFirst());
    var listed = listed(figures.overseer());
    assertEquals(List.of(2_810), listed.stream().map(DisputeReading::count).toList());
  }

  private List<DisputeReading> listed(Caller caller) {
    var query = new ListDisputeReadings.Query(GroundTown.DISTRICT, COURT, PageRequest.FIRST);
    return figures.list.list(caller, query).items().stream()
        .map(found -> found.aggregate())
        .toList();
  }

  @Test
  void correctsOnTheEtagThatWasSeenAndAnswersARepeatedRequestWithTheSame() {
    var telling = figures.telling("2025", COURT, 2_801);
    var told = figures.record.record(figures.overseer(), telling);
    assertFalse(told.repeated());
    assertTrue(figures.record.record(figures.overseer(), telling).repeated());
    record(telling(figures.telling("2025", COURT, 2_810), Optional.of("1")));
    refused(
        RequestReason.STALE_ETAG,
        () -> record(telling(figures.telling("2025", COURT, 2_811), Optional.of("1"))));
    assertEquals(2_810, listed(figures.overseer()).getFirst().count());
  }

  private void record(RecordDisputeReading.Command command) {
    figures.record.record(figures.overseer(), command);
  }

  private static RecordDisputeReading.Command telling(
      RecordDisputeReading.Command told, Optional<String> etag) {
    return new RecordDisputeReading.Command(
        told.request(),
        told.division(),
        told.period(),
        told.kind(),
        told.count(),
        told.source(),
        etag);
  }

  @Test
  void isToldByAndToWhoeverViewsTheDivision() {
    refused(PartnerReason.PATCH_OFF_SCOPE, () -> get(town, "2025"));
    refused(PartnerReason.PATCH_OFF_SCOPE, () -> listed(town));
    refused(
        PartnerReason.PATCH_OFF_SCOPE,
        () -> figures.record.record(town, figures.telling("2025", COURT, 1)));
    var mute = figures.town.cases.overseer(Set.of());
    refused(PartnerReason.RIGHT_MISSING, () -> get(mute, "2025"));
    refused(PartnerReason.RIGHT_MISSING, () -> listed(mute));
    refused(
        PartnerReason.RIGHT_MISSING,
        () -> figures.record.record(mute, figures.telling("2025", COURT, 1)));
  }

  @Test
  void isToldOfADivisionThatThereIs() {
    var told = figures.telling("2025", COURT, 1);
    var nowhere =
        new RecordDisputeReading.Command(
            told.request(),
            new DivisionCode("620402999000"),
            told.period(),
            told.kind(),
            told.count(),
            told.source(),
            told.etag());
    refused(GridReason.DIVISION_NOT_FOUND, () -> record(nowhere));
  }

  @Test
  void isToldOfAPeriodThatIsOver() {
    refused(RequestReason.INVALID_FIELD, () -> figures.tell("2026-Q1", COURT, 1));
    assertEquals(1, figures.tell("2025-Q4", COURT, 1).count());
  }
}
