package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.application.grids.CreateMicroGrid;
import org.fengqiao.application.grids.EndMicroGrid;
import org.fengqiao.application.grids.GetMicroGrid;
import org.fengqiao.application.grids.ListMicroGrids;
import org.fengqiao.application.grids.UpdateMicroGrid;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.grids.v1.CreateMicroGridRequest;
import org.fengqiao.proto.grids.v1.CreateMicroGridResponse;
import org.fengqiao.proto.grids.v1.EndMicroGridRequest;
import org.fengqiao.proto.grids.v1.EndMicroGridResponse;
import org.fengqiao.proto.grids.v1.GetMicroGridRequest;
import org.fengqiao.proto.grids.v1.ListMicroGridsRequest;
import org.fengqiao.proto.grids.v1.ListMicroGridsResponse;
import org.fengqiao.proto.grids.v1.MicroGrid;
import org.fengqiao.proto.grids.v1.UpdateMicroGridRequest;
import org.fengqiao.proto.grids.v1.UpdateMicroGridResponse;

/** Translates the calls about micro-grids. */
final class MicroGridCalls {
  private static final List<String> CHANGEABLE = List.of("display_name", "range_text");

  private final CreateMicroGrid create;
  private final GetMicroGrid get;
  private final ListMicroGrids list;
  private final UpdateMicroGrid update;
  private final EndMicroGrid end;

  @Inject
  MicroGridCalls(
      CreateMicroGrid create,
      GetMicroGrid get,
      ListMicroGrids list,
      UpdateMicroGrid update,
      EndMicroGrid end) {
    this.create = create;
    this.get = get;
    this.list = list;
    this.update = update;
    this.end = end;
  }

  CreateMicroGridResponse create(Caller caller, CreateMicroGridRequest request) {
    var microGrid = request.getMicroGrid();
    var answer =
        Nested.in(
            "micro_grid",
            microGrid,
            () ->
                create.create(
                    caller, GridProtos.toCommand(Requests.of(caller, request), microGrid)));
    return CreateMicroGridResponse.newBuilder()
        .setMicroGrid(GridProtos.microGrid(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  MicroGrid get(Caller caller, GetMicroGridRequest request) {
    var at = Times.optional(request.hasAtTime(), "at_time", request.getAtTime());
    var command = new GetMicroGrid.Command(Names.microGrid("name", request.getName()), at);
    return GridProtos.microGrid(get.get(caller, command));
  }

  ListMicroGridsResponse list(Caller caller, ListMicroGridsRequest request) {
    var page = Page.of(request);
    var at = Times.optional(request.hasAtTime(), "at_time", request.getAtTime());
    var command =
        new ListMicroGrids.Command(Names.grid("grid", request.getGrid()), at, page.asked());
    var found = list.list(caller, command);
    return ListMicroGridsResponse.newBuilder()
        .addAllMicroGrids(found.map(GridProtos::microGrid).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  UpdateMicroGridResponse update(Caller caller, UpdateMicroGridRequest request) {
    var microGrid = request.getMicroGrid();
    var mask = UpdateMask.of(request.getUpdateMask(), CHANGEABLE);
    var command =
        new UpdateMicroGrid.Command(
            Requests.of(caller, request),
            Names.microGrid("micro_grid.name", microGrid.getName()),
            Names.optional(microGrid.getEtag(), Function.identity()),
            mask.value("display_name", microGrid::getDisplayName),
            mask.value("range_text", microGrid::getRangeText));
    var answer = Nested.in("micro_grid", microGrid, () -> update.update(caller, command));
    return UpdateMicroGridResponse.newBuilder()
        .setMicroGrid(GridProtos.microGrid(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  EndMicroGridResponse end(Caller caller, EndMicroGridRequest request) {
    var command =
        new EndMicroGrid.Command(
            Requests.of(caller, request),
            Names.microGrid("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = end.end(caller, command);
    return EndMicroGridResponse.newBuilder()
        .setMicroGrid(GridProtos.microGrid(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }
}
