package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.grids.CreateFacility;
import org.fengqiao.application.grids.EndFacility;
import org.fengqiao.application.grids.FacilityFilter;
import org.fengqiao.application.grids.GetFacility;
import org.fengqiao.application.grids.ListFacilities;
import org.fengqiao.application.grids.UpdateFacility;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.FacilityDetails;
import org.fengqiao.domain.grids.Position;
import org.fengqiao.proto.grids.v1.CreateFacilityRequest;
import org.fengqiao.proto.grids.v1.CreateFacilityResponse;
import org.fengqiao.proto.grids.v1.EndFacilityRequest;
import org.fengqiao.proto.grids.v1.EndFacilityResponse;
import org.fengqiao.proto.grids.v1.GetFacilityRequest;
import org.fengqiao.proto.grids.v1.ListFacilitiesRequest;
import org.fengqiao.proto.grids.v1.ListFacilitiesResponse;
import org.fengqiao.proto.grids.v1.UpdateFacilityRequest;
import org.fengqiao.proto.grids.v1.UpdateFacilityResponse;

/** Translates the calls about notice boards and stations. */
final class FacilityCalls {
  private static final List<String> CHANGEABLE =
      List.of("patch", "place", "point", "phone", "opening_text");

  private final CreateFacility create;
  private final GetFacility get;
  private final ListFacilities list;
  private final UpdateFacility update;
  private final EndFacility end;

  @Inject
  FacilityCalls(
      CreateFacility create,
      GetFacility get,
      ListFacilities list,
      UpdateFacility update,
      EndFacility end) {
    this.create = create;
    this.get = get;
    this.list = list;
    this.update = update;
    this.end = end;
  }

  CreateFacilityResponse create(Caller caller, CreateFacilityRequest request) {
    var facility = request.getFacility();
    var answer =
        Nested.in(
            "facility",
            facility,
            () ->
                create.create(
                    caller,
                    new CreateFacility.Command(
                        Requests.of(caller, request),
                        GridEnums.FACILITY_KIND.required("kind", facility.getKind()),
                        Spots.required("patch", facility.getPatch()),
                        new FacilityDetails(
                            facility.getPlace(),
                            position(facility),
                            facility.getPhone(),
                            facility.getOpeningText()))));
    return CreateFacilityResponse.newBuilder()
        .setFacility(toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  org.fengqiao.proto.grids.v1.Facility get(Caller caller, GetFacilityRequest request) {
    var at = Times.optional(request.hasAtTime(), "at_time", request.getAtTime());
    var command = new GetFacility.Command(Names.facility("name", request.getName()), at);
    return toProto(get.get(caller, command));
  }

  ListFacilitiesResponse list(Caller caller, ListFacilitiesRequest request) {
    var page = Page.of(request);
    var filter =
        new FacilityFilter(
            Spots.required("patch", request.getPatch()),
            GridEnums.FACILITY_KIND.optional("kind", request.getKind()),
            request.getShowEnded());
    var found = list.list(caller, new ListFacilities.Command(filter, page.asked()));
    return ListFacilitiesResponse.newBuilder()
        .addAllFacilities(found.map(FacilityCalls::toProto).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  UpdateFacilityResponse update(Caller caller, UpdateFacilityRequest request) {
    var facility = request.getFacility();
    var mask = UpdateMask.of(request.getUpdateMask(), CHANGEABLE);
    var answer =
        Nested.in(
            "facility",
            facility,
            () ->
                update.update(
                    caller,
                    new UpdateFacility.Command(
                        Requests.of(caller, request),
                        Names.facility("name", facility.getName()),
                        Names.optional(facility.getEtag(), Function.identity()),
                        mask.value("patch", () -> Spots.required("patch", facility.getPatch())),
                        mask.value("place", facility::getPlace),
                        mask.value("point", () -> new UpdateFacility.Point(position(facility))),
                        mask.value("phone", facility::getPhone),
                        mask.value("opening_text", facility::getOpeningText))));
    return UpdateFacilityResponse.newBuilder()
        .setFacility(toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  EndFacilityResponse end(Caller caller, EndFacilityRequest request) {
    var command =
        new EndFacility.Command(
            Requests.of(caller, request),
            Names.facility("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = end.end(caller, command);
    return EndFacilityResponse.newBuilder()
        .setFacility(toProto(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  private static Optional<Position> position(org.fengqiao.proto.grids.v1.Facility from) {
    return from.hasPoint()
        ? Optional.of(
            Position.of(
                GeoPoints.point("point", from.getPoint()),
                GeoPoints.system("point", from.getPoint())))
        : Optional.empty();
  }

  private static org.fengqiao.proto.grids.v1.Facility toProto(Loaded<Facility> loaded) {
    var facility = loaded.aggregate();
    var details = facility.details();
    var proto =
        org.fengqiao.proto.grids.v1.Facility.newBuilder()
            .setName(Names.of(facility.id()))
            .setKind(GridEnums.FACILITY_KIND.toProto(facility.kind()))
            .setPatch(facility.patch().finest())
            .setPlace(details.place())
            .setPhone(details.phone())
            .setOpeningText(details.openingText())
            .setEtag(loaded.version().etag())
            .setCreateTime(Times.toProto(facility.created()));
    details
        .position()
        .ifPresent(position ->
            proto
                .setPoint(GeoPoints.toProto(position.point(), CoordinateSystem.WGS_84))
                .setConvertedFrom(GeoPoints.convertedFrom(position.given())));
    facility.ended().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    return proto.build();
  }
}
