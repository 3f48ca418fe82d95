package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.bootstrap.demo.Xuecheng;
import org.fengqiao.proto.statistics.v1.DisputeReadingKind;
import org.fengqiao.proto.statistics.v1.GetDisputeFiguresRequest;
import org.fengqiao.proto.statistics.v1.GetDisputeFiguresResponse;
import org.fengqiao.proto.statistics.v1.GetMediationFiguresRequest;
import org.fengqiao.proto.statistics.v1.GetMediationFiguresResponse;
import org.fengqiao.proto.statistics.v1.ListOrganizationFiguresRequest;
import org.fengqiao.proto.statistics.v1.MediationFigureServiceGrpc;
import org.fengqiao.proto.statistics.v1.MediationFigureServiceGrpc.MediationFigureServiceBlockingStub;
import org.fengqiao.proto.statistics.v1.MediationFigures;
import org.fengqiao.proto.statistics.v1.RecordDisputeReadingRequest;
import org.fengqiao.proto.statistics.v1.SubjectFigures;

/**
 * What the district reports of the year 2025, as the counters have it.
 *
 * @param district of all on the platform
 * @param organizations of each of its centres and committees
 * @param disputes on the platform and off it
 */
public record XuechengReport(
    MediationFigures district,
    List<SubjectFigures> organizations,
    GetDisputeFiguresResponse disputes) {
  private static final String YEAR = "2025";
  private static final String FIRST = "2025-01-01";
  private static final String LAST = "2025-12-31";
  private static final int OFF_PLATFORM = 7_298;
  private static final int PAGE = 500;

  public XuechengReport {
    organizations = List.copyOf(organizations);
  }

  /** Enters what committees mediated off the platform, and reads the year once all is counted. */
  static XuechengReport make(Line line) {
    var calls = line.call(MediationFigureServiceGrpc::newBlockingStub);
    var _ =
        calls.recordDisputeReading(
            RecordDisputeReadingRequest.newBuilder()
                .setRequestId(Line.id())
                .setDivision(Xuecheng.DISTRICT)
                .setPeriod(YEAR)
                .setKind(DisputeReadingKind.DISPUTE_READING_KIND_OFF_PLATFORM)
                .setCount(OFF_PLATFORM)
                .setSource("各人民调解委员会年报")
                .build());
    var district = counted(calls);
    var disputes =
        calls.getDisputeFigures(
            GetDisputeFiguresRequest.newBuilder()
                .setDivision(Xuecheng.DISTRICT)
                .setPeriod(YEAR)
                .build());
    return new XuechengReport(district.getFigures(), organizations(calls), disputes);
  }

  private static GetMediationFiguresResponse counted(MediationFigureServiceBlockingStub calls) {
    var request =
        GetMediationFiguresRequest.newBuilder()
            .setDivision(Xuecheng.DISTRICT)
            .setStartDay(FIRST)
            .setEndDay(LAST)
            .build();
    return Patience.until(
        () -> "all mediations to be counted",
        () ->
            Optional.of(calls.getMediationFigures(request))
                .filter(read -> read.getCounted().getUnreadEntries() == 0));
  }

  private static List<SubjectFigures> organizations(MediationFigureServiceBlockingStub calls) {
    var all = new ArrayList<SubjectFigures>();
    var request =
        ListOrganizationFiguresRequest.newBuilder()
            .setDivision(Xuecheng.DISTRICT)
            .setStartDay(FIRST)
            .setEndDay(LAST)
            .setPageSize(PAGE);
    do {
      var page = calls.listOrganizationFigures(request.build());
      all.addAll(page.getOrganizationsList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return all;
  }

  /** All that was mediated, on the platform and off it. */
  public long mediated() {
    return disputes.getAccepted() + disputes.getOffPlatform();
  }
}
