package org.fengqiao.adapters.persistence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Polygon;
import org.fengqiao.domain.grids.Ring;

/**
 * Areas in the form a column of geometry has: four bytes of an id of the reference system, 0, and
 * the well-known binary of OGC Simple Features. Coordinates are whole units of a degree, which a
 * double holds exactly.
 */
final class Shapes {
  private static final byte LITTLE_ENDIAN = 1;
  private static final int POINT = 1;
  private static final int POLYGON = 3;
  private static final int MULTI_POLYGON = 6;

  private static final int COUNT_BYTES = 4;
  private static final int PART_BYTES = 1 + 4;
  private static final int HEAD_BYTES = 4 + PART_BYTES;
  private static final int POINT_BYTES = 2 * Double.BYTES;

  // A spatial index takes no null; no degree is that far.
  private static final double NOWHERE = 4e9;

  private Shapes() {}

  /** The stored form; of none, a point that lies nowhere on earth. */
  static byte[] stored(Optional<Area> area) {
    return area.map(Shapes::stored).orElseGet(Shapes::nowhere);
  }

  private static byte[] stored(Area area) {
    var parts = area.polygons().stream().map(Shapes::rings).toList();
    var stored = new byte[HEAD_BYTES + COUNT_BYTES + parts.stream().mapToInt(Shapes::size).sum()];
    var bytes = begun(stored, MULTI_POLYGON).putInt(parts.size());
    for (var rings : parts) {
      begin(bytes, POLYGON).putInt(rings.size());
      for (var ring : rings) {
        bytes.putInt(ring.points().size());
        ring.points().forEach(point -> put(bytes, point));
      }
    }
    return stored;
  }

  private static byte[] nowhere() {
    var stored = new byte[HEAD_BYTES + POINT_BYTES];
    begun(stored, POINT).putDouble(NOWHERE).putDouble(NOWHERE);
    return stored;
  }

  private static ByteBuffer begun(byte[] stored, int type) {
    return begin(ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).putInt(0), type);
  }

  private static ByteBuffer begin(ByteBuffer bytes, int type) {
    return bytes.put(LITTLE_ENDIAN).putInt(type);
  }

  private static void put(ByteBuffer bytes, GeoPoint point) {
    bytes.putDouble(point.lon()).putDouble(point.lat());
  }

  private static int size(List<Ring> rings) {
    return PART_BYTES
        + COUNT_BYTES
        + rings.stream().mapToInt(ring -> COUNT_BYTES + ring.points().size() * POINT_BYTES).sum();
  }

  private static List<Ring> rings(Polygon polygon) {
    var rings = new ArrayList<Ring>();
    rings.add(polygon.outer());
    rings.addAll(polygon.holes());
    return rings;
  }
}
