package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import java.util.List;
import java.util.UUID;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.grids.v1.CreateZoneRequest;
import org.fengqiao.proto.grids.v1.GetGridRequest;
import org.fengqiao.proto.grids.v1.GetZoneRequest;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridKind;
import org.fengqiao.proto.grids.v1.GridPart;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.MergeGridsRequest;
import org.fengqiao.proto.grids.v1.SplitGridRequest;
import org.fengqiao.proto.grids.v1.SplitGridResponse;
import org.fengqiao.proto.grids.v1.UpdateGridRequest;
import org.fengqiao.proto.grids.v1.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grids that are split, merged and placed in zones, as a client sees them. */
class RedrawGrpcTest {
  private static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();
  private static final String TOWN = "divisions/" + GroundTown.TOWN.value();

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
  void showsWhatASplitGridBecameAndWhatItWas() {
    var before = show(town.aGrid().id().value());
    town.setClock(town.now().plusSeconds(86_400));
    var split = split(before.getName());
    var ended = split.getGrid();
    assertTrue(ended.hasEndTime());
    assertEquals(
        ended.getSuccessorsList(), split.getPartsList().stream().map(Grid::getName).toList());
    for (var part : split.getPartsList()) {
      assertEquals(List.of(before.getName()), part.getPredecessorsList());
      assertEquals(ended.getEndTime(), part.getCreateTime());
    }
    var asked = ListGridsRequest.newBuilder().setDivision(TOWN);
    assertEquals(split.getPartsList(), ground.listGrids(asked.build()).getGridsList());
    asked.setAtTime(before.getCreateTime());
    assertEquals(List.of(before), ground.listGrids(asked.build()).getGridsList());
    var then =
        GetGridRequest.newBuilder()
            .setName(before.getName())
            .setAtTime(before.getCreateTime())
            .build();
    assertEquals(before, ground.getGrid(then));
  }

  @Test
  void namesWhatIsWrongWithAPart() {
    var grid = "grids/" + town.aGrid().id().value();
    var bare = splitting(grid);
    bare.getPartsBuilder(1).setDisplayName("");
    assertEquals("parts.display_name", Refused.by(() -> ground.splitGrid(bare.build())).field());
    var single = splitting(grid).removeParts(1).build();
    assertEquals("parts", Refused.by(() -> ground.splitGrid(single)).field());
    var once =
        MergeGridsRequest.newBuilder()
            .setRequestId(id())
            .addNames(grid)
            .setGrid(
                Grid.newBuilder()
                    .setKind(GridKind.GRID_KIND_BASIC)
                    .setDivision(VILLAGE)
                    .setDisplayName("大网格"))
            .build();
    assertEquals("names", Refused.by(() -> ground.mergeGrids(once)).field());
  }

  @Test
  void changesTheFieldsOfTheMaskAndNoOther() {
    var grid = "grids/" + town.aGrid().id().value();
    var zone =
        ground
            .createZone(
                CreateZoneRequest.newBuilder()
                    .setRequestId(id())
                    .setZone(Zone.newBuilder().setDivision(TOWN).setDisplayName("北片区"))
                    .build())
            .getZone();
    var placed = ground.updateGrid(updating(grid, zone.getName(), "zone")).getGrid();
    assertEquals(zone.getName(), placed.getZone());
    assertEquals("第一网格", placed.getDisplayName());
    assertEquals("东至黄河", placed.getRangeText());
    var counted = ground.getZone(GetZoneRequest.newBuilder().setName(zone.getName()).build());
    assertEquals(1, counted.getGridCount());
    for (var mask : List.of(new String[0], new String[] {"zone", "code"})) {
      var refused = Refused.by(() -> ground.updateGrid(updating(grid, zone.getName(), mask)));
      assertEquals("update_mask", refused.field());
    }
  }

  private Grid show(UUID grid) {
    return ground.getGrid(GetGridRequest.newBuilder().setName("grids/" + grid).build());
  }

  private SplitGridResponse split(String grid) {
    return ground.splitGrid(splitting(grid).build());
  }

  private SplitGridRequest.Builder splitting(String grid) {
    return SplitGridRequest.newBuilder()
        .setRequestId(id())
        .setName(grid)
        .addParts(GridPart.newBuilder().setDisplayName("东网格"))
        .addParts(GridPart.newBuilder().setDisplayName("西网格"));
  }

  private UpdateGridRequest updating(String grid, String zone, String... mask) {
    return UpdateGridRequest.newBuilder()
        .setRequestId(id())
        .setGrid(Grid.newBuilder().setName(grid).setDisplayName("另一个名字").setZone(zone))
        .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(mask)))
        .build();
  }

  private String id() {
    return new UUID(9, ++requests).toString();
  }
}
