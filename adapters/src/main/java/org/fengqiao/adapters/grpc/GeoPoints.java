package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.GeoPoint;

/** Points on the ground, between the contract and the rules. */
final class GeoPoints {
  private GeoPoints() {}

  /**
   * The point in a field.
   *
   * @throws org.fengqiao.domain.Refusal INVALID_FIELD unless it lies on earth
   */
  static GeoPoint point(String path, org.fengqiao.proto.grids.v1.GeoPoint from) {
    return Nested.in(path, from, () -> GeoPoint.of(from.getLongitude(), from.getLatitude()));
  }

  /** The system of the point in a field. */
  static CoordinateSystem system(String path, org.fengqiao.proto.grids.v1.GeoPoint from) {
    return system(path + ".coordinate_system", from.getCoordinateSystem());
  }

  /** The system in a field; WGS-84 where none is given. */
  static CoordinateSystem system(String field, org.fengqiao.proto.grids.v1.CoordinateSystem from) {
    return GridEnums.COORDINATE_SYSTEM.optional(field, from).orElse(CoordinateSystem.WGS_84);
  }

  static org.fengqiao.proto.grids.v1.GeoPoint toProto(GeoPoint point, CoordinateSystem system) {
    return org.fengqiao.proto.grids.v1.GeoPoint.newBuilder()
        .setLongitude(point.longitude())
        .setLatitude(point.latitude())
        .setCoordinateSystem(GridEnums.COORDINATE_SYSTEM.toProto(system))
        .build();
  }

  /** The system something was converted from; unspecified where there was nothing to convert. */
  static org.fengqiao.proto.grids.v1.CoordinateSystem convertedFrom(CoordinateSystem given) {
    return given == CoordinateSystem.WGS_84
        ? org.fengqiao.proto.grids.v1.CoordinateSystem.COORDINATE_SYSTEM_UNSPECIFIED
        : GridEnums.COORDINATE_SYSTEM.toProto(given);
  }
}
