package org.fengqiao.adapters.grpc;

import java.util.Optional;
import org.fengqiao.application.grids.CreateGrid;
import org.fengqiao.application.grids.CreateMicroGrid;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridCode;

/** Grids and micro-grids between the contract and the rules. */
final class GridProtos {
  private GridProtos() {}

  static CreateGrid.Command toCommand(Request request, org.fengqiao.proto.grids.v1.Grid from) {
    return new CreateGrid.Command(
        request,
        from.getCode().isEmpty() ? Optional.empty() : Optional.of(new GridCode(from.getCode())),
        GridEnums.GRID_KIND.required("grid.kind", from.getKind()),
        from.getDisplayName(),
        from.getRangeText(),
        Names.division("grid.division", from.getDivision()));
  }

  static CreateMicroGrid.Command toCommand(
      Request request, org.fengqiao.proto.grids.v1.MicroGrid from) {
    return new CreateMicroGrid.Command(
        request,
        from.getCode().isEmpty()
            ? Optional.empty()
            : Optional.of(new MicroGridCode(from.getCode())),
        Names.grid("micro_grid.grid", from.getGrid()),
        GridEnums.MICRO_GRID_KIND.required("micro_grid.kind", from.getKind()),
        from.getDisplayName(),
        from.getRangeText());
  }

  static org.fengqiao.proto.grids.v1.Grid grid(Loaded<Grid> loaded) {
    var grid = loaded.aggregate();
    return org.fengqiao.proto.grids.v1.Grid.newBuilder()
        .setName(Names.of(grid.id()))
        .setCode(grid.code().value())
        .setKind(GridEnums.GRID_KIND.toProto(grid.kind()))
        .setDivision(Names.of(grid.village()))
        .setDisplayName(grid.name())
        .setRangeText(grid.range())
        .setEtag(loaded.version().etag())
        .setCreateTime(Times.toProto(grid.created()))
        .build();
  }

  static org.fengqiao.proto.grids.v1.MicroGrid microGrid(Loaded<MicroGrid> loaded) {
    var microGrid = loaded.aggregate();
    return org.fengqiao.proto.grids.v1.MicroGrid.newBuilder()
        .setName(Names.of(microGrid.id()))
        .setCode(microGrid.code().value())
        .setKind(GridEnums.MICRO_GRID_KIND.toProto(microGrid.kind()))
        .setGrid(Names.of(microGrid.grid()))
        .setDisplayName(microGrid.name())
        .setRangeText(microGrid.range())
        .setEtag(loaded.version().etag())
        .setCreateTime(Times.toProto(microGrid.created()))
        .build();
  }
}
