package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.application.grids.CreateGrid;
import org.fengqiao.application.grids.EndGrid;
import org.fengqiao.application.grids.GetGrid;
import org.fengqiao.application.grids.GridFilter;
import org.fengqiao.application.grids.ListGrids;
import org.fengqiao.application.grids.MergeGrids;
import org.fengqiao.application.grids.SplitGrid;
import org.fengqiao.application.grids.UpdateGrid;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Redrawing;
import org.fengqiao.proto.grids.v1.CreateGridRequest;
import org.fengqiao.proto.grids.v1.CreateGridResponse;
import org.fengqiao.proto.grids.v1.EndGridRequest;
import org.fengqiao.proto.grids.v1.EndGridResponse;
import org.fengqiao.proto.grids.v1.GetGridRequest;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridPart;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.ListGridsResponse;
import org.fengqiao.proto.grids.v1.MergeGridsRequest;
import org.fengqiao.proto.grids.v1.MergeGridsResponse;
import org.fengqiao.proto.grids.v1.SplitGridRequest;
import org.fengqiao.proto.grids.v1.SplitGridResponse;
import org.fengqiao.proto.grids.v1.UpdateGridRequest;
import org.fengqiao.proto.grids.v1.UpdateGridResponse;

/** Translates the calls about grids. */
final class GridCalls {
  private static final List<String> CHANGEABLE = List.of("display_name", "range_text", "zone");

  private final CreateGrid create;
  private final GetGrid get;
  private final ListGrids list;
  private final UpdateGrid update;
  private final SplitGrid split;
  private final MergeGrids merge;
  private final EndGrid end;

  @Inject
  GridCalls(
      CreateGrid create,
      GetGrid get,
      ListGrids list,
      UpdateGrid update,
      SplitGrid split,
      MergeGrids merge,
      EndGrid end) {
    this.create = create;
    this.get = get;
    this.list = list;
    this.update = update;
    this.split = split;
    this.merge = merge;
    this.end = end;
  }

  CreateGridResponse create(Caller caller, CreateGridRequest request) {
    var grid = request.getGrid();
    var answer =
        Nested.in(
            "grid",
            grid,
            () -> create.create(caller, GridProtos.toCommand(Requests.of(caller, request), grid)));
    return CreateGridResponse.newBuilder()
        .setGrid(GridProtos.grid(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  Grid get(Caller caller, GetGridRequest request) {
    var at = Times.optional(request.hasAtTime(), "at_time", request.getAtTime());
    var command = new GetGrid.Command(Names.grid("name", request.getName()), at);
    return GridProtos.grid(get.get(caller, command));
  }

  ListGridsResponse list(Caller caller, ListGridsRequest request) {
    var page = Page.of(request);
    var filter =
        new GridFilter(
            Names.division("division", request.getDivision()),
            GridEnums.GRID_KIND.optional("kind", request.getKind()),
            Names.optional(request.getZone(), name -> Names.zone("zone", name)),
            Times.optional(request.hasAtTime(), "at_time", request.getAtTime()));
    var found = list.list(caller, new ListGrids.Command(filter, page.asked()));
    return ListGridsResponse.newBuilder()
        .addAllGrids(found.map(GridProtos::grid).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  UpdateGridResponse update(Caller caller, UpdateGridRequest request) {
    var grid = request.getGrid();
    var mask = UpdateMask.of(request.getUpdateMask(), CHANGEABLE);
    var answer =
        Nested.in("grid", grid, () -> update.update(caller, update(caller, request, mask)));
    return UpdateGridResponse.newBuilder()
        .setGrid(GridProtos.grid(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  private static UpdateGrid.Command update(
      Caller caller, UpdateGridRequest request, UpdateMask mask) {
    var grid = request.getGrid();
    return new UpdateGrid.Command(
        Requests.of(caller, request),
        Names.grid("grid.name", grid.getName()),
        Names.optional(grid.getEtag(), Function.identity()),
        mask.value("display_name", grid::getDisplayName),
        mask.value("range_text", grid::getRangeText),
        mask.value(
            "zone",
            () ->
                new UpdateGrid.Place(
                    Names.optional(grid.getZone(), name -> Names.zone("grid.zone", name)))));
  }

  SplitGridResponse split(Caller caller, SplitGridRequest request) {
    if (request.getPartsCount() > Redrawing.MOST_GRIDS) {
      throw Refusal.invalid("parts", "are 2 to " + Redrawing.MOST_GRIDS);
    }
    var part = GridPart.getDefaultInstance();
    var done = Nested.in("parts", part, () -> split.split(caller, splitting(caller, request)));
    return SplitGridResponse.newBuilder()
        .setGrid(GridProtos.grid(done.grid().resource()))
        .addAllParts(done.parts().stream().map(GridProtos::grid).toList())
        .setRepeated(done.grid().repeated())
        .build();
  }

  private static SplitGrid.Command splitting(Caller caller, SplitGridRequest request) {
    return new SplitGrid.Command(
        Requests.of(caller, request),
        Names.grid("name", request.getName()),
        Names.optional(request.getEtag(), Function.identity()),
        request.getPartsList().stream().map(GridCalls::part).toList());
  }

  private static SplitGrid.Part part(GridPart part) {
    var microGrids = new HashSet<MicroGridId>();
    part.getMicroGridsList()
        .forEach(name -> microGrids.add(Names.microGrid("parts.micro_grids", name)));
    return new SplitGrid.Part(
        GridProtos.gridCode(part.getCode()),
        GridEnums.GRID_KIND.optional("parts.kind", part.getKind()),
        part.getDisplayName(),
        part.getRangeText(),
        microGrids);
  }

  MergeGridsResponse merge(Caller caller, MergeGridsRequest request) {
    var answer =
        Nested.in("grid", request.getGrid(), () -> merge.merge(caller, merging(caller, request)));
    return MergeGridsResponse.newBuilder()
        .setGrid(GridProtos.grid(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  private static MergeGrids.Command merging(Caller caller, MergeGridsRequest request) {
    var grid = request.getGrid();
    return new MergeGrids.Command(
        Requests.of(caller, request),
        request.getNamesList().stream().map(name -> Names.grid("names", name)).toList(),
        GridProtos.gridCode(grid.getCode()),
        GridEnums.GRID_KIND.required("grid.kind", grid.getKind()),
        grid.getDisplayName(),
        grid.getRangeText(),
        Names.division("grid.division", grid.getDivision()));
  }

  EndGridResponse end(Caller caller, EndGridRequest request) {
    var command =
        new EndGrid.Command(
            Requests.of(caller, request),
            Names.grid("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = end.end(caller, command);
    return EndGridResponse.newBuilder()
        .setGrid(GridProtos.grid(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }
}
