package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.grids.CreateZone;
import org.fengqiao.application.grids.EndZone;
import org.fengqiao.application.grids.GetZone;
import org.fengqiao.application.grids.ListZones;
import org.fengqiao.application.grids.UpdateZone;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.proto.grids.v1.CreateZoneRequest;
import org.fengqiao.proto.grids.v1.CreateZoneResponse;
import org.fengqiao.proto.grids.v1.EndZoneRequest;
import org.fengqiao.proto.grids.v1.EndZoneResponse;
import org.fengqiao.proto.grids.v1.GetZoneRequest;
import org.fengqiao.proto.grids.v1.ListZonesRequest;
import org.fengqiao.proto.grids.v1.ListZonesResponse;
import org.fengqiao.proto.grids.v1.UpdateZoneRequest;
import org.fengqiao.proto.grids.v1.UpdateZoneResponse;
import org.fengqiao.proto.grids.v1.Zone;

/** Translates the calls about zones. */
final class ZoneCalls {
  private static final List<String> CHANGEABLE = List.of("display_name", "range_text", "station");

  private final CreateZone create;
  private final GetZone get;
  private final ListZones list;
  private final UpdateZone update;
  private final EndZone end;

  @Inject
  ZoneCalls(CreateZone create, GetZone get, ListZones list, UpdateZone update, EndZone end) {
    this.create = create;
    this.get = get;
    this.list = list;
    this.update = update;
    this.end = end;
  }

  CreateZoneResponse create(Caller caller, CreateZoneRequest request) {
    var zone = request.getZone();
    var command =
        new CreateZone.Command(
            Requests.of(caller, request),
            zone.getDisplayName(),
            zone.getRangeText(),
            Names.division("zone.division", zone.getDivision()),
            station(zone));
    var answer = Nested.in("zone", zone, () -> create.create(caller, command));
    return CreateZoneResponse.newBuilder()
        .setZone(GridProtos.zone(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  Zone get(Caller caller, GetZoneRequest request) {
    var at = Times.optional(request.hasAtTime(), "at_time", request.getAtTime());
    var command = new GetZone.Command(Names.zone("name", request.getName()), at);
    return GridProtos.zone(get.get(caller, command));
  }

  ListZonesResponse list(Caller caller, ListZonesRequest request) {
    var page = Page.of(request);
    var command =
        new ListZones.Command(
            Names.division("division", request.getDivision()),
            Times.optional(request.hasAtTime(), "at_time", request.getAtTime()),
            page.asked());
    var found = list.list(caller, command);
    return ListZonesResponse.newBuilder()
        .addAllZones(found.map(GridProtos::zone).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  UpdateZoneResponse update(Caller caller, UpdateZoneRequest request) {
    var zone = request.getZone();
    var mask = UpdateMask.of(request.getUpdateMask(), CHANGEABLE);
    var command =
        new UpdateZone.Command(
            Requests.of(caller, request),
            Names.zone("zone.name", zone.getName()),
            Names.optional(zone.getEtag(), Function.identity()),
            mask.value("display_name", zone::getDisplayName),
            mask.value("range_text", zone::getRangeText),
            mask.value("station", () -> new UpdateZone.Station(station(zone))));
    var answer = Nested.in("zone", zone, () -> update.update(caller, command));
    return UpdateZoneResponse.newBuilder()
        .setZone(GridProtos.zone(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  EndZoneResponse end(Caller caller, EndZoneRequest request) {
    var command =
        new EndZone.Command(
            Requests.of(caller, request),
            Names.zone("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = end.end(caller, command);
    return EndZoneResponse.newBuilder()
        .setZone(GridProtos.zone(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  private static Optional<UnitId> station(Zone zone) {
    return Names.optional(zone.getStation(), name -> Names.unit("zone.station", name));
  }
}
