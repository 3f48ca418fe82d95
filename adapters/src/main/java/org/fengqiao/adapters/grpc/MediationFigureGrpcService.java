package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.statistics.v1.GetDisputeFiguresRequest;
import org.fengqiao.proto.statistics.v1.GetDisputeFiguresResponse;
import org.fengqiao.proto.statistics.v1.GetMediationFiguresRequest;
import org.fengqiao.proto.statistics.v1.GetMediationFiguresResponse;
import org.fengqiao.proto.statistics.v1.ListDisputeReadingsRequest;
import org.fengqiao.proto.statistics.v1.ListDisputeReadingsResponse;
import org.fengqiao.proto.statistics.v1.ListMediatorFiguresRequest;
import org.fengqiao.proto.statistics.v1.ListMediatorFiguresResponse;
import org.fengqiao.proto.statistics.v1.ListOrganizationFiguresRequest;
import org.fengqiao.proto.statistics.v1.ListOrganizationFiguresResponse;
import org.fengqiao.proto.statistics.v1.MediationFigureServiceGrpc;
import org.fengqiao.proto.statistics.v1.RecordDisputeReadingRequest;
import org.fengqiao.proto.statistics.v1.RecordDisputeReadingResponse;

/** Serves {@code fengqiao.statistics.v1.MediationFigureService}. */
public final class MediationFigureGrpcService
    extends MediationFigureServiceGrpc.MediationFigureServiceImplBase {
  private final FigureCalls figures;
  private final DisputeReadingCalls disputes;

  @Inject
  MediationFigureGrpcService(FigureCalls figures, DisputeReadingCalls disputes) {
    this.figures = figures;
    this.disputes = disputes;
  }

  @Override
  public void getMediationFigures(
      GetMediationFiguresRequest request, StreamObserver<GetMediationFiguresResponse> out) {
    respond(out, () -> figures.get(caller(), request));
  }

  @Override
  public void listOrganizationFigures(
      ListOrganizationFiguresRequest request, StreamObserver<ListOrganizationFiguresResponse> out) {
    respond(out, () -> figures.listOrganizations(caller(), request));
  }

  @Override
  public void listMediatorFigures(
      ListMediatorFiguresRequest request, StreamObserver<ListMediatorFiguresResponse> out) {
    respond(out, () -> figures.listMediators(caller(), request));
  }

  @Override
  public void recordDisputeReading(
      RecordDisputeReadingRequest request, StreamObserver<RecordDisputeReadingResponse> out) {
    respond(out, () -> disputes.record(caller(), request));
  }

  @Override
  public void listDisputeReadings(
      ListDisputeReadingsRequest request, StreamObserver<ListDisputeReadingsResponse> out) {
    respond(out, () -> disputes.list(caller(), request));
  }

  @Override
  public void getDisputeFigures(
      GetDisputeFiguresRequest request, StreamObserver<GetDisputeFiguresResponse> out) {
    respond(out, () -> disputes.figures(caller(), request));
  }
}
