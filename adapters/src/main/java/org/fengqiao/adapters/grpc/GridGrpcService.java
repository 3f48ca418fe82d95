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
import org.fengqiao.proto.grids.v1.CreateZoneRequest;
import org.fengqiao.proto.grids.v1.CreateZoneResponse;
import org.fengqiao.proto.grids.v1.Division;
import org.fengqiao.proto.grids.v1.EndGridRequest;
import org.fengqiao.proto.grids.v1.EndGridResponse;
import org.fengqiao.proto.grids.v1.EndMicroGridRequest;
import org.fengqiao.proto.grids.v1.EndMicroGridResponse;
import org.fengqiao.proto.grids.v1.EndZoneRequest;
import org.fengqiao.proto.grids.v1.EndZoneResponse;
import org.fengqiao.proto.grids.v1.GetDivisionRequest;
import org.fengqiao.proto.grids.v1.GetGridRequest;
import org.fengqiao.proto.grids.v1.GetMicroGridRequest;
import org.fengqiao.proto.grids.v1.GetZoneRequest;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.ImportDivisionsRequest;
import org.fengqiao.proto.grids.v1.ImportDivisionsResponse;
import org.fengqiao.proto.grids.v1.ListDivisionsRequest;
import org.fengqiao.proto.grids.v1.ListDivisionsResponse;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.ListGridsResponse;
import org.fengqiao.proto.grids.v1.ListMicroGridsRequest;
import org.fengqiao.proto.grids.v1.ListMicroGridsResponse;
import org.fengqiao.proto.grids.v1.ListZonesRequest;
import org.fengqiao.proto.grids.v1.ListZonesResponse;
import org.fengqiao.proto.grids.v1.MergeGridsRequest;
import org.fengqiao.proto.grids.v1.MergeGridsResponse;
import org.fengqiao.proto.grids.v1.MicroGrid;
import org.fengqiao.proto.grids.v1.SplitGridRequest;
import org.fengqiao.proto.grids.v1.SplitGridResponse;
import org.fengqiao.proto.grids.v1.UpdateGridRequest;
import org.fengqiao.proto.grids.v1.UpdateGridResponse;
import org.fengqiao.proto.grids.v1.UpdateMicroGridRequest;
import org.fengqiao.proto.grids.v1.UpdateMicroGridResponse;
import org.fengqiao.proto.grids.v1.UpdateZoneRequest;
import org.fengqiao.proto.grids.v1.UpdateZoneResponse;
import org.fengqiao.proto.grids.v1.Zone;

/** Serves {@code fengqiao.grids.v1.GridService}. */
public final class GridGrpcService extends PatchGrpcService {
  private final ImportDivisions imports;
  private final DivisionCalls divisions;
  private final GridCalls grids;
  private final MicroGridCalls microGrids;
  private final ZoneCalls zones;
  private final Stopping stopping;

  @Inject
  GridGrpcService(
      ImportDivisions imports,
      DivisionCalls divisions,
      GridCalls grids,
      MicroGridCalls microGrids,
      ZoneCalls zones,
      QrCodeCalls qrCodes,
      QrSheetCalls qrSheets,
      BoundaryCalls boundaries,
      ReadingCalls readings,
      FacilityCalls facilities,
      GridNoticeCalls notices,
      Stopping stopping) {
    super(qrCodes, qrSheets, boundaries, readings, facilities, notices, stopping);
    this.imports = imports;
    this.divisions = divisions;
    this.grids = grids;
    this.microGrids = microGrids;
    this.zones = zones;
    this.stopping = stopping;
  }

  @Override
  public StreamObserver<ImportDivisionsRequest> importDivisions(
      StreamObserver<ImportDivisionsResponse> out) {
    return new ImportStream<>(
        (ServerCallStreamObserver<ImportDivisionsResponse>) out,
        new DivisionImportWire(CallContext.session()::callerNow, imports),
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
    respond(out, () -> grids.create(caller(), request));
  }

  @Override
  public void getGrid(GetGridRequest request, StreamObserver<Grid> out) {
    respond(out, () -> grids.get(caller(), request));
  }

  @Override
  public void listGrids(ListGridsRequest request, StreamObserver<ListGridsResponse> out) {
    respond(out, () -> grids.list(caller(), request));
  }

  @Override
  public void createMicroGrid(
      CreateMicroGridRequest request, StreamObserver<CreateMicroGridResponse> out) {
    respond(out, () -> microGrids.create(caller(), request));
  }

  @Override
  public void getMicroGrid(GetMicroGridRequest request, StreamObserver<MicroGrid> out) {
    respond(out, () -> microGrids.get(caller(), request));
  }

  @Override
  public void listMicroGrids(
      ListMicroGridsRequest request, StreamObserver<ListMicroGridsResponse> out) {
    respond(out, () -> microGrids.list(caller(), request));
  }

  @Override
  public void updateGrid(UpdateGridRequest request, StreamObserver<UpdateGridResponse> out) {
    respond(out, () -> grids.update(caller(), request));
  }

  @Override
  public void splitGrid(SplitGridRequest request, StreamObserver<SplitGridResponse> out) {
    respond(out, () -> grids.split(caller(), request));
  }

  @Override
  public void mergeGrids(MergeGridsRequest request, StreamObserver<MergeGridsResponse> out) {
    respond(out, () -> grids.merge(caller(), request));
  }

  @Override
  public void endGrid(EndGridRequest request, StreamObserver<EndGridResponse> out) {
    respond(out, () -> grids.end(caller(), request));
  }

  @Override
  public void updateMicroGrid(
      UpdateMicroGridRequest request, StreamObserver<UpdateMicroGridResponse> out) {
    respond(out, () -> microGrids.update(caller(), request));
  }

  @Override
  public void endMicroGrid(EndMicroGridRequest request, StreamObserver<EndMicroGridResponse> out) {
    respond(out, () -> microGrids.end(caller(), request));
  }

  @Override
  public void createZone(CreateZoneRequest request, StreamObserver<CreateZoneResponse> out) {
    respond(out, () -> zones.create(caller(), request));
  }

  @Override
  public void getZone(GetZoneRequest request, StreamObserver<Zone> out) {
    respond(out, () -> zones.get(caller(), request));
  }

  @Override
  public void listZones(ListZonesRequest request, StreamObserver<ListZonesResponse> out) {
    respond(out, () -> zones.list(caller(), request));
  }

  @Override
  public void updateZone(UpdateZoneRequest request, StreamObserver<UpdateZoneResponse> out) {
    respond(out, () -> zones.update(caller(), request));
  }

  @Override
  public void endZone(EndZoneRequest request, StreamObserver<EndZoneResponse> out) {
    respond(out, () -> zones.end(caller(), request));
  }
}
