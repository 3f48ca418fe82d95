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

  private static final List<Level> LEVELS = List.of(values());

  private final int digits;

  Level(int digits) {
    this.digits = digits;
  }

  /** The level of that name, in whatever case; empty when there is none. */
  public static Optional<Level> named(String name) {
    return Stream.of(values()).filter(level -> level.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The level next above; empty for the province. */
  public Optional<Level> above() {
    return switch (this) {
      case PROVINCE -> Optional.empty();
      case CITY -> Optional.of(PROVINCE);
      case DISTRICT -> Optional.of(CITY);
      case TOWN -> Optional.of(DISTRICT);
      case VILLAGE -> Optional.of(TOWN);
    };
  }

  /** The level that the digit at that index, from 0, belongs to. */
  static Level ofDigit(int index) {
    for (var level : LEVELS) {
      if (index < level.digits) {
        return level;
      }
    }
    throw new IllegalArgumentException("a code has " + VILLAGE.digits + " digits");
  }

  /** How many leading digits of a code name a division of this level; the rest are zeros. */
  public int digits() {
    return digits;
  }
}
