package org.fengqiao.adapters.geo;

import static org.fengqiao.application.grids.Outlines.area;
import static org.fengqiao.application.grids.Outlines.box;
import static org.fengqiao.application.grids.Outlines.ring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fengqiao.application.grids.Outlines;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Polygon;
import org.fengqiao.domain.grids.Ring;
import org.junit.jupiter.api.Test;

class JtsTopologyTest {
  private final JtsTopology topology = new JtsTopology();

  private static Area parts(Ring... outer) {
    return new Area(Stream.of(outer).map(ring -> new Polygon(ring, List.of())).toList());
  }

  private static Area holed(Ring outer, Ring... holes) {
    return new Area(List.of(new Polygon(outer, List.of(holes))));
  }

  private void assertFault(double lon, double lat, Area area) {
    assertEquals(Optional.of(GeoPoint.of(lon, lat)), topology.fault(area));
  }

  @Test
  void findsNoFaultInLinesThatEncloseGround() {
    var box = box(104, 36, 105, 37);
    assertEquals(Optional.empty(), topology.fault(area(box)));
    var two = holed(box, box(104.1, 36.1, 104.2, 36.2), box(104.3, 36.1, 104.4, 36.2));
    assertEquals(Optional.empty(), topology.fault(two));
    assertEquals(
        Optional.empty(), topology.fault(parts(box, box(105, 37, 106, 38))), "share a corner");
    var random = new SplittableRandom(11);
    for (int i = 0; i < 50; i++) {
      var star = Outlines.star(GeoPoint.of(104.1, 36.5), random);
      assertEquals(Optional.empty(), topology.fault(area(star)), star::toString);
    }
  }

  @Test
  void findsWhereALineCrossesItself() {
    var bow =
        ring(
            GeoPoint.of(104, 36), GeoPoint.of(105, 37), GeoPoint.of(105, 36), GeoPoint.of(104, 37));
    assertFault(104.5, 36.5, area(bow));
  }

  @Test
  void findsHolesAndPartsWhereNoneCanLie() {
    var box = box(104, 36, 105, 37);
    assertFault(106, 36, holed(box, box(106, 36, 107, 37)));
    var overlapping = holed(box, box(104.1, 36.1, 104.3, 36.3), box(104.2, 36.2, 104.4, 36.4));
    assertTrue(topology.fault(overlapping).isPresent());
    var crossing = parts(box, box(104.5, 36.5, 105.5, 37.5));
    assertTrue(topology.fault(crossing).isPresent());
  }

  @Test
  void findsPartsThatShareALineAndLinesThatGoBackOnThemselves() {
    var shared = parts(box(104, 36, 105, 37), box(105, 36, 106, 37));
    assertTrue(topology.fault(shared).isPresent());
    var spike =
        ring(
            GeoPoint.of(104, 36),
            GeoPoint.of(105, 36),
            GeoPoint.of(106, 36),
            GeoPoint.of(105, 36),
            GeoPoint.of(105, 37));
    assertTrue(topology.fault(area(spike)).isPresent());
    var flat = ring(GeoPoint.of(104, 36), GeoPoint.of(105, 36), GeoPoint.of(104.5, 36));
    assertTrue(topology.fault(area(flat)).isPresent());
  }
}
