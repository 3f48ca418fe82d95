package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.grids.CreateGrid;
import org.fengqiao.application.grids.CreateMicroGrid;
import org.fengqiao.application.grids.GetGrid;
import org.fengqiao.application.grids.GetMicroGrid;
import org.fengqiao.application.grids.ListGrids;
import org.fengqiao.application.grids.ListMicroGrids;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.grids.v1.CreateGridRequest;
import org.fengqiao.proto.grids.v1.CreateGridResponse;
import org.fengqiao.proto.grids.v1.CreateMicroGridRequest;
import org.fengqiao.proto.grids.v1.CreateMicroGridResponse;
import org.fengqiao.proto.grids.v1.GetGridRequest;
import org.fengqiao.proto.grids.v1.GetMicroGridRequest;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.ListGridsResponse;
import org.fengqiao.proto.grids.v1.ListMicroGridsRequest;
import org.fengqiao.proto.grids.v1.ListMicroGridsResponse;
import org.fengqiao.proto.grids.v1.MicroGrid;

/** Translates the calls about grids and micro-grids. */
final class GridCalls {
  private final CreateGrid createGrid;
  private final GetGrid getGrid;
  private final ListGrids listGrids;
  private final CreateMicroGrid createMicroGrid;
  private final GetMicroGrid getMicroGrid;
  private final ListMicroGrids listMicroGrids;

  @Inject
  GridCalls(
      CreateGrid createGrid,
      GetGrid getGrid,
      ListGrids listGrids,
      CreateMicroGrid createMicroGrid,
      GetMicroGrid getMicroGrid,
      ListMicroGrids listMicroGrids) {
    this.createGrid = createGrid;
    this.getGrid = getGrid;
    this.listGrids = listGrids;
    this.createMicroGrid = createMicroGrid;
    this.getMicroGrid = getMicroGrid;
    this.listMicroGrids = listMicroGrids;
  }

  CreateGridResponse createGrid(Caller caller, CreateGridRequest request) {
    var grid = request.getGrid();
    var answer =
        Nested.in(
            "grid",
            grid,
            () ->
                createGrid.create(
                    caller, GridProtos.toCommand(Requests.of(caller, request), grid)));
    return CreateGridResponse.newBuilder()
        .setGrid(GridProtos.grid(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  Grid getGrid(Caller caller, GetGridRequest request) {
    return GridProtos.grid(getGrid.get(caller, Names.grid("name", request.getName())));
  }

  ListGridsResponse listGrids(Caller caller, ListGridsRequest request) {
    var page = Page.of(request);
    var command =
        new ListGrids.Command(
            Names.division("division", request.getDivision()),
            GridEnums.GRID_KIND.optional("kind", request.getKind()),
            page.asked());
    var found = listGrids.list(caller, command);
    return ListGridsResponse.newBuilder()
        .addAllGrids(found.map(GridProtos::grid).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  CreateMicroGridResponse createMicroGrid(Caller caller, CreateMicroGridRequest request) {
    var microGrid = request.getMicroGrid();
    var answer =
        Nested.in(
            "micro_grid",
            microGrid,
            () ->
                createMicroGrid.create(
                    caller, GridProtos.toCommand(Requests.of(caller, request), microGrid)));
    return CreateMicroGridResponse.newBuilder()
        .setMicroGrid(GridProtos.microGrid(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  MicroGrid getMicroGrid(Caller caller, GetMicroGridRequest request) {
    return GridProtos.microGrid(
        getMicroGrid.get(caller, Names.microGrid("name", request.getName())));
  }

  ListMicroGridsResponse listMicroGrids(Caller caller, ListMicroGridsRequest request) {
    var page = Page.of(request);
    var command = new ListMicroGrids.Command(Names.grid("grid", request.getGrid()), page.asked());
    var found = listMicroGrids.list(caller, command);
    return ListMicroGridsResponse.newBuilder()
        .addAllMicroGrids(found.map(GridProtos::microGrid).items())
        .setNextPageToken(page.next(found))
        .build();
  }
}
