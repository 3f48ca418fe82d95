package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.people.Office;
import org.fengqiao.application.people.StaffedPack;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.domain.policies.PublicNoticeRule;
import org.fengqiao.proto.grids.v1.GetGridNoticeRequest;
import org.fengqiao.proto.grids.v1.GridKind;
import org.fengqiao.proto.grids.v1.GridNotice;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.NoticeDuty;
import org.fengqiao.proto.grids.v1.NoticeOfficer;
import org.fengqiao.proto.grids.v1.RecordReadingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public notice of a grid, as a client shows it. */
class GridNoticeGrpcTest {
  private static final PublicNoticeRule SHOWN =
      new PublicNoticeRule(
          List.of(StaffedPack.OFFICER.role(), StaffedPack.LAWYER.role()), "0943-12345");

  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final Office office = new Office(town);
  private final TestPartners partners = new TestPartners();
  private final GrpcHarness harness =
      new GrpcHarness(
          partners, town.clock, GroundServices.grids(town, StaffedPack.ofTheDistrict(SHOWN)));
  private final GridServiceBlockingStub ground =
      GridServiceGrpc.newBlockingStub(harness.as(partners.admit("centre", GroundTown.DISTRICT)));

  @BeforeEach
  void importGround() {
    town.importRows(GroundTown.ROWS);
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  private static GetGridNoticeRequest of(String grid) {
    return GetGridNoticeRequest.newBuilder().setName(grid).build();
  }

  @Test
  void showsTheGridItsPeopleAndWhoAnswersForThem() {
    var grid = town.aGrid();
    var name = Names.of(grid.id());
    var unit = office.aUnit(GroundTown.VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    var post = office.aPost(unit, "grid-officer", new Spot.InGrid(grid.id())).aggregate().id();
    var officer = office.anOfficer("李强", "13900000001").aggregate().id();
    office.appoint(post, officer);
    var reading =
        ground
            .recordReading(
                RecordReadingRequest.newBuilder()
                    .setRequestId(new UUID(9, 1).toString())
                    .setPatch(name)
                    .setDay("2026-02-28")
                    .setHouseholdCount(120)
                    .setPopulation(330)
                    .build())
            .getReading();
    var wanted =
        GridNotice.newBuilder()
            .setGrid(name)
            .setCode(GroundTown.VILLAGE.value() + "001")
            .setKind(GridKind.GRID_KIND_BASIC)
            .setDisplayName("第一网格")
            .setRangeText("东至黄河")
            .setReading(reading)
            .addDuties(duty("grid-officer", "专职网格员").addOfficers(shown("李强", "13900000001")))
            .addDuties(duty("village-lawyer", "律师").setVacant(true))
            .setSupervisionPhone("094312345");
    assertEquals(wanted.build(), ground.getGridNotice(of(name)));
    var deputy = office.anOfficer("王芳", "13900000002").aggregate().id();
    office.recordAbsence.record(GroundTown.caller(), office.leaving(officer, Optional.of(deputy)));
    var covered =
        duty("grid-officer", "专职网格员").addOfficers(shown("王芳", "13900000002").setDeputy(true));
    assertEquals(covered.build(), ground.getGridNotice(of(name)).getDuties(0));
  }

  private static NoticeDuty.Builder duty(String role, String title) {
    return NoticeDuty.newBuilder().setRole(role).setTitle(title);
  }

  private static NoticeOfficer.Builder shown(String name, String phone) {
    return NoticeOfficer.newBuilder().setDisplayName(name).setPhone(phone);
  }

  @Test
  void saysThatNothingWasToldAndThatNobodyIsThere() {
    var notice = ground.getGridNotice(of(Names.of(town.aGrid().id())));
    assertFalse(notice.hasReading());
    assertTrue(notice.getDutiesList().stream().allMatch(NoticeDuty::getVacant));
    assertEquals(2, notice.getDutiesCount());
  }

  @Test
  void namesNobodyWhereThePackDoesNotSayWhoIsShown() {
    var grid = town.aGrid().id();
    var unit = office.aUnit(GroundTown.VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    var post = office.aPost(unit, "grid-officer", new Spot.InGrid(grid)).aggregate().id();
    office.appoint(post, office.anOfficer("李强", "13900000001").aggregate().id());
    var silent = GroundServices.grids(town, StaffedPack.ofTheDistrict());
    try (var other = new GrpcHarness(partners, town.clock, silent)) {
      var screen =
          GridServiceGrpc.newBlockingStub(other.as(partners.admit("screen", GroundTown.DISTRICT)));
      var notice = screen.getGridNotice(of(Names.of(grid)));
      assertEquals(List.of(duty("grid-officer", "专职网格员").build()), notice.getDutiesList());
      assertEquals("", notice.getSupervisionPhone());
    }
  }

  @Test
  void wantsTheRightToReadTheGroundAndNoOther() {
    var name = Names.of(town.aGrid().id());
    var reader =
        new Rights(Set.of(Right.READ_GROUND), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    var screen =
        GridServiceGrpc.newBlockingStub(
            harness.as(partners.admit("screen", GroundTown.DISTRICT, reader)));
    assertEquals(name, screen.getGridNotice(of(name)).getGrid());
    var stranger =
        GridServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    assertEquals(
        "READ_GROUND", Refused.by(() -> stranger.getGridNotice(of(name))).metadata("right"));
    assertEquals("name", Refused.by(() -> ground.getGridNotice(of("zones/1"))).field());
  }
}
