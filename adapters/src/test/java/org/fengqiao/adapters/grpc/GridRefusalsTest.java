package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.grids.v1.ClearBoundaryRequest;
import org.fengqiao.proto.grids.v1.CreateGridRequest;
import org.fengqiao.proto.grids.v1.CreateMicroGridRequest;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.DivisionRow;
import org.fengqiao.proto.grids.v1.GetBoundaryRequest;
import org.fengqiao.proto.grids.v1.GetDivisionRequest;
import org.fengqiao.proto.grids.v1.GetGridRequest;
import org.fengqiao.proto.grids.v1.GetMicroGridRequest;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridKind;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.ImportDivisionsRequest;
import org.fengqiao.proto.grids.v1.ImportDivisionsResponse;
import org.fengqiao.proto.grids.v1.ImportEnd;
import org.fengqiao.proto.grids.v1.ImportHeader;
import org.fengqiao.proto.grids.v1.ImportRows;
import org.fengqiao.proto.grids.v1.ListDivisionsRequest;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.ListMicroGridsRequest;
import org.fengqiao.proto.grids.v1.MicroGrid;
import org.fengqiao.proto.grids.v1.MicroGridKind;
import org.fengqiao.proto.grids.v1.SetBoundaryRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridRefusalsTest {
  private static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();
  private static final String DISTRICT = "divisions/" + GroundTown.DISTRICT.value();
  private static final String NOWHERE = "divisions/110000000000";
  private static final UUID NONE = new UUID(7, 7);
  private static final String NO_GRID = "grids/" + NONE;
  private static final String NO_MICRO_GRID = "microGrids/" + NONE;
  private static final String BOX =
      "{'type': 'Polygon', 'coordinates': [[[104, 36], [105, 36], [105, 37], [104, 36]]]}"
          .replace('\'', '"');
  private static final int MOST_ROWS = 1_000_000;
  private static final int BATCH = 1_000;

  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final TestPartners partners = new TestPartners();
  private final String secret = partners.admit("centre", GroundTown.DISTRICT);
  private final GrpcHarness harness =
      new GrpcHarness(partners, town.clock, GroundServices.grids(town));
  private final GridServiceBlockingStub ground =
      GridServiceGrpc.newBlockingStub(harness.as(secret));
  private final MetRefusals met =
      new MetRefusals(GridServiceGrpc.getServiceDescriptor(), harness, secret);
  private int requests;

  @BeforeEach
  void importGround() {
    town.importRows(GroundTown.ROWS);
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  @Test
  void areThoseOfTheContract() throws InterruptedException {
    reads();
    grids();
    microGrids();
    qrCodes();
    redrawing();
    boundaries();
    new PatchRefusals(met, town, ground).meet();
    imports();
    met.assertAreThoseOfTheContract();
  }

  private void reads() {
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND", GetDivisionRequest.newBuilder().setName(NOWHERE).build());
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND",
        ListDivisionsRequest.newBuilder().setParent(NOWHERE).build());
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND", ListGridsRequest.newBuilder().setDivision(NOWHERE).build());
    met.meet("NOT_FOUND GRID_NOT_FOUND", GetGridRequest.newBuilder().setName(NO_GRID).build());
    met.meet(
        "NOT_FOUND GRID_NOT_FOUND", ListMicroGridsRequest.newBuilder().setGrid(NO_GRID).build());
    met.meet(
        "NOT_FOUND MICRO_GRID_NOT_FOUND",
        GetMicroGridRequest.newBuilder().setName(NO_MICRO_GRID).build());
  }

  private void grids() {
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", creating(grid().setDivision(NOWHERE)));
    met.meet("INVALID_ARGUMENT NOT_A_VILLAGE", creating(grid().setDivision(DISTRICT)));
    met.meet("INVALID_ARGUMENT GRID_CODE_MALFORMED", creating(grid().setCode("1")));
    var taken = ground.createGrid(creating(grid())).getGrid().getCode();
    met.meet("ALREADY_EXISTS GRID_CODE_TAKEN", creating(grid().setCode(taken)));
  }

  private void microGrids() {
    var grid = ground.createGrid(creating(grid())).getGrid().getName();
    met.meet("NOT_FOUND GRID_NOT_FOUND", creating(microGrid(NO_GRID)));
    met.meet("INVALID_ARGUMENT MICRO_GRID_CODE_MALFORMED", creating(microGrid(grid).setCode("1")));
    var taken = ground.createMicroGrid(creating(microGrid(grid))).getMicroGrid().getCode();
    met.meet("ALREADY_EXISTS MICRO_GRID_CODE_TAKEN", creating(microGrid(grid).setCode(taken)));
  }

  private void qrCodes() {
    new QrCodeRefusals(met, ground).meet(ground.createGrid(creating(grid())).getGrid().getName());
  }

  private void redrawing() {
    town.importRows(List.of("620402203000,四龙镇,town,620402000000"));
    new RedrawRefusals(met, ground).meet();
  }

  private void boundaries() {
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", bounding(NOWHERE, BOX));
    met.meet("NOT_FOUND GRID_NOT_FOUND", bounding(NO_GRID, BOX));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", bounding(NO_MICRO_GRID, BOX));
    met.meet("FAILED_PRECONDITION GRID_ENDED", bounding(town.anEndedGrid().name(), BOX));
    met.meet("FAILED_PRECONDITION MICRO_GRID_ENDED", bounding(town.anEndedMicroGrid().name(), BOX));
    met.meet("INVALID_ARGUMENT BOUNDARY_MALFORMED", bounding(VILLAGE, "{}"));
    met.meet(
        "NOT_FOUND BOUNDARY_NOT_FOUND", GetBoundaryRequest.newBuilder().setPatch(VILLAGE).build());
    met.meet(
        "NOT_FOUND BOUNDARY_NOT_FOUND",
        ClearBoundaryRequest.newBuilder().setRequestId(requestId()).setPatch(VILLAGE).build());
  }

  private SetBoundaryRequest bounding(String patch, String geoJson) {
    return SetBoundaryRequest.newBuilder()
        .setRequestId(requestId())
        .setPatch(patch)
        .setGeoJson(geoJson)
        .build();
  }

  private void imports() throws InterruptedException {
    var cutOff = begin();
    cutOff.call().onNext(rows(row(2)));
    cutOff.call().onCompleted();
    assertEnd("INVALID_ARGUMENT IMPORT_CUT_OFF", cutOff);

    var wrong = begin();
    wrong.call().onNext(rows(row(2).setCode("1")));
    wrong.call().onNext(end(1));
    wrong.call().onCompleted();
    assertEnd("INVALID_ARGUMENT IMPORT_REFUSED", wrong);

    var late = begin();
    late.call().onNext(rows(row(2).setCode("620402202207").setDisplayName("某村")));
    assertTrue(late.next().hasProgress());
    town.importRows(List.of("620402202208,别村,village,620402202000"));
    late.call().onNext(end(1));
    late.call().onCompleted();
    assertEnd("ABORTED TREE_MOVED", late);

    var large = begin();
    for (int line = 1; line <= MOST_ROWS; line += BATCH) {
      var batch = IntStream.range(line, line + BATCH).mapToObj(GridRefusalsTest::row);
      while (!large.call().isReady() && !large.isOver()) {
        Thread.sleep(1);
      }
      large.call().onNext(rows(batch.toArray(DivisionRow.Builder[]::new)));
    }
    large.call().onNext(rows(row(MOST_ROWS + 1)));
    assertEnd("INVALID_ARGUMENT IMPORT_TOO_LARGE", large);
  }

  private Heard<ImportDivisionsRequest, ImportDivisionsResponse> begin() {
    var heard = Heard.<ImportDivisionsRequest, ImportDivisionsResponse>all();
    var parts = GridServiceGrpc.newStub(harness.as(secret)).importDivisions(heard);
    parts.onNext(
        ImportDivisionsRequest.newBuilder()
            .setHeader(ImportHeader.newBuilder().setRequestId(requestId()))
            .build());
    return heard;
  }

  private void assertEnd(String what, Heard<?, ?> heard) throws InterruptedException {
    var refused = Refused.of(heard.end());
    assertEquals(what, refused.what());
    met.note("ImportDivisions", refused);
  }

  /** A row that the tree has already. */
  private static DivisionRow.Builder row(int line) {
    return DivisionRow.newBuilder()
        .setLine(line)
        .setCode(GroundTown.VILLAGE.value())
        .setDisplayName("新安村村民委员会")
        .setLevel(DivisionLevel.DIVISION_LEVEL_VILLAGE)
        .setParentCode("620402202000");
  }

  private static ImportDivisionsRequest rows(DivisionRow.Builder... rows) {
    var all = ImportRows.newBuilder();
    List.of(rows).forEach(all::addRows);
    return ImportDivisionsRequest.newBuilder().setRows(all).build();
  }

  private static ImportDivisionsRequest end(int rows) {
    return ImportDivisionsRequest.newBuilder()
        .setEnd(ImportEnd.newBuilder().setRowCount(rows))
        .build();
  }

  private CreateGridRequest creating(Grid.Builder grid) {
    return CreateGridRequest.newBuilder().setRequestId(requestId()).setGrid(grid).build();
  }

  private CreateMicroGridRequest creating(MicroGrid.Builder microGrid) {
    return CreateMicroGridRequest.newBuilder()
        .setRequestId(requestId())
        .setMicroGrid(microGrid)
        .build();
  }

  private static Grid.Builder grid() {
    return Grid.newBuilder()
        .setKind(GridKind.GRID_KIND_BASIC)
        .setDivision(VILLAGE)
        .setDisplayName("第一网格");
  }

  private static MicroGrid.Builder microGrid(String grid) {
    return MicroGrid.newBuilder()
        .setKind(MicroGridKind.MICRO_GRID_KIND_VILLAGERS_GROUP)
        .setGrid(grid)
        .setDisplayName("一社");
  }

  private String requestId() {
    return new UUID(9, ++requests).toString();
  }
}
