package org.fengqiao.adapters.geo;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.grids.Topology;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Polygon;
import org.fengqiao.domain.grids.Ring;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Asks JTS, in whole units of a degree, which it takes as they are. */
public final class JtsTopology implements Topology {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Inject
  public JtsTopology() {}

  @Override
  public Optional<GeoPoint> fault(Area area) {
    var polygons =
        area.polygons().stream()
            .map(JtsTopology::polygon)
            .toArray(org.locationtech.jts.geom.Polygon[]::new);
    var error = new IsValidOp(GEOMETRY.createMultiPolygon(polygons)).getValidationError();
    return Optional.ofNullable(error).map(one -> point(one.getCoordinate()));
  }

  private static org.locationtech.jts.geom.Polygon polygon(Polygon polygon) {
    var holes = polygon.holes().stream().map(JtsTopology::ring).toArray(LinearRing[]::new);
    return GEOMETRY.createPolygon(ring(polygon.outer()), holes);
  }

  private static LinearRing ring(Ring ring) {
    return GEOMETRY.createLinearRing(
        ring.points().stream()
            .map(point -> new Coordinate(point.lon(), point.lat()))
            .toArray(Coordinate[]::new));
  }

  /** A crossing need not be at a whole unit. */
  private static GeoPoint point(Coordinate at) {
    return new GeoPoint((int) Math.round(at.x), (int) Math.round(at.y));
  }
}
