package org.fengqiao.domain.grids;

/** How closely a patch names a place, the closest first. */
public enum Fineness {
  MICRO_GRID(0),
  GRID(1),
  VILLAGE(2),
  TOWN(3),
  DISTRICT(4),
  CITY(5),
  PROVINCE(6);

  private final int rank;

  Fineness(int rank) {
    this.rank = rank;
  }

  /** That of a patch; its QR code says nothing of its extent. */
  public static Fineness of(Patch patch) {
    if (patch.microGrid().isPresent()) {
      return MICRO_GRID;
    }
    return patch.grid().isPresent() ? GRID : valueOf(patch.division().level().name());
  }

  /** Where it stands in the order, from 0; stored with each boundary. */
  public int rank() {
    return rank;
  }
}
