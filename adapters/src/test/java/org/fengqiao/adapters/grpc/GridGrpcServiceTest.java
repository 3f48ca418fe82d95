package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.grids.v1.CreateGridRequest;
import org.fengqiao.proto.grids.v1.CreateGridResponse;
import org.fengqiao.proto.grids.v1.CreateMicroGridRequest;
import org.fengqiao.proto.grids.v1.CreateMicroGridResponse;
import org.fengqiao.proto.grids.v1.Division;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.grids.v1.GetDivisionRequest;
import org.fengqiao.proto.grids.v1.GetGridRequest;
import org.fengqiao.proto.grids.v1.GetMicroGridRequest;
import org.fengqiao.proto.grids.v1.GetQrCodeRequest;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridKind;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.ListDivisionsRequest;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.ListMicroGridsRequest;
import org.fengqiao.proto.grids.v1.MicroGrid;
import org.fengqiao.proto.grids.v1.MicroGridKind;
import org.fengqiao.proto.grids.v1.QrCodeState;
import org.fengqiao.proto.grids.v1.QrCodeTarget;
import org.fengqiao.proto.grids.v1.ResolveQrCodeRequest;
import org.fengqiao.proto.grids.v1.RevokeQrCodeRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GridGrpcServiceTest {
  private static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();
  private static final String DISTRICT = "divisions/" + GroundTown.DISTRICT.value();
  private static final String NOWHERE = "divisions/110000000000";
  private static final UUID NONE = new UUID(7, 7);

  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final TestPartners partners = new TestPartners();
  private final GrpcHarness harness =
      new GrpcHarness(partners, town.clock, GroundServices.grids(town));
  private final GridServiceBlockingStub ground =
      GridServiceGrpc.newBlockingStub(harness.as(partners.admit("centre", GroundTown.DISTRICT)));
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
  void showsADivisionAsPublished() {
    var village = ground.getDivision(GetDivisionRequest.newBuilder().setName(VILLAGE).build());
    assertEquals("新安村村民委员会", village.getDisplayName());
    assertEquals(DivisionLevel.DIVISION_LEVEL_VILLAGE, village.getLevel());
    assertEquals("divisions/620402202000", village.getParent());
    assertEquals(1, village.getTreeVersion());
    assertFalse(village.hasEndTime());
  }

  @Test
  void knowsNoDivisionBeforeTheFirstImport() {
    var before = Times.toProto(GroundTown.MORNING.minusSeconds(1));
    var asked = GetDivisionRequest.newBuilder().setName(VILLAGE).setAtTime(before).build();
    assertEquals(
        "NOT_FOUND DIVISION_NOT_FOUND", Refused.by(() -> ground.getDivision(asked)).what());
  }

  @Test
  void listsChildrenAndLevelsPageByPage() {
    var town = ListDivisionsRequest.newBuilder().setParent("divisions/620402202000");
    assertEquals(2, ground.listDivisions(town.build()).getDivisionsCount());
    var villages =
        ListDivisionsRequest.newBuilder()
            .setLevel(DivisionLevel.DIVISION_LEVEL_VILLAGE)
            .setPageSize(1);
    var first = ground.listDivisions(villages.build());
    var second = ground.listDivisions(villages.setPageToken(first.getNextPageToken()).build());
    assertEquals(
        VILLAGE, second.getDivisionsList().stream().map(Division::getName).toList().getFirst());
    assertEquals("", second.getNextPageToken());
    var nowhere = ListDivisionsRequest.newBuilder().setParent(NOWHERE).build();
    assertEquals(
        "NOT_FOUND DIVISION_NOT_FOUND", Refused.by(() -> ground.listDivisions(nowhere)).what());
  }

  @Test
  void setsUpGridsWithTheVillagesNextCodes() {
    var first = create(grid()).getGrid();
    assertEquals(GroundTown.VILLAGE.value() + "001", first.getCode());
    assertEquals(GridKind.GRID_KIND_BASIC, first.getKind());
    create(grid());
    var shown = ground.getGrid(GetGridRequest.newBuilder().setName(first.getName()).build());
    assertEquals(first, shown);
    var listed = ground.listGrids(ListGridsRequest.newBuilder().setDivision(DISTRICT).build());
    assertEquals(2, listed.getGridsCount());
  }

  @Test
  void refusesGridsByTheirReasons() {
    var taken = grid().setCode(create(grid()).getGrid().getCode());
    assertEquals("ALREADY_EXISTS GRID_CODE_TAKEN", refused(taken));
    assertEquals("INVALID_ARGUMENT GRID_CODE_MALFORMED", refused(grid().setCode("1")));
    assertEquals("INVALID_ARGUMENT NOT_A_VILLAGE", refused(grid().setDivision(DISTRICT)));
    assertEquals("NOT_FOUND DIVISION_NOT_FOUND", refused(grid().setDivision(NOWHERE)));
    assertEquals(
        "INVALID_ARGUMENT INVALID_FIELD", refused(grid().setKind(GridKind.GRID_KIND_UNSPECIFIED)));
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused(grid().setDisplayName("")));
    var none = GetGridRequest.newBuilder().setName("grids/" + NONE).build();
    assertEquals("NOT_FOUND GRID_NOT_FOUND", Refused.by(() -> ground.getGrid(none)).what());
  }

  @Test
  void setsUpMicroGridsInAGrid() {
    var grid = create(grid()).getGrid();
    var made = create(microGrid(grid.getName())).getMicroGrid();
    assertEquals(grid.getCode() + "001", made.getCode());
    assertEquals(
        made,
        ground.getMicroGrid(GetMicroGridRequest.newBuilder().setName(made.getName()).build()));
    var inGrid = ListMicroGridsRequest.newBuilder().setGrid(grid.getName()).build();
    assertEquals(List.of(made), ground.listMicroGrids(inGrid).getMicroGridsList());
    var taken = microGrid(grid.getName());
    taken.getMicroGridBuilder().setCode(made.getCode());
    assertEquals("ALREADY_EXISTS MICRO_GRID_CODE_TAKEN", Refused.by(() -> create(taken)).what());
    var nowhere = microGrid("grids/" + NONE);
    assertEquals("NOT_FOUND GRID_NOT_FOUND", Refused.by(() -> create(nowhere)).what());
    var none = GetMicroGridRequest.newBuilder().setName("microGrids/" + NONE).build();
    assertEquals(
        "NOT_FOUND MICRO_GRID_NOT_FOUND", Refused.by(() -> ground.getMicroGrid(none)).what());
  }

  @Test
  void leadsAScanToItsPatchUntilTheCodeIsRevoked() {
    var grid = create(grid()).getGrid();
    var code = ground.issueQrCode(households(grid.getName()).build()).getQrCode();
    assertEquals(12, code.getHouseholdCount());
    var scan = ResolveQrCodeRequest.newBuilder().setName(code.getName()).build();
    var resolved = ground.resolveQrCode(scan);
    assertEquals(grid.getName(), resolved.getPatch().getGrid());
    assertEquals(code.getName(), resolved.getPatch().getQrCode());
    assertEquals("白银区 水川镇 新安村村民委员会 第一网格 1至12户", resolved.getDisplayText());
    var revoking = RevokeQrCodeRequest.newBuilder().setName(code.getName()).setReason("破损");
    var revoked = ground.revokeQrCode(revoking.setRequestId(requestId()).build()).getQrCode();
    assertEquals(QrCodeState.QR_CODE_STATE_REVOKED, revoked.getState());
    assertTrue(revoked.hasRevokeTime());
    assertEquals(
        "FAILED_PRECONDITION QR_CODE_REVOKED", Refused.by(() -> ground.resolveQrCode(scan)).what());
    var again = revoking.setRequestId(requestId()).build();
    assertEquals(
        "FAILED_PRECONDITION QR_CODE_REVOKED", Refused.by(() -> ground.revokeQrCode(again)).what());
    var shown = GetQrCodeRequest.newBuilder().setName(code.getName()).build();
    assertEquals(revoked, ground.getQrCode(shown));
  }

  @Test
  void refusesQrCodesByTheirReasons() {
    var unknown = ResolveQrCodeRequest.newBuilder().setName("qrCodes/0000000000000000").build();
    assertEquals(
        "NOT_FOUND QR_CODE_NOT_FOUND", Refused.by(() -> ground.resolveQrCode(unknown)).what());
    var odd = ResolveQrCodeRequest.newBuilder().setName("qrCodes/o").build();
    assertEquals("name", Refused.by(() -> ground.resolveQrCode(odd)).field());
    var grid = create(grid()).getGrid().getName();
    var many = households(grid).setHouseholdCount(31).build();
    assertEquals("household_count", Refused.by(() -> ground.issueQrCode(many)).field());
    var building = households(grid).setTarget(QrCodeTarget.QR_CODE_TARGET_BUILDING).build();
    assertEquals("household_count", Refused.by(() -> ground.issueQrCode(building)).field());
    var division = households(DISTRICT).build();
    assertEquals("patch", Refused.by(() -> ground.issueQrCode(division)).field());
    var nowhere = households("grids/" + NONE).build();
    assertEquals("NOT_FOUND GRID_NOT_FOUND", Refused.by(() -> ground.issueQrCode(nowhere)).what());
  }

  @Test
  void wantsARightForReadingAndForEachMutation() {
    var other = partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE);
    var stranger = GridServiceGrpc.newBlockingStub(harness.as(other));
    var shown = GetDivisionRequest.newBuilder().setName(VILLAGE).build();
    assertEquals("READ_GROUND", Refused.by(() -> stranger.getDivision(shown)).metadata("right"));
    var made = CreateGridRequest.newBuilder().setRequestId(requestId()).setGrid(grid()).build();
    assertEquals("CREATE_GRID", Refused.by(() -> stranger.createGrid(made)).metadata("right"));
    var issued = households("grids/" + NONE).build();
    assertEquals("ISSUE_QR_CODE", Refused.by(() -> stranger.issueQrCode(issued)).metadata("right"));
  }

  private String refused(Grid.Builder grid) {
    return Refused.by(() -> create(grid)).what();
  }

  private CreateGridResponse create(Grid.Builder grid) {
    return ground.createGrid(
        CreateGridRequest.newBuilder().setRequestId(requestId()).setGrid(grid).build());
  }

  private CreateMicroGridResponse create(CreateMicroGridRequest.Builder request) {
    return ground.createMicroGrid(request.setRequestId(requestId()).build());
  }

  private static Grid.Builder grid() {
    return Grid.newBuilder()
        .setKind(GridKind.GRID_KIND_BASIC)
        .setDivision(VILLAGE)
        .setDisplayName("第一网格")
        .setRangeText("东至水渠，西至村道");
  }

  private static CreateMicroGridRequest.Builder microGrid(String grid) {
    return CreateMicroGridRequest.newBuilder()
        .setMicroGrid(
            MicroGrid.newBuilder()
                .setKind(MicroGridKind.MICRO_GRID_KIND_VILLAGERS_GROUP)
                .setGrid(grid)
                .setDisplayName("一社"));
  }

  private IssueQrCodeRequest.Builder households(String patch) {
    return IssueQrCodeRequest.newBuilder()
        .setRequestId(requestId())
        .setPatch(patch)
        .setTarget(QrCodeTarget.QR_CODE_TARGET_HOUSEHOLDS)
        .setHouseholdCount(12)
        .setPlace("1至12户");
  }

  private String requestId() {
    return new UUID(9, ++requests).toString();
  }
}
