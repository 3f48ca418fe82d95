package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.fengqiao.proto.grids.v1.Boundary;
import org.fengqiao.proto.grids.v1.ClearBoundaryRequest;
import org.fengqiao.proto.grids.v1.ClearBoundaryResponse;
import org.fengqiao.proto.grids.v1.CreateFacilityRequest;
import org.fengqiao.proto.grids.v1.CreateFacilityResponse;
import org.fengqiao.proto.grids.v1.EndFacilityRequest;
import org.fengqiao.proto.grids.v1.EndFacilityResponse;
import org.fengqiao.proto.grids.v1.Facility;
import org.fengqiao.proto.grids.v1.GetBoundaryRequest;
import org.fengqiao.proto.grids.v1.GetFacilityRequest;
import org.fengqiao.proto.grids.v1.GetGridNoticeRequest;
import org.fengqiao.proto.grids.v1.GetQrCodeRequest;
import org.fengqiao.proto.grids.v1.GetReadingRequest;
import org.fengqiao.proto.grids.v1.GridNotice;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.IssueQrCodeResponse;
import org.fengqiao.proto.grids.v1.IssueQrCodesRequest;
import org.fengqiao.proto.grids.v1.IssueQrCodesResponse;
import org.fengqiao.proto.grids.v1.ListFacilitiesRequest;
import org.fengqiao.proto.grids.v1.ListFacilitiesResponse;
import org.fengqiao.proto.grids.v1.ListQrCodesRequest;
import org.fengqiao.proto.grids.v1.ListQrCodesResponse;
import org.fengqiao.proto.grids.v1.ListReadingsRequest;
import org.fengqiao.proto.grids.v1.ListReadingsResponse;
import org.fengqiao.proto.grids.v1.LocatePatchRequest;
import org.fengqiao.proto.grids.v1.LocatePatchResponse;
import org.fengqiao.proto.grids.v1.PrintQrCodesRequest;
import org.fengqiao.proto.grids.v1.PrintQrCodesResponse;
import org.fengqiao.proto.grids.v1.QrCode;
import org.fengqiao.proto.grids.v1.Reading;
import org.fengqiao.proto.grids.v1.RebindQrCodeRequest;
import org.fengqiao.proto.grids.v1.RebindQrCodeResponse;
import org.fengqiao.proto.grids.v1.RecordReadingRequest;
import org.fengqiao.proto.grids.v1.RecordReadingResponse;
import org.fengqiao.proto.grids.v1.ResolveQrCodeRequest;
import org.fengqiao.proto.grids.v1.ResolveQrCodeResponse;
import org.fengqiao.proto.grids.v1.RevokeQrCodeRequest;
import org.fengqiao.proto.grids.v1.RevokeQrCodeResponse;
import org.fengqiao.proto.grids.v1.SetBoundaryRequest;
import org.fengqiao.proto.grids.v1.SetBoundaryResponse;
import org.fengqiao.proto.grids.v1.UpdateFacilityRequest;
import org.fengqiao.proto.grids.v1.UpdateFacilityResponse;

/** The part of {@link GridGrpcService} about what patches have and what hangs on them. */
abstract class PatchGrpcService extends GridServiceGrpc.GridServiceImplBase {
  private final QrCodeCalls qrCodes;
  private final QrSheetCalls qrSheets;
  private final BoundaryCalls boundaries;
  private final ReadingCalls readings;
  private final FacilityCalls facilities;
  private final GridNoticeCalls notices;
  private final Stopping stopping;

  PatchGrpcService(
      QrCodeCalls qrCodes,
      QrSheetCalls qrSheets,
      BoundaryCalls boundaries,
      ReadingCalls readings,
      FacilityCalls facilities,
      GridNoticeCalls notices,
      Stopping stopping) {
    this.qrCodes = qrCodes;
    this.qrSheets = qrSheets;
    this.boundaries = boundaries;
    this.readings = readings;
    this.facilities = facilities;
    this.notices = notices;
    this.stopping = stopping;
  }

  @Override
  public void issueQrCode(IssueQrCodeRequest request, StreamObserver<IssueQrCodeResponse> out) {
    respond(out, () -> qrCodes.issue(caller(), request));
  }

  @Override
  public StreamObserver<IssueQrCodesRequest> issueQrCodes(
      StreamObserver<IssueQrCodesResponse> out) {
    return new ItemStream<>(
        (ServerCallStreamObserver<IssueQrCodesResponse>) out,
        CallContext.session()::callerNow,
        new IssueItems(qrCodes),
        stopping);
  }

  @Override
  public void revokeQrCode(RevokeQrCodeRequest request, StreamObserver<RevokeQrCodeResponse> out) {
    respond(out, () -> qrCodes.revoke(caller(), request));
  }

  @Override
  public void rebindQrCode(RebindQrCodeRequest request, StreamObserver<RebindQrCodeResponse> out) {
    respond(out, () -> qrCodes.rebind(caller(), request));
  }

  @Override
  public void getQrCode(GetQrCodeRequest request, StreamObserver<QrCode> out) {
    respond(out, () -> qrCodes.get(caller(), request));
  }

  @Override
  public void listQrCodes(ListQrCodesRequest request, StreamObserver<ListQrCodesResponse> out) {
    respond(out, () -> qrCodes.list(caller(), request));
  }

  @Override
  public void printQrCodes(PrintQrCodesRequest request, StreamObserver<PrintQrCodesResponse> out) {
    respond(out, () -> qrSheets.print(caller(), request));
  }

  @Override
  public void resolveQrCode(
      ResolveQrCodeRequest request, StreamObserver<ResolveQrCodeResponse> out) {
    respond(out, () -> qrCodes.resolve(caller(), request));
  }

  @Override
  public void setBoundary(SetBoundaryRequest request, StreamObserver<SetBoundaryResponse> out) {
    respond(out, () -> boundaries.set(caller(), request));
  }

  @Override
  public void getBoundary(GetBoundaryRequest request, StreamObserver<Boundary> out) {
    respond(out, () -> boundaries.get(caller(), request));
  }

  @Override
  public void clearBoundary(
      ClearBoundaryRequest request, StreamObserver<ClearBoundaryResponse> out) {
    respond(out, () -> boundaries.clear(caller(), request));
  }

  @Override
  public void locatePatch(LocatePatchRequest request, StreamObserver<LocatePatchResponse> out) {
    respond(out, () -> boundaries.locate(caller(), request));
  }

  @Override
  public void recordReading(
      RecordReadingRequest request, StreamObserver<RecordReadingResponse> out) {
    respond(out, () -> readings.record(caller(), request));
  }

  @Override
  public void getReading(GetReadingRequest request, StreamObserver<Reading> out) {
    respond(out, () -> readings.get(caller(), request));
  }

  @Override
  public void listReadings(ListReadingsRequest request, StreamObserver<ListReadingsResponse> out) {
    respond(out, () -> readings.list(caller(), request));
  }

  @Override
  public void createFacility(
      CreateFacilityRequest request, StreamObserver<CreateFacilityResponse> out) {
    respond(out, () -> facilities.create(caller(), request));
  }

  @Override
  public void getFacility(GetFacilityRequest request, StreamObserver<Facility> out) {
    respond(out, () -> facilities.get(caller(), request));
  }

  @Override
  public void listFacilities(
      ListFacilitiesRequest request, StreamObserver<ListFacilitiesResponse> out) {
    respond(out, () -> facilities.list(caller(), request));
  }

  @Override
  public void updateFacility(
      UpdateFacilityRequest request, StreamObserver<UpdateFacilityResponse> out) {
    respond(out, () -> facilities.update(caller(), request));
  }

  @Override
  public void endFacility(EndFacilityRequest request, StreamObserver<EndFacilityResponse> out) {
    respond(out, () -> facilities.end(caller(), request));
  }

  @Override
  public void getGridNotice(GetGridNoticeRequest request, StreamObserver<GridNotice> out) {
    respond(out, () -> notices.get(caller(), request));
  }
}
