package org.fengqiao.domain.grids;

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

  /** How many leading digits of a code name a division of this level; the rest are zeros. */
  public int digits() {
    return digits;
  }
}
