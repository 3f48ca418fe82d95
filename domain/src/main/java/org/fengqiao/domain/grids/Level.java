package org.fengqiao.domain.grids;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The levels of the division tree, highest first. */
public enum Level {
  PROVINCE(2),
  CITY(4),
  DISTRICT(6),
  TOWN(9),
  VILLAGE(12);

  private final int digits;

  Level(int digits) {
    this.digits = digits;
  }

  /** The level of that name, in whatever case; empty when there is none. */
  public static Optional<Level> named(String name) {
    return Stream.of(values()).filter(level -> level.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The levels from the village up to the province. */
  static Stream<Level> highestLast() {
    return List.of(values()).reversed().stream();
  }

  /** How many leading digits of a code name a division of this level; the rest are zeros. */
  public int digits() {
    return digits;
  }
}
