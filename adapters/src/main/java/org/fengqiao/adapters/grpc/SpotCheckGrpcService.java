package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.cases.spotchecks.DrawSpotCheck;
import org.fengqiao.application.cases.spotchecks.GetSpotCheck;
import org.fengqiao.application.cases.spotchecks.ListSpotCheckItems;
import org.fengqiao.application.cases.spotchecks.ListSpotChecks;
import org.fengqiao.application.cases.spotchecks.RecordSpotCheck;
import org.fengqiao.application.cases.spotchecks.SpotCheckViews;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.cases.v1.DrawSpotCheckRequest;
import org.fengqiao.proto.cases.v1.DrawSpotCheckResponse;
import org.fengqiao.proto.cases.v1.GetSpotCheckRequest;
import org.fengqiao.proto.cases.v1.ListSpotCheckItemsRequest;
import org.fengqiao.proto.cases.v1.ListSpotCheckItemsResponse;
import org.fengqiao.proto.cases.v1.ListSpotChecksRequest;
import org.fengqiao.proto.cases.v1.ListSpotChecksResponse;
import org.fengqiao.proto.cases.v1.RecordSpotCheckRequest;
import org.fengqiao.proto.cases.v1.RecordSpotCheckResponse;
import org.fengqiao.proto.cases.v1.SpotCheck;
import org.fengqiao.proto.cases.v1.SpotCheckServiceGrpc;

/** Serves {@code fengqiao.cases.v1.SpotCheckService}. */
public final class SpotCheckGrpcService extends SpotCheckServiceGrpc.SpotCheckServiceImplBase {
  /** A spot check is read with its whole sample, which may come to some 300 KB. */
  private static final int USUAL_PAGE = 20;

  private static final int LARGEST_PAGE = 100;
  private static final int PORTION = 20;

  private final DrawSpotCheck draw;
  private final GetSpotCheck get;
  private final ListSpotChecks list;
  private final ListSpotCheckItems items;
  private final RecordSpotCheck record;
  private final SpotCheckViews views;

  @Inject
  SpotCheckGrpcService(
      DrawSpotCheck draw,
      GetSpotCheck get,
      ListSpotChecks list,
      ListSpotCheckItems items,
      RecordSpotCheck record,
      SpotCheckViews views) {
    this.draw = draw;
    this.get = get;
    this.list = list;
    this.items = items;
    this.record = record;
    this.views = views;
  }

  @Override
  public void drawSpotCheck(
      DrawSpotCheckRequest request, StreamObserver<DrawSpotCheckResponse> out) {
    respond(out, () -> draw(caller(), request));
  }

  @Override
  public void getSpotCheck(GetSpotCheckRequest request, StreamObserver<SpotCheck> out) {
    respond(
        out,
        () ->
            SpotCheckProtos.whole(
                get.get(caller(), SpotCheckProtos.id("name", request.getName()))));
  }

  @Override
  public void listSpotChecks(
      ListSpotChecksRequest request, StreamObserver<ListSpotChecksResponse> out) {
    respond(out, () -> list(caller(), request));
  }

  @Override
  public void listSpotCheckItems(
      ListSpotCheckItemsRequest request, StreamObserver<ListSpotCheckItemsResponse> out) {
    respond(out, () -> items(caller(), request));
  }

  @Override
  public void recordSpotCheck(
      RecordSpotCheckRequest request, StreamObserver<RecordSpotCheckResponse> out) {
    respond(out, () -> record(caller(), request));
  }

  private DrawSpotCheckResponse draw(Caller caller, DrawSpotCheckRequest request) {
    var command =
        new DrawSpotCheck.Command(
            Requests.of(caller, request),
            Names.division("division", request.getDivision()),
            Times.toInstant("from_time", request.getFromTime()),
            Times.toInstant("until_time", request.getUntilTime()),
            request.getSize(),
            request.hasSeed() ? Optional.of(request.getSeed()) : Optional.empty());
    var answer = draw.draw(caller, command);
    return DrawSpotCheckResponse.newBuilder()
        .setSpotCheck(SpotCheckProtos.whole(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  private ListSpotChecksResponse list(Caller caller, ListSpotChecksRequest request) {
    var root = Names.division("division", request.getDivision());
    var page = Page.of(request, USUAL_PAGE, LARGEST_PAGE);
    var shown =
        page.show(PORTION, asked -> list.list(caller, root, asked), SpotCheckProtos::toProto);
    return ListSpotChecksResponse.newBuilder()
        .addAllSpotChecks(shown.items())
        .setNextPageToken(shown.next())
        .build();
  }

  private ListSpotCheckItemsResponse items(Caller caller, ListSpotCheckItemsRequest request) {
    var id = SpotCheckProtos.id("parent", request.getParent());
    var shown =
        Page.of(request).show(asked -> items.list(caller, id, asked), SpotCheckProtos::toProto);
    return ListSpotCheckItemsResponse.newBuilder()
        .addAllItems(shown.items())
        .setNextPageToken(shown.next())
        .build();
  }

  private RecordSpotCheckResponse record(Caller caller, RecordSpotCheckRequest request) {
    var subject = Names.caseId("case", request.getCase());
    var command =
        new RecordSpotCheck.Command(
            OfficerMoves.of(caller, request, SpotCheckProtos::id),
            subject,
            HandlingCommands.outcome(
                request.getReached(), request.getSolved(), request.getSatisfaction()),
            request.getText());
    var answer = record.record(caller, command);
    var item = answer.aggregate().item(subject).orElseThrow();
    return RecordSpotCheckResponse.newBuilder()
        .setSpotCheck(SpotCheckProtos.toProto(answer.resource()))
        .setItem(SpotCheckProtos.toProto(views.of(item)))
        .setRepeated(answer.repeated())
        .build();
  }
}
