package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.grids.DivisionFilter;
import org.fengqiao.application.grids.DivisionView;
import org.fengqiao.application.grids.GetDivision;
import org.fengqiao.application.grids.ListDivisions;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.grids.v1.Division;
import org.fengqiao.proto.grids.v1.GetDivisionRequest;
import org.fengqiao.proto.grids.v1.ListDivisionsRequest;
import org.fengqiao.proto.grids.v1.ListDivisionsResponse;

/** Translates the reads of the division tree. */
final class DivisionCalls {
  private final GetDivision get;
  private final ListDivisions list;

  @Inject
  DivisionCalls(GetDivision get, ListDivisions list) {
    this.get = get;
    this.list = list;
  }

  Division get(Caller caller, GetDivisionRequest request) {
    var code = Names.division("name", request.getName());
    var at = Times.optional(request.hasAtTime(), "at_time", request.getAtTime());
    return toProto(get.get(caller, new GetDivision.Command(code, at)));
  }

  ListDivisionsResponse list(Caller caller, ListDivisionsRequest request) {
    var page = Page.of(request);
    var filter =
        new DivisionFilter(
            Names.optional(request.getParent(), name -> Names.division("parent", name)),
            GridEnums.LEVEL.optional("level", request.getLevel()));
    var at = Times.optional(request.hasAtTime(), "at_time", request.getAtTime());
    var found = list.list(caller, new ListDivisions.Command(filter, at, page.asked()));
    return ListDivisionsResponse.newBuilder()
        .addAllDivisions(found.map(DivisionCalls::toProto).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static Division toProto(DivisionView view) {
    var division = view.division();
    var proto =
        Division.newBuilder()
            .setName(Names.of(division.code()))
            .setCode(division.code().value())
            .setDisplayName(division.name())
            .setLevel(GridEnums.LEVEL.toProto(division.level()))
            .setStartTime(Times.toProto(view.from()))
            .setTreeVersion(view.since().number());
    division.parent().ifPresent(parent -> proto.setParent(Names.of(parent)));
    view.until().ifPresent(until -> proto.setEndTime(Times.toProto(until)));
    return proto.build();
  }
}
