package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.application.grids.ImportDivisions;
import org.fengqiao.proto.grids.v1.CreateGridRequest;
import org.fengqiao.proto.grids.v1.CreateGridResponse;
import org.fengqiao.proto.grids.v1.CreateMicroGridRequest;
import org.fengqiao.proto.grids.v1.CreateMicroGridResponse;
import org.fengqiao.proto.grids.v1.Division;
import org.fengqiao.proto.grids.v1.GetDivisionRequest;
import org.fengqiao.proto.grids.v1.GetGridRequest;
import org.fengqiao.proto.grids.v1.GetMicroGridRequest;
import org.fengqiao.proto.grids.v1.GetQrCodeRequest;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.ImportDivisionsRequest;
import org.fengqiao.proto.grids.v1.ImportDivisionsResponse;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.IssueQrCodeResponse;
import org.fengqiao.proto.grids.v1.ListDivisionsRequest;
import org.fengqiao.proto.grids.v1.ListDivisionsResponse;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.ListGridsResponse;
import org.fengqiao.proto.grids.v1.ListMicroGridsRequest;
import org.fengqiao.proto.grids.v1.ListMicroGridsResponse;
import org.fengqiao.proto.grids.v1.MicroGrid;
import org.fengqiao.proto.grids.v1.QrCode;
import org.fengqiao.proto.grids.v1.ResolveQrCodeRequest;
import org.fengqiao.proto.grids.v1.ResolveQrCodeResponse;
import org.fengqiao.proto.grids.v1.RevokeQrCodeRequest;
import org.fengqiao.proto.grids.v1.RevokeQrCodeResponse;

/** Serves {@code fengqiao.grids.v1.GridService}. */
public final class GridGrpcService extends GridServiceGrpc.GridServiceImplBase {
  private final ImportDivisions imports;
  private final DivisionCalls divisions;
  private final GridCalls grids;
  private final QrCodeCalls qrCodes;
  private final Stopping stopping;

  @Inject
  GridGrpcService(
      ImportDivisions imports,
      DivisionCalls divisions,
      GridCalls grids,
      QrCodeCalls qrCodes,
      Stopping stopping) {
    this.imports = imports;
    this.divisions = divisions;
    this.grids = grids;
    this.qrCodes = qrCodes;
    this.stopping = stopping;
  }

  @Override
  public StreamObserver<ImportDivisionsRequest> importDivisions(
      StreamObserver<ImportDivisionsResponse> out) {
    return new ImportStream(
        (ServerCallStreamObserver<ImportDivisionsResponse>) out,
        CallContext.session()::callerNow,
        imports,
        stopping);
  }

  @Override
  public void getDivision(GetDivisionRequest request, StreamObserver<Division> out) {
    respond(out, () -> divisions.get(caller(), request));
  }

  @Override
  public void listDivisions(
      ListDivisionsRequest request, StreamObserver<ListDivisionsResponse> out) {
    respond(out, () -> divisions.list(caller(), request));
  }

  @Override
  public void createGrid(CreateGridRequest request, StreamObserver<CreateGridResponse> out) {
    respond(out, () -> grids.createGrid(caller(), request));
  }

  @Override
  public void getGrid(GetGridRequest request, StreamObserver<Grid> out) {
    respond(out, () -> grids.getGrid(caller(), request));
  }

  @Override
  public void listGrids(ListGridsRequest request, StreamObserver<ListGridsResponse> out) {
    respond(out, () -> grids.listGrids(caller(), request));
  }

  @Override
  public void createMicroGrid(
      CreateMicroGridRequest request, StreamObserver<CreateMicroGridResponse> out) {
    respond(out, () -> grids.createMicroGrid(caller(), request));
  }

  @Override
  public void getMicroGrid(GetMicroGridRequest request, StreamObserver<MicroGrid> out) {
    respond(out, () -> grids.getMicroGrid(caller(), request));
  }

  @Override
  public void listMicroGrids(
      ListMicroGridsRequest request, StreamObserver<ListMicroGridsResponse> out) {
    respond(out, () -> grids.listMicroGrids(caller(), request));
  }

  @Override
  public void issueQrCode(IssueQrCodeRequest request, StreamObserver<IssueQrCodeResponse> out) {
    respond(out, () -> qrCodes.issue(caller(), request));
  }

  @Override
  public void revokeQrCode(RevokeQrCodeRequest request, StreamObserver<RevokeQrCodeResponse> out) {
    respond(out, () -> qrCodes.revoke(caller(), request));
  }

  @Override
  public void getQrCode(GetQrCodeRequest request, StreamObserver<QrCode> out) {
    respond(out, () -> qrCodes.get(caller(), request));
  }

  @Override
  public void resolveQrCode(
      ResolveQrCodeRequest request, StreamObserver<ResolveQrCodeResponse> out) {
    respond(out, () -> qrCodes.resolve(caller(), request));
  }
}
