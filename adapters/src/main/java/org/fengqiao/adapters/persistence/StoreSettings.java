package org.fengqiao.adapters.persistence;

import java.time.Duration;

/**
 * The bounds of the store.
 *
 * @param lanes how many lanes number and commit, each with a thread and a connection
 * @param waiting how many changes may wait in each lane; beyond it callers are told to come back
 * @param readers how many connections serve reads
 * @param cacheBytes stored size of the aggregates kept for decisions
 * @param patience how long a group is tried for, and an unknown outcome asked after
 */
public record StoreSettings(
    int lanes, int waiting, int readers, long cacheBytes, Duration patience) {
  /** What a server takes when nothing is set. */
  public static final StoreSettings USUAL =
      new StoreSettings(2, 2_048, 16, 24L << 20, Duration.ofSeconds(30));

  public StoreSettings {
    if (lanes < 1 || waiting < 1 || readers < 1 || cacheBytes < 0 || patience.isNegative()) {
      throw new IllegalArgumentException("lanes, waiting and readers are 1 or more");
    }
  }
}
