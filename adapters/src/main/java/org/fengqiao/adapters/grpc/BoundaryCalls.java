package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.grids.BoundaryView;
import org.fengqiao.application.grids.ClearBoundary;
import org.fengqiao.application.grids.GetBoundary;
import org.fengqiao.application.grids.LocatePatch;
import org.fengqiao.application.grids.SetBoundary;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.Located;
import org.fengqiao.proto.grids.v1.Boundary;
import org.fengqiao.proto.grids.v1.ClearBoundaryRequest;
import org.fengqiao.proto.grids.v1.ClearBoundaryResponse;
import org.fengqiao.proto.grids.v1.GetBoundaryRequest;
import org.fengqiao.proto.grids.v1.LocatePatchRequest;
import org.fengqiao.proto.grids.v1.LocatePatchResponse;
import org.fengqiao.proto.grids.v1.LocatedPatch;
import org.fengqiao.proto.grids.v1.SetBoundaryRequest;
import org.fengqiao.proto.grids.v1.SetBoundaryResponse;

/** Translates the calls about boundaries, and about what lies within them. */
final class BoundaryCalls {
  private final SetBoundary set;
  private final GetBoundary get;
  private final ClearBoundary clear;
  private final LocatePatch locate;

  @Inject
  BoundaryCalls(SetBoundary set, GetBoundary get, ClearBoundary clear, LocatePatch locate) {
    this.set = set;
    this.get = get;
    this.clear = clear;
    this.locate = locate;
  }

  SetBoundaryResponse set(Caller caller, SetBoundaryRequest request) {
    var system = GeoPoints.system("coordinate_system", request.getCoordinateSystem());
    var bytes = request.getGeoJsonBytes().size();
    var command =
        new SetBoundary.Command(
            Requests.of(caller, request),
            Spots.required("patch", request.getPatch()),
            GeoJson.read(request.getGeoJson(), bytes, system),
            system,
            Names.optional(request.getEtag(), Function.identity()));
    var answer = set.set(caller, command);
    var response = SetBoundaryResponse.newBuilder().setRepeated(answer.repeated());
    GetBoundary.now(answer.resource()).ifPresent(view -> response.setBoundary(toProto(view)));
    return response.build();
  }

  Boundary get(Caller caller, GetBoundaryRequest request) {
    var at =
        request.hasAtTime()
            ? Optional.of(Times.toInstant("at_time", request.getAtTime()))
            : Optional.<Instant>empty();
    return toProto(
        get.get(caller, new GetBoundary.Command(Spots.required("patch", request.getPatch()), at)));
  }

  ClearBoundaryResponse clear(Caller caller, ClearBoundaryRequest request) {
    var command =
        new ClearBoundary.Command(
            Requests.of(caller, request),
            Spots.required("patch", request.getPatch()),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = clear.clear(caller, command);
    return ClearBoundaryResponse.newBuilder().setRepeated(answer.repeated()).build();
  }

  LocatePatchResponse locate(Caller caller, LocatePatchRequest request) {
    if (!request.hasPoint()) {
      throw Refusal.invalid("point", "is required");
    }
    var system = GeoPoints.system("point", request.getPoint());
    var command = new LocatePatch.Command(GeoPoints.point("point", request.getPoint()), system);
    var found = locate.locate(caller, command);
    var response =
        LocatePatchResponse.newBuilder()
            .setPoint(GeoPoints.toProto(found.point(), CoordinateSystem.WGS_84))
            .setConvertedFrom(GeoPoints.convertedFrom(system));
    Located located = found.located();
    for (var patch : located.patches()) {
      response.addPatches(
          LocatedPatch.newBuilder()
              .setPatch(Spots.toProto(patch))
              .setAmbiguous(located.isAmbiguous(patch)));
    }
    return response.build();
  }

  private static Boundary toProto(BoundaryView view) {
    var proto =
        Boundary.newBuilder()
            .setPatch(view.id().patch())
            .setGeoJson(GeoJson.write(view.area()))
            .setConvertedFrom(GeoPoints.convertedFrom(view.given()))
            .setStartTime(Times.toProto(view.from()));
    view.until().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    view.version().map(Version::etag).ifPresent(proto::setEtag);
    return proto.build();
  }
}
