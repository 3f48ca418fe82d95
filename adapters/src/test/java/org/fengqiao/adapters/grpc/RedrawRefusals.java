package org.fengqiao.adapters.grpc;

import com.google.protobuf.FieldMask;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.grids.v1.CreateGridRequest;
import org.fengqiao.proto.grids.v1.CreateMicroGridRequest;
import org.fengqiao.proto.grids.v1.CreateZoneRequest;
import org.fengqiao.proto.grids.v1.EndGridRequest;
import org.fengqiao.proto.grids.v1.EndMicroGridRequest;
import org.fengqiao.proto.grids.v1.EndZoneRequest;
import org.fengqiao.proto.grids.v1.GetZoneRequest;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridKind;
import org.fengqiao.proto.grids.v1.GridPart;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.ListZonesRequest;
import org.fengqiao.proto.grids.v1.MergeGridsRequest;
import org.fengqiao.proto.grids.v1.MicroGrid;
import org.fengqiao.proto.grids.v1.MicroGridKind;
import org.fengqiao.proto.grids.v1.QrCodeTarget;
import org.fengqiao.proto.grids.v1.RebindQrCodeRequest;
import org.fengqiao.proto.grids.v1.RevokeQrCodeRequest;
import org.fengqiao.proto.grids.v1.SplitGridRequest;
import org.fengqiao.proto.grids.v1.UpdateGridRequest;
import org.fengqiao.proto.grids.v1.UpdateMicroGridRequest;
import org.fengqiao.proto.grids.v1.UpdateZoneRequest;
import org.fengqiao.proto.grids.v1.Zone;

/** Requests that meet each refusal of the rpcs of zones and of those that draw grids anew. */
final class RedrawRefusals {
  private static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();
  private static final String TOWN = "divisions/" + GroundTown.TOWN.value();
  private static final String NEXT_TOWN = "divisions/620402203000";
  private static final String NOWHERE = "divisions/110000000000";
  private static final UUID NONE = new UUID(7, 7);
  private static final String NO_GRID = "grids/" + NONE;
  private static final String NO_MICRO_GRID = "microGrids/" + NONE;
  private static final String NO_ZONE = "zones/" + NONE;

  private final MetRefusals met;
  private final GridServiceBlockingStub ground;
  private int requests;

  RedrawRefusals(MetRefusals met, GridServiceBlockingStub ground) {
    this.met = met;
    this.ground = ground;
  }

  /** Meets all of them; the next town is there. */
  void meet() {
    zones();
    updates();
    splits();
    merges();
    ends();
    microGrids();
    qrCodes();
  }

  private void zones() {
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", creating(zone().setDivision(NOWHERE)));
    met.meet("INVALID_ARGUMENT NOT_A_TOWN", creating(zone().setDivision(VILLAGE)));
    met.meet("NOT_FOUND ZONE_NOT_FOUND", GetZoneRequest.newBuilder().setName(NO_ZONE).build());
    met.meet(
        "NOT_FOUND DIVISION_NOT_FOUND", ListZonesRequest.newBuilder().setDivision(NOWHERE).build());
    met.meet("NOT_FOUND ZONE_NOT_FOUND", renaming(NO_ZONE));
    met.meet("NOT_FOUND ZONE_NOT_FOUND", endingZone(NO_ZONE));
    var zone = aZone(TOWN);
    ground.createGrid(creating(grid().setZone(zone)));
    met.meet("FAILED_PRECONDITION ZONE_NOT_EMPTY", endingZone(zone));
    var ended = anEndedZone();
    met.meet("FAILED_PRECONDITION ZONE_ENDED", endingZone(ended));
    met.meet("FAILED_PRECONDITION ZONE_ENDED", renaming(ended));
    met.meet("NOT_FOUND ZONE_NOT_FOUND", creating(grid().setZone(NO_ZONE)));
    met.meet("FAILED_PRECONDITION ZONE_ENDED", creating(grid().setZone(ended)));
    met.meet("INVALID_ARGUMENT ZONE_OF_ANOTHER_TOWN", creating(grid().setZone(aZone(NEXT_TOWN))));
    met.meet(
        "NOT_FOUND ZONE_NOT_FOUND",
        ListGridsRequest.newBuilder().setDivision(TOWN).setZone(NO_ZONE).build());
  }

  private void updates() {
    var grid = aGrid();
    met.meet("NOT_FOUND GRID_NOT_FOUND", placing(NO_GRID, ""));
    met.meet("NOT_FOUND ZONE_NOT_FOUND", placing(grid, NO_ZONE));
    met.meet("FAILED_PRECONDITION ZONE_ENDED", placing(grid, anEndedZone()));
    met.meet("INVALID_ARGUMENT ZONE_OF_ANOTHER_TOWN", placing(grid, aZone(NEXT_TOWN)));
    met.meet("FAILED_PRECONDITION GRID_ENDED", placing(anEndedGrid(), ""));
  }

  private void splits() {
    var grid = aGrid();
    aMicroGrid(grid);
    var code = ground.createGrid(creating(grid())).getGrid().getCode();
    met.meet("NOT_FOUND GRID_NOT_FOUND", splitting(NO_GRID, "").build());
    met.meet("FAILED_PRECONDITION GRID_ENDED", splitting(anEndedGrid(), "").build());
    met.meet("INVALID_ARGUMENT MICRO_GRIDS_UNPLACED", splitting(grid, "").build());
    met.meet("INVALID_ARGUMENT GRID_CODE_MALFORMED", splitting(aGrid(), "1").build());
    met.meet("ALREADY_EXISTS GRID_CODE_TAKEN", splitting(aGrid(), code).build());
    var crowded = aGrid();
    var parts = splitting(crowded, "");
    IntStream.rangeClosed(1, 210)
        .forEach(_ -> parts.getPartsBuilder(0).addMicroGrids(aMicroGrid(crowded)));
    met.meet("ALREADY_EXISTS TOO_MANY_MICRO_GRIDS", parts.build());
    met.meet("ALREADY_EXISTS TOO_MANY_MICRO_GRIDS", merging(crowded, aGrid()).build());
  }

  private void merges() {
    met.meet("NOT_FOUND GRID_NOT_FOUND", merging(aGrid(), NO_GRID).build());
    met.meet("FAILED_PRECONDITION GRID_ENDED", merging(aGrid(), anEndedGrid()).build());
    var inTown = merging(aGrid(), aGrid());
    inTown.getGridBuilder().setDivision(TOWN);
    met.meet("INVALID_ARGUMENT NOT_A_VILLAGE", inTown.build());
    var odd = merging(aGrid(), aGrid());
    odd.getGridBuilder().setCode("1");
    met.meet("INVALID_ARGUMENT GRID_CODE_MALFORMED", odd.build());
    var taken = merging(aGrid(), aGrid());
    taken.getGridBuilder().setCode(ground.createGrid(creating(grid())).getGrid().getCode());
    met.meet("ALREADY_EXISTS GRID_CODE_TAKEN", taken.build());
  }

  private void ends() {
    met.meet("NOT_FOUND GRID_NOT_FOUND", ending(NO_GRID));
    met.meet("FAILED_PRECONDITION GRID_ENDED", ending(anEndedGrid()));
    var grid = aGrid();
    aMicroGrid(grid);
    met.meet("FAILED_PRECONDITION GRID_NOT_EMPTY", ending(grid));
  }

  private void microGrids() {
    met.meet("FAILED_PRECONDITION GRID_ENDED", creating(microGrid(anEndedGrid())));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", renamingMicroGrid(NO_MICRO_GRID));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", endingMicroGrid(NO_MICRO_GRID));
    met.meet("FAILED_PRECONDITION MICRO_GRID_ENDED", renamingMicroGrid(anEndedMicroGrid()));
    met.meet("FAILED_PRECONDITION MICRO_GRID_ENDED", endingMicroGrid(anEndedMicroGrid()));
  }

  private void qrCodes() {
    met.meet("FAILED_PRECONDITION GRID_ENDED", issuing(anEndedGrid()));
    met.meet("FAILED_PRECONDITION MICRO_GRID_ENDED", issuing(anEndedMicroGrid()));
    var code = ground.issueQrCode(issuing(aGrid())).getQrCode().getName();
    met.meet("NOT_FOUND QR_CODE_NOT_FOUND", binding("qrCodes/0000000000000000", aGrid()));
    met.meet("NOT_FOUND GRID_NOT_FOUND", binding(code, NO_GRID));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", binding(code, NO_MICRO_GRID));
    met.meet("FAILED_PRECONDITION GRID_ENDED", binding(code, anEndedGrid()));
    met.meet("FAILED_PRECONDITION MICRO_GRID_ENDED", binding(code, anEndedMicroGrid()));
    ground.revokeQrCode(RevokeQrCodeRequest.newBuilder().setRequestId(id()).setName(code).build());
    met.meet("FAILED_PRECONDITION QR_CODE_REVOKED", binding(code, aGrid()));
  }

  private String aZone(String town) {
    return ground.createZone(creating(zone().setDivision(town))).getZone().getName();
  }

  private String anEndedZone() {
    return ground.endZone(endingZone(aZone(TOWN))).getZone().getName();
  }

  private String aGrid() {
    return ground.createGrid(creating(grid())).getGrid().getName();
  }

  private String anEndedGrid() {
    return ground.endGrid(ending(aGrid())).getGrid().getName();
  }

  private String aMicroGrid(String grid) {
    return ground.createMicroGrid(creating(microGrid(grid))).getMicroGrid().getName();
  }

  private String anEndedMicroGrid() {
    return ground.endMicroGrid(endingMicroGrid(aMicroGrid(aGrid()))).getMicroGrid().getName();
  }

  private static Zone.Builder zone() {
    return Zone.newBuilder().setDivision(TOWN).setDisplayName("北片区");
  }

  private static Grid.Builder grid() {
    return Grid.newBuilder()
        .setKind(GridKind.GRID_KIND_BASIC)
        .setDivision(VILLAGE)
        .setDisplayName("第一网格");
  }

  private static MicroGrid.Builder microGrid(String grid) {
    return MicroGrid.newBuilder()
        .setKind(MicroGridKind.MICRO_GRID_KIND_BUILDING)
        .setGrid(grid)
        .setDisplayName("3号楼");
  }

  private CreateZoneRequest creating(Zone.Builder zone) {
    return CreateZoneRequest.newBuilder().setRequestId(id()).setZone(zone).build();
  }

  private CreateGridRequest creating(Grid.Builder grid) {
    return CreateGridRequest.newBuilder().setRequestId(id()).setGrid(grid).build();
  }

  private CreateMicroGridRequest creating(MicroGrid.Builder microGrid) {
    return CreateMicroGridRequest.newBuilder().setRequestId(id()).setMicroGrid(microGrid).build();
  }

  private UpdateZoneRequest renaming(String zone) {
    return UpdateZoneRequest.newBuilder()
        .setRequestId(id())
        .setZone(Zone.newBuilder().setName(zone).setDisplayName("南片区"))
        .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
        .build();
  }

  private EndZoneRequest endingZone(String zone) {
    return EndZoneRequest.newBuilder().setRequestId(id()).setName(zone).build();
  }

  private UpdateGridRequest placing(String grid, String zone) {
    return UpdateGridRequest.newBuilder()
        .setRequestId(id())
        .setGrid(Grid.newBuilder().setName(grid).setZone(zone))
        .setUpdateMask(FieldMask.newBuilder().addPaths("zone"))
        .build();
  }

  private SplitGridRequest.Builder splitting(String grid, String code) {
    return SplitGridRequest.newBuilder()
        .setRequestId(id())
        .setName(grid)
        .addParts(GridPart.newBuilder().setDisplayName("东网格").setCode(code))
        .addParts(GridPart.newBuilder().setDisplayName("西网格"));
  }

  private MergeGridsRequest.Builder merging(String... grids) {
    var request = MergeGridsRequest.newBuilder().setRequestId(id()).setGrid(grid());
    for (var grid : grids) {
      request.addNames(grid);
    }
    return request;
  }

  private EndGridRequest ending(String grid) {
    return EndGridRequest.newBuilder().setRequestId(id()).setName(grid).build();
  }

  private UpdateMicroGridRequest renamingMicroGrid(String microGrid) {
    return UpdateMicroGridRequest.newBuilder()
        .setRequestId(id())
        .setMicroGrid(MicroGrid.newBuilder().setName(microGrid).setDisplayName("4号楼"))
        .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
        .build();
  }

  private EndMicroGridRequest endingMicroGrid(String microGrid) {
    return EndMicroGridRequest.newBuilder().setRequestId(id()).setName(microGrid).build();
  }

  private IssueQrCodeRequest issuing(String patch) {
    return IssueQrCodeRequest.newBuilder()
        .setRequestId(id())
        .setPatch(patch)
        .setTarget(QrCodeTarget.QR_CODE_TARGET_BUILDING)
        .setPlace("3号楼")
        .build();
  }

  private RebindQrCodeRequest binding(String code, String patch) {
    return RebindQrCodeRequest.newBuilder()
        .setRequestId(id())
        .setName(code)
        .setPatch(patch)
        .build();
  }

  private String id() {
    return new UUID(11, ++requests).toString();
  }
}
