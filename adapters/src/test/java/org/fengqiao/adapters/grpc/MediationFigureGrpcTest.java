package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.statistics.FigureTown;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.mediation.v1.OrganizationKind;
import org.fengqiao.proto.statistics.v1.DisputeReading;
import org.fengqiao.proto.statistics.v1.DisputeReadingKind;
import org.fengqiao.proto.statistics.v1.GetDisputeFiguresRequest;
import org.fengqiao.proto.statistics.v1.GetDisputeFiguresResponse;
import org.fengqiao.proto.statistics.v1.GetMediationFiguresRequest;
import org.fengqiao.proto.statistics.v1.ListDisputeReadingsRequest;
import org.fengqiao.proto.statistics.v1.ListMediatorFiguresRequest;
import org.fengqiao.proto.statistics.v1.ListOrganizationFiguresRequest;
import org.fengqiao.proto.statistics.v1.Litigation;
import org.fengqiao.proto.statistics.v1.MediationFigureServiceGrpc;
import org.fengqiao.proto.statistics.v1.MediationFigureServiceGrpc.MediationFigureServiceBlockingStub;
import org.fengqiao.proto.statistics.v1.MediationFigures;
import org.fengqiao.proto.statistics.v1.MediationRate;
import org.fengqiao.proto.statistics.v1.RecordDisputeReadingRequest;
import org.fengqiao.proto.statistics.v1.SubjectFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What mediations of a town come to, over the wire. */
class MediationFigureGrpcTest {
  private static final String DAY = "2026-03-02";
  private static final String DISTRICT = "divisions/" + GroundTown.DISTRICT.value();
  private static final String TOWN = "divisions/" + GroundTown.TOWN.value();
  private static final String NONE = "0190f000-0000-7000-8000-000000000000";
  private static final String OFF_SCOPE = "PERMISSION_DENIED PATCH_OFF_SCOPE";
  private static final String NO_ORGANIZATION = "NOT_FOUND ORGANIZATION_NOT_FOUND";

  private final FigureTown figures = new FigureTown(DeadlineStore::new);
  private final MediatorId mediator = figures.town.aMediator();
  private final TestPartners partners = new TestPartners();
  private final GrpcHarness harness =
      new GrpcHarness(
          partners,
          figures.town.cases.town.clock,
          new MediationFigureGrpcService(
              new FigureCalls(figures.get, figures.listOrganizations, figures.listMediators),
              new DisputeReadingCalls(figures.record, figures.list, figures.disputes)));
  private final String overseer = partners.admit("overseer", GroundTown.DISTRICT);
  private final String village = partners.admit("village", GroundTown.VILLAGE);
  private final MediationFigureServiceBlockingStub service =
      MediationFigureServiceGrpc.newBlockingStub(harness.as(overseer));

  @AfterEach
  void stop() {
    harness.close();
  }

  private static GetMediationFiguresRequest.Builder asking() {
    return GetMediationFiguresRequest.newBuilder()
        .setDivision(DISTRICT)
        .setStartDay(DAY)
        .setEndDay(DAY);
  }

  private static ListOrganizationFiguresRequest.Builder organizations() {
    return ListOrganizationFiguresRequest.newBuilder()
        .setDivision(DISTRICT)
        .setStartDay(DAY)
        .setEndDay(DAY);
  }

  private ListMediatorFiguresRequest.Builder mediators() {
    return ListMediatorFiguresRequest.newBuilder()
        .setOrganization(figures.town.subCentre.name())
        .setStartDay(DAY)
        .setEndDay(DAY);
  }

  private RecordDisputeReadingRequest.Builder telling(String period, int count) {
    return RecordDisputeReadingRequest.newBuilder()
        .setRequestId(figures.town.cases.town.ids.next().toString())
        .setDivision(DISTRICT)
        .setPeriod(period)
        .setKind(DisputeReadingKind.DISPUTE_READING_KIND_LITIGATION)
        .setCount(count)
        .setSource("区法院");
  }

  private static ListDisputeReadingsRequest.Builder readings() {
    return ListDisputeReadingsRequest.newBuilder()
        .setDivision(DISTRICT)
        .setKind(DisputeReadingKind.DISPUTE_READING_KIND_LITIGATION);
  }

  private static GetDisputeFiguresRequest.Builder disputes(String period) {
    return GetDisputeFiguresRequest.newBuilder().setDivision(DISTRICT).setPeriod(period);
  }

  private static MediationRate rate(long numerator, long denominator, String percent) {
    return MediationRate.newBuilder()
        .setNumerator(numerator)
        .setDenominator(denominator)
        .setPercent(percent)
        .build();
  }

  private static MediationFigures twoOfThree() {
    return MediationFigures.newBuilder()
        .setAccepted(4)
        .setEnded(3)
        .setSettled(2)
        .setSuccess(rate(2, 3, "66.67"))
        .setAgreedFen(120_000)
        .setPerformance(rate(0, 0, ""))
        .build();
  }

  private void mediate() {
    figures.settled(mediator);
    figures.settled(mediator);
    figures.failed(mediator);
    figures.underWay(mediator);
  }

  @Test
  void showsFiguresOfADivisionAnOrganizationAndAMediatorWithHowFarTheyAre() {
    assertFalse(service.getMediationFigures(asking().build()).getCounted().hasTime());
    mediate();
    figures.count();
    for (var request :
        List.of(
            asking(),
            asking().setDivision(TOWN),
            asking().setOrganization(figures.town.subCentre.name()),
            asking().setMediator(mediator.name()))) {
      var found = service.getMediationFigures(request.build());
      assertEquals(twoOfThree(), found.getFigures());
      assertEquals(0, found.getCounted().getUnreadEntries());
      assertTrue(found.getCounted().hasTime());
    }
    figures.failed(mediator);
    assertTrue(service.getMediationFigures(asking().build()).getCounted().getUnreadEntries() > 0);
  }

  @Test
  void listsFiguresOfOrganizationsAndMediatorsPageByPage() {
    mediate();
    figures.count();
    var first = service.listOrganizationFigures(organizations().setPageSize(1).build());
    assertEquals(
        List.of(figures.town.centre.name()),
        first.getOrganizationsList().stream().map(SubjectFigures::getSubject).toList());
    var next = organizations().setPageSize(1).setPageToken(first.getNextPageToken());
    var second = service.listOrganizationFigures(next.build());
    assertEquals("", second.getNextPageToken());
    assertEquals(0, second.getCounted().getUnreadEntries());
    assertEquals(
        List.of(
            SubjectFigures.newBuilder()
                .setSubject(figures.town.subCentre.name())
                .setDisplayName("调解组织")
                .setFigures(twoOfThree())
                .build()),
        second.getOrganizationsList());
    var kind = OrganizationKind.ORGANIZATION_KIND_TOWN_SUB_CENTRE;
    assertEquals(
        second.getOrganizationsList(),
        service
            .listOrganizationFigures(organizations().setKind(kind).build())
            .getOrganizationsList());
    var all = service.listMediatorFigures(mediators().build());
    assertEquals(
        List.of(
            SubjectFigures.newBuilder()
                .setSubject(mediator.name())
                .setDisplayName("王调解")
                .setFigures(twoOfThree())
                .build()),
        all.getMediatorsList());
    assertEquals("", all.getNextPageToken());
    assertTrue(all.getCounted().hasTime());
  }

  @Test
  void recordsAndListsWhatOthersCounted() {
    var telling = telling("2025-Q4", 640).build();
    var told = service.recordDisputeReading(telling);
    assertFalse(told.getRepeated());
    assertTrue(service.recordDisputeReading(telling).getRepeated());
    var reading =
        DisputeReading.newBuilder()
            .setDivision(DISTRICT)
            .setPeriod("2025-Q4")
            .setKind(DisputeReadingKind.DISPUTE_READING_KIND_LITIGATION)
            .setCount(640)
            .setSource("区法院")
            .setEtag("1")
            .setRecordTime(Times.toProto(figures.town.cases.town.now()))
            .build();
    assertEquals(reading, told.getDisputeReading());
    var stale = telling("2025-Q4", 641).setEtag("2").build();
    assertEquals(
        "ABORTED STALE_ETAG", Refused.by(() -> service.recordDisputeReading(stale)).what());
    var year = service.recordDisputeReading(telling("2025", 2_801).build()).getDisputeReading();
    var first = service.listDisputeReadings(readings().setPageSize(1).build());
    assertEquals(List.of(reading), first.getDisputeReadingsList());
    var next = readings().setPageToken(first.getNextPageToken()).build();
    assertEquals(List.of(year), service.listDisputeReadings(next).getDisputeReadingsList());
  }

  @Test
  void showsLitigationWithItsChangeAndNothingThatNobodyTold() {
    var nothing = service.getDisputeFigures(disputes("2025").build());
    assertEquals(
        GetDisputeFiguresResponse.newBuilder().setCounted(nothing.getCounted()).build(), nothing);
    var _ = service.recordDisputeReading(telling("2025", 2_801).build());
    var _ = service.recordDisputeReading(telling("2024", 3_012).build());
    var off = telling("2025", 7_298).setKind(DisputeReadingKind.DISPUTE_READING_KIND_OFF_PLATFORM);
    var _ = service.recordDisputeReading(off.build());
    var unknown = service.getDisputeFigures(disputes("2025").build());
    assertEquals(Litigation.newBuilder().setCases(2_801).build(), unknown.getLitigation());
    assertEquals("", unknown.getRateChange());
    figures.populate(GroundTown.DISTRICT, "2020-11-01", 491_336);
    var found = service.getDisputeFigures(disputes("2025").build());
    assertEquals(7_298, found.getOffPlatform());
    assertEquals(
        Litigation.newBuilder()
            .setCases(2_801)
            .setPopulation(491_336)
            .setPopulationDay("2020-11-01")
            .setRate("57.01")
            .build(),
        found.getLitigation());
    assertEquals("61.30", found.getLitigationBefore().getRate());
    assertEquals("-4.29", found.getRateChange());
    assertEquals("-7.00", found.getRateChangePercent());
  }

  @Test
  void refusesWhatTheContractSaysAndNothingElse() {
    var met = new MetRefusals(MediationFigureServiceGrpc.getServiceDescriptor(), harness, overseer);
    var unknown = "mediationOrganizations/" + NONE;
    met.meet(OFF_SCOPE, asking().build(), village);
    met.meet(NO_ORGANIZATION, asking().setOrganization(unknown).build());
    met.meet(
        NO_ORGANIZATION, asking().setOrganization(figures.town.subCentre.name()).build(), village);
    met.meet("NOT_FOUND MEDIATOR_NOT_FOUND", asking().setMediator("mediators/" + NONE).build());
    met.meet(
        "NOT_FOUND MEDIATOR_NOT_FOUND", asking().setMediator(mediator.name()).build(), village);
    met.meet(OFF_SCOPE, organizations().build(), village);
    met.meet(NO_ORGANIZATION, mediators().setOrganization(unknown).build());
    met.meet(NO_ORGANIZATION, mediators().build(), village);
    met.meet(OFF_SCOPE, telling("2025", 1).build(), village);
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND",
        telling("2025", 1).setDivision("divisions/620402999000").build());
    met.meet(OFF_SCOPE, readings().build(), village);
    met.meet(OFF_SCOPE, disputes("2025").build(), village);
    met.assertAreThoseOfTheContract();
    var none = partners.admit("none", GroundTown.DISTRICT, Rights.NONE);
    met.assertEachNeedsItsRight(none, Map.of());
  }

  @Test
  void namesEachFieldThatIsWrong() {
    assertEquals("subject", field(asking().clearSubject()));
    assertEquals("division", field(asking().setDivision("divisions/1")));
    assertEquals("organization", field(asking().setOrganization(mediator.name())));
    assertEquals("mediator", field(asking().setMediator("mediators/1")));
    assertEquals("end_day", field(asking().setEndDay("2026-03-01")));
    assertEquals("period", field(telling("2026", 1)));
    assertEquals("period", field(telling("2025-4", 1)));
    assertEquals("count", field(telling("2025", -1)));
    assertEquals("kind", field(telling("2025", 1).clearKind()));
    assertEquals("source", field(telling("2025", 1).setSource("源".repeat(201))));
    var odd = disputes("last year").build();
    assertEquals("period", Refused.by(() -> service.getDisputeFigures(odd)).field());
    var early = telling("2026-Q1", 1).build();
    var chinese = MediationFigureServiceGrpc.newBlockingStub(harness.as(overseer, "zh-CN"));
    assertEquals(
        "字段 period 不合规则：统计期应已结束，即早于今天 2026-03-02。",
        Refused.by(() -> chinese.recordDisputeReading(early)).message());
  }

  private String field(GetMediationFiguresRequest.Builder request) {
    return Refused.by(() -> service.getMediationFigures(request.build())).field();
  }

  private String field(RecordDisputeReadingRequest.Builder request) {
    return Refused.by(() -> service.recordDisputeReading(request.build())).field();
  }
}
