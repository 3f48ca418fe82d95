package org.fengqiao.adapters.persistence;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.application.store.Cursor;

/** The stored form of a cursor: {@code lane:position}, in the order of the lanes, with commas. */
final class Positions {
  private Positions() {}

  static String write(Cursor cursor) {
    return cursor.positions().entrySet().stream()
        .map(lane -> lane.getKey() + ":" + lane.getValue())
        .collect(Collectors.joining(","));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException if it did not
   */
  static Cursor read(String stored) {
    var positions = new TreeMap<Integer, Long>();
    if (!stored.isEmpty()) {
      for (var lane : stored.split(",", -1)) {
        int colon = lane.indexOf(':');
        if (colon < 0) {
          throw new IllegalStateException("no positions: " + stored);
        }
        positions.put(
            Integer.parseInt(lane.substring(0, colon)), Long.parseLong(lane.substring(colon + 1)));
      }
    }
    return Cursor.of(positions);
  }
}
