package org.fengqiao.adapters.persistence;

import java.util.UUID;

/** How the clocks are shared out among processes, by their aggregate. */
final class ClockShards {
  /** Stands in the rows: never change it. */
  static final int COUNT = 64;

  private ClockShards() {}

  static int of(UUID aggregate) {
    return Math.floorMod(aggregate.hashCode(), COUNT);
  }
}
