package org.fengqiao.domain.grids;

import java.util.function.UnaryOperator;

/** A point while it is converted, in degrees, not rounded. */
record Degrees(double lon, double lat) {
  private static final int TRIES = 20;
  private static final double CLOSE = 1e-10;

  static Degrees of(GeoPoint point) {
    return new Degrees(point.longitude(), point.latitude());
  }

  GeoPoint rounded() {
    return GeoPoint.of(lon, lat);
  }

  /**
   * What {@code shift} moves here. The published inverses are one guess, a metre off; a shift that
   * hardly changes from place to place is undone to any precision by guessing again.
   */
  Degrees before(UnaryOperator<Degrees> shift) {
    var guess = this;
    for (int i = 0; i < TRIES; i++) {
      var moved = shift.apply(guess);
      var next = new Degrees(guess.lon + lon - moved.lon, guess.lat + lat - moved.lat);
      if (Math.max(Math.abs(next.lon - guess.lon), Math.abs(next.lat - guess.lat)) < CLOSE) {
        return next;
      }
      guess = next;
    }
    return guess;
  }
}
