package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.grids.CreateGrid;
import org.fengqiao.application.grids.CreateMicroGrid;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.Zone;

/** Zones, grids and micro-grids between the contract and the rules. */
final class GridProtos {
  private GridProtos() {}

  static CreateGrid.Command toCommand(Request request, org.fengqiao.proto.grids.v1.Grid from) {
    return new CreateGrid.Command(
        request,
        gridCode(from.getCode()),
        GridEnums.GRID_KIND.required("grid.kind", from.getKind()),
        from.getDisplayName(),
        from.getRangeText(),
        Names.division("grid.division", from.getDivision()),
        Names.optional(from.getZone(), name -> Names.zone("grid.zone", name)));
  }

  /** A code that was given, if one was. */
  static Optional<GridCode> gridCode(String code) {
    return Names.optional(code, GridCode::new);
  }

  static CreateMicroGrid.Command toCommand(
      Request request, org.fengqiao.proto.grids.v1.MicroGrid from) {
    return new CreateMicroGrid.Command(
        request,
        Names.optional(from.getCode(), MicroGridCode::new),
        Names.grid("micro_grid.grid", from.getGrid()),
        GridEnums.MICRO_GRID_KIND.required("micro_grid.kind", from.getKind()),
        from.getDisplayName(),
        from.getRangeText());
  }

  static org.fengqiao.proto.grids.v1.Grid grid(Loaded<Grid> loaded) {
    var grid = loaded.aggregate();
    var proto =
        org.fengqiao.proto.grids.v1.Grid.newBuilder()
            .setName(Names.of(grid.id()))
            .setCode(grid.code().value())
            .setKind(GridEnums.GRID_KIND.toProto(grid.kind()))
            .setDivision(Names.of(grid.village()))
            .setDisplayName(grid.name())
            .setRangeText(grid.range())
            .setEtag(loaded.version().etag())
            .setCreateTime(Times.toProto(grid.created()))
            .addAllPredecessors(names(grid.predecessors()))
            .addAllSuccessors(names(grid.successors()));
    grid.zone().ifPresent(zone -> proto.setZone(Names.of(zone)));
    grid.ended().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    return proto.build();
  }

  private static List<String> names(List<GridId> grids) {
    return grids.stream().map(Names::of).toList();
  }

  static org.fengqiao.proto.grids.v1.MicroGrid microGrid(Loaded<MicroGrid> loaded) {
    var microGrid = loaded.aggregate();
    var proto =
        org.fengqiao.proto.grids.v1.MicroGrid.newBuilder()
            .setName(Names.of(microGrid.id()))
            .setCode(microGrid.code().value())
            .setKind(GridEnums.MICRO_GRID_KIND.toProto(microGrid.kind()))
            .setGrid(Names.of(microGrid.grid()))
            .setDisplayName(microGrid.name())
            .setRangeText(microGrid.range())
            .setEtag(loaded.version().etag())
            .setCreateTime(Times.toProto(microGrid.created()));
    microGrid.ended().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    return proto.build();
  }

  static org.fengqiao.proto.grids.v1.Zone zone(Loaded<Zone> loaded) {
    var zone = loaded.aggregate();
    var proto =
        org.fengqiao.proto.grids.v1.Zone.newBuilder()
            .setName(Names.of(zone.id()))
            .setDisplayName(zone.name())
            .setRangeText(zone.range())
            .setDivision(Names.of(zone.town()))
            .setGridCount(zone.grids())
            .setEtag(loaded.version().etag())
            .setCreateTime(Times.toProto(zone.created()));
    zone.station().ifPresent(station -> proto.setStation(Names.of(station)));
    zone.ended().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    return proto.build();
  }
}
