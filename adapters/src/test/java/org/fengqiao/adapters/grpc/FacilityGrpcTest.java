package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import java.util.List;
import java.util.UUID;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.grids.v1.CoordinateSystem;
import org.fengqiao.proto.grids.v1.CreateFacilityRequest;
import org.fengqiao.proto.grids.v1.EndFacilityRequest;
import org.fengqiao.proto.grids.v1.Facility;
import org.fengqiao.proto.grids.v1.FacilityKind;
import org.fengqiao.proto.grids.v1.GeoPoint;
import org.fengqiao.proto.grids.v1.GetFacilityRequest;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.ListFacilitiesRequest;
import org.fengqiao.proto.grids.v1.UpdateFacilityRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notice boards and stations, as a client meets them. */
class FacilityGrpcTest {
  private static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();
  private static final String DISTRICT = "divisions/" + GroundTown.DISTRICT.value();
  private static final GeoPoint POINT =
      GeoPoint.newBuilder().setLongitude(104.1789).setLatitude(36.5432).build();

  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final TestPartners partners = new TestPartners();
  private final GrpcHarness harness =
      new GrpcHarness(partners, town.clock, GroundServices.grids(town));
  private final String centre = partners.admit("centre", GroundTown.DISTRICT);
  private final GridServiceBlockingStub ground =
      GridServiceGrpc.newBlockingStub(harness.as(centre));
  private int requests;

  @BeforeEach
  void importGround() {
    town.importRows(GroundTown.ROWS);
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  private static Facility.Builder board() {
    return Facility.newBuilder()
        .setKind(FacilityKind.FACILITY_KIND_NOTICE_BOARD)
        .setPatch(VILLAGE)
        .setPlace("村委会门口");
  }

  private static Facility.Builder station() {
    return board()
        .setKind(FacilityKind.FACILITY_KIND_STATION)
        .setPlace("新安村网格工作站")
        .setPhone("0943-821 2345")
        .setOpeningText("工作日9时至17时");
  }

  private CreateFacilityRequest creating(Facility.Builder facility) {
    return CreateFacilityRequest.newBuilder().setRequestId(id()).setFacility(facility).build();
  }

  private UpdateFacilityRequest changing(Facility.Builder facility, String... mask) {
    return UpdateFacilityRequest.newBuilder()
        .setRequestId(id())
        .setFacility(facility)
        .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(mask)))
        .build();
  }

  private Facility get(String name) {
    return ground.getFacility(GetFacilityRequest.newBuilder().setName(name).build());
  }

  @Test
  void setsUpAStationAndShowsIt() {
    var request = creating(station());
    var answer = ground.createFacility(request);
    var made = answer.getFacility();
    assertFalse(answer.getRepeated());
    assertTrue(ground.createFacility(request).getRepeated());
    var wanted =
        station()
            .setName(made.getName())
            .setPhone("09438212345")
            .setEtag("1")
            .setCreateTime(Times.toProto(town.now()));
    assertEquals(wanted.build(), made);
    assertEquals(made, get(made.getName()));
  }

  @Test
  void convertsThePointOfABoardAndSaysSo() {
    var plain = ground.createFacility(creating(board().setPoint(POINT))).getFacility();
    assertEquals(CoordinateSystem.COORDINATE_SYSTEM_UNSPECIFIED, plain.getConvertedFrom());
    var gcj = CoordinateSystem.COORDINATE_SYSTEM_GCJ_02;
    var wgs = org.fengqiao.domain.grids.GeoPoint.of(104.1789, 36.5432);
    var said = org.fengqiao.domain.grids.CoordinateSystem.GCJ_02.fromWgs84(wgs);
    var inGcj =
        GeoPoint.newBuilder()
            .setLongitude(said.longitude())
            .setLatitude(said.latitude())
            .setCoordinateSystem(gcj);
    var moved = plain.toBuilder().setPoint(inGcj);
    var converted = ground.updateFacility(changing(moved, "point")).getFacility();
    assertEquals(gcj, converted.getConvertedFrom());
    assertEquals(
        CoordinateSystem.COORDINATE_SYSTEM_WGS_84, converted.getPoint().getCoordinateSystem());
    assertEquals(104.1789, converted.getPoint().getLongitude(), 2e-7);
    assertEquals(36.5432, converted.getPoint().getLatitude(), 2e-7);
    var pointless = converted.toBuilder().clearPoint();
    assertFalse(ground.updateFacility(changing(pointless, "point")).getFacility().hasPoint());
  }

  @Test
  void changesTheFieldsOfTheMaskAndNoOther() {
    var made = ground.createFacility(creating(station())).getFacility();
    var other = made.toBuilder().setPlace("新站").setPhone("").setOpeningText("全天");
    var changed = ground.updateFacility(changing(other, "phone", "opening_text")).getFacility();
    assertEquals("新安村网格工作站", changed.getPlace());
    assertEquals("", changed.getPhone());
    assertEquals("全天", changed.getOpeningText());
    var stale = changing(other, "place");
    assertEquals("ABORTED STALE_ETAG", Refused.by(() -> ground.updateFacility(stale)).what());
    var grid = Names.of(town.aGrid().id());
    var moving = changed.toBuilder().setPatch(grid).setPlace("新站");
    var moved = ground.updateFacility(changing(moving, "patch", "place")).getFacility();
    assertEquals(grid, moved.getPatch());
    assertEquals("新站", moved.getPlace());
    assertEquals("3", moved.getEtag());
    for (var mask : List.of(new String[0], new String[] {"kind"}, new String[] {"place", "name"})) {
      var refused = Refused.by(() -> ground.updateFacility(changing(moved.toBuilder(), mask)));
      assertEquals("update_mask", refused.field());
    }
  }

  @Test
  void endsAFacilityAndListsItOnlyWhenAsked() {
    var board = ground.createFacility(creating(board())).getFacility();
    var station = ground.createFacility(creating(station())).getFacility();
    var asked = ListFacilitiesRequest.newBuilder().setPatch(DISTRICT).setPageSize(1);
    var first = ground.listFacilities(asked.build());
    assertEquals(List.of(board), first.getFacilitiesList());
    var second = ground.listFacilities(asked.setPageToken(first.getNextPageToken()).build());
    assertEquals(List.of(station), second.getFacilitiesList());
    assertEquals("", second.getNextPageToken());
    var start = town.now();
    town.setClock(start.plusSeconds(60));
    var ending = EndFacilityRequest.newBuilder().setRequestId(id()).setName(board.getName());
    var ended = ground.endFacility(ending.setEtag(board.getEtag()).build()).getFacility();
    assertEquals(Times.toProto(town.now()), ended.getEndTime());
    var all = ListFacilitiesRequest.newBuilder().setPatch(DISTRICT);
    assertEquals(List.of(station), ground.listFacilities(all.build()).getFacilitiesList());
    all.setShowEnded(true).setKind(FacilityKind.FACILITY_KIND_NOTICE_BOARD);
    assertEquals(List.of(ended), ground.listFacilities(all.build()).getFacilitiesList());
    var then = GetFacilityRequest.newBuilder().setName(board.getName());
    assertEquals(board, ground.getFacility(then.setAtTime(Times.toProto(start)).build()));
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertEquals("facility.kind", field(board().clearKind()));
    assertEquals("facility.patch", field(board().clearPatch()));
    assertEquals("facility.patch", field(board().setPatch("qrCodes/0000000000000000")));
    assertEquals("facility.place", field(board().clearPlace()));
    assertEquals("facility.place", field(board().setPlace("墙".repeat(201))));
    assertEquals("facility.phone", field(board().setPhone("09438212345")));
    assertEquals("facility.phone", field(station().setPhone("110")));
    assertEquals("facility.opening_text", field(board().setOpeningText("全天")));
    var far = POINT.toBuilder().setLongitude(181);
    assertEquals("facility.point.longitude", field(board().setPoint(far)));
    var odd = POINT.toBuilder().setCoordinateSystemValue(9);
    assertEquals("facility.point.coordinate_system", field(board().setPoint(odd)));
    var nameless = changing(board(), "place");
    assertEquals("facility.name", Refused.by(() -> ground.updateFacility(nameless)).field());
    var chinese = GridServiceGrpc.newBlockingStub(harness.as(centre, "zh-CN"));
    var phone = creating(board().setPhone("09438212345"));
    assertEquals(
        "字段 facility.phone 不合规则：只用于工作站，公示牌应为空。",
        Refused.by(() -> chinese.createFacility(phone)).message());
  }

  private String field(Facility.Builder facility) {
    return Refused.by(() -> ground.createFacility(creating(facility))).field();
  }

  @Test
  void wantsARightForEachCall() {
    var other = partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE);
    var stranger = GridServiceGrpc.newBlockingStub(harness.as(other));
    var create = creating(board());
    assertEquals(
        "CREATE_FACILITY", Refused.by(() -> stranger.createFacility(create)).metadata("right"));
    var made = ground.createFacility(create).getFacility();
    var update = changing(made.toBuilder(), "place");
    assertEquals(
        "UPDATE_FACILITY", Refused.by(() -> stranger.updateFacility(update)).metadata("right"));
    var end = EndFacilityRequest.newBuilder().setRequestId(id()).setName(made.getName()).build();
    assertEquals("END_FACILITY", Refused.by(() -> stranger.endFacility(end)).metadata("right"));
    var get = GetFacilityRequest.newBuilder().setName(made.getName()).build();
    assertEquals("READ_GROUND", Refused.by(() -> stranger.getFacility(get)).metadata("right"));
    var list = ListFacilitiesRequest.newBuilder().setPatch(VILLAGE).build();
    assertEquals("READ_GROUND", Refused.by(() -> stranger.listFacilities(list)).metadata("right"));
  }

  private String id() {
    return new UUID(9, ++requests).toString();
  }
}
