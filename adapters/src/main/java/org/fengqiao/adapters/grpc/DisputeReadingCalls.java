package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.function.Function;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.statistics.GetDisputeFigures;
import org.fengqiao.application.statistics.ListDisputeReadings;
import org.fengqiao.application.statistics.RecordDisputeReading;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.statistics.DisputePeriod;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;
import org.fengqiao.domain.statistics.Litigation;
import org.fengqiao.proto.statistics.v1.GetDisputeFiguresRequest;
import org.fengqiao.proto.statistics.v1.GetDisputeFiguresResponse;
import org.fengqiao.proto.statistics.v1.ListDisputeReadingsRequest;
import org.fengqiao.proto.statistics.v1.ListDisputeReadingsResponse;
import org.fengqiao.proto.statistics.v1.RecordDisputeReadingRequest;
import org.fengqiao.proto.statistics.v1.RecordDisputeReadingResponse;

/** Translates the calls about disputes that somebody else counted, and what they come to. */
final class DisputeReadingCalls {
  private static final EnumNames<
          DisputeReadingKind, org.fengqiao.proto.statistics.v1.DisputeReadingKind>
      KIND =
          EnumNames.of(
              DisputeReadingKind.class,
              org.fengqiao.proto.statistics.v1.DisputeReadingKind.class,
              "DISPUTE_READING_KIND");

  private final RecordDisputeReading record;
  private final ListDisputeReadings list;
  private final GetDisputeFigures figures;

  @Inject
  DisputeReadingCalls(
      RecordDisputeReading record, ListDisputeReadings list, GetDisputeFigures figures) {
    this.record = record;
    this.list = list;
    this.figures = figures;
  }

  RecordDisputeReadingResponse record(Caller caller, RecordDisputeReadingRequest request) {
    var command =
        new RecordDisputeReading.Command(
            Requests.of(caller, request),
            Names.division("division", request.getDivision()),
            DisputePeriod.read(request.getPeriod()),
            KIND.required("kind", request.getKind()),
            request.getCount(),
            request.getSource(),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = record.record(caller, command);
    return RecordDisputeReadingResponse.newBuilder()
        .setDisputeReading(toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  ListDisputeReadingsResponse list(Caller caller, ListDisputeReadingsRequest request) {
    var page = Page.of(request);
    var query =
        new ListDisputeReadings.Query(
            Names.division("division", request.getDivision()),
            KIND.required("kind", request.getKind()),
            page.asked());
    var found = list.list(caller, query);
    return ListDisputeReadingsResponse.newBuilder()
        .addAllDisputeReadings(found.map(DisputeReadingCalls::toProto).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  GetDisputeFiguresResponse figures(Caller caller, GetDisputeFiguresRequest request) {
    var query =
        new GetDisputeFigures.Query(
            Names.division("division", request.getDivision()),
            DisputePeriod.read(request.getPeriod()));
    var found = figures.get(caller, query);
    var shown = found.figures();
    var response =
        GetDisputeFiguresResponse.newBuilder()
            .setAccepted(shown.accepted())
            .setCounted(FigureProtos.counted(found));
    shown.offPlatform().ifPresent(response::setOffPlatform);
    shown.litigation().map(DisputeReadingCalls::toProto).ifPresent(response::setLitigation);
    shown
        .litigationBefore()
        .map(DisputeReadingCalls::toProto)
        .ifPresent(response::setLitigationBefore);
    shown
        .change()
        .ifPresent(change -> {
          response.setRateChange(change.by().toPlainString());
          change.percent().map(BigDecimal::toPlainString).ifPresent(response::setRateChangePercent);
        });
    return response.build();
  }

  private static org.fengqiao.proto.statistics.v1.DisputeReading toProto(
      Loaded<DisputeReading> loaded) {
    var reading = loaded.aggregate();
    return org.fengqiao.proto.statistics.v1.DisputeReading.newBuilder()
        .setDivision(Names.of(reading.division()))
        .setPeriod(reading.period().text())
        .setKind(KIND.toProto(reading.kind()))
        .setCount(reading.count())
        .setSource(reading.source())
        .setEtag(loaded.version().etag())
        .setRecordTime(Times.toProto(reading.recorded()))
        .build();
  }

  private static org.fengqiao.proto.statistics.v1.Litigation toProto(Litigation litigation) {
    var proto =
        org.fengqiao.proto.statistics.v1.Litigation.newBuilder().setCases(litigation.cases());
    litigation
        .population()
        .ifPresent(reading ->
            proto
                .setPopulation(reading.population().people())
                .setPopulationDay(reading.day().toString()));
    litigation.rate().map(BigDecimal::toPlainString).ifPresent(proto::setRate);
    return proto.build();
  }
}
