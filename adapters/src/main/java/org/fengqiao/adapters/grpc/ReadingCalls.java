package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.function.Function;
import org.fengqiao.application.grids.GetReading;
import org.fengqiao.application.grids.ListReadings;
import org.fengqiao.application.grids.RecordReading;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Population;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.proto.grids.v1.GetReadingRequest;
import org.fengqiao.proto.grids.v1.ListReadingsRequest;
import org.fengqiao.proto.grids.v1.ListReadingsResponse;
import org.fengqiao.proto.grids.v1.RecordReadingRequest;
import org.fengqiao.proto.grids.v1.RecordReadingResponse;

/** Translates the calls about how many live on patches. */
final class ReadingCalls {
  private final RecordReading record;
  private final GetReading get;
  private final ListReadings list;

  @Inject
  ReadingCalls(RecordReading record, GetReading get, ListReadings list) {
    this.record = record;
    this.get = get;
    this.list = list;
  }

  RecordReadingResponse record(Caller caller, RecordReadingRequest request) {
    var command =
        new RecordReading.Command(
            Requests.of(caller, request),
            Spots.required("patch", request.getPatch()),
            Times.toDate("day", request.getDay()),
            new Population(request.getHouseholdCount(), request.getPopulation()),
            request.getSource(),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = record.record(caller, command);
    return RecordReadingResponse.newBuilder()
        .setReading(toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  org.fengqiao.proto.grids.v1.Reading get(Caller caller, GetReadingRequest request) {
    return toProto(get.get(caller, Names.reading("name", request.getName())));
  }

  ListReadingsResponse list(Caller caller, ListReadingsRequest request) {
    var page = Page.of(request);
    var command =
        new ListReadings.Command(
            Spots.required("patch", request.getPatch()),
            Names.optional(request.getAsOf(), day -> Times.toDate("as_of", day)),
            page.asked());
    var found = list.list(caller, command);
    return ListReadingsResponse.newBuilder()
        .addAllReadings(found.map(ReadingCalls::toProto).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  static org.fengqiao.proto.grids.v1.Reading toProto(Loaded<Reading> loaded) {
    var reading = loaded.aggregate();
    return org.fengqiao.proto.grids.v1.Reading.newBuilder()
        .setName(reading.id().name())
        .setPatch(reading.patch().finest())
        .setDay(reading.day().toString())
        .setHouseholdCount(reading.population().households())
        .setPopulation(reading.population().people())
        .setSource(reading.source())
        .setEtag(loaded.version().etag())
        .setRecordTime(Times.toProto(reading.recorded()))
        .build();
  }
}
