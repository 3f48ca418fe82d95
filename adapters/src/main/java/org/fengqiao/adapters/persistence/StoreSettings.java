package org.fengqiao.adapters.persistence;

import java.time.Duration;

/**
 * The bounds of the store.
 *
 * @param lanes how many lanes number and commit, each with a thread and a connection
 * @param group how many changes one transaction takes at most, 1 to 256
 * @param bulk whether rows are inserted in the driver's bulk protocol where there is no cluster
 * @param waiting how many changes may wait in each lane; beyond it callers are told to come back
 * @param readers how many connections serve reads
 * @param cacheBytes stored size of the aggregates kept for decisions
 * @param patience how long a group is tried for, and an unknown outcome asked after
 */
public record StoreSettings(
    int lanes,
    int group,
    boolean bulk,
    int waiting,
    int readers,
    long cacheBytes,
    Duration patience) {
  /** What a server takes when nothing is set. */
  public static final StoreSettings USUAL =
      new StoreSettings(2, Group.MOST_CHANGES, true, 2_048, 16, 24L << 20, Duration.ofSeconds(30));

  public StoreSettings {
    if (group < 1 || group > Group.MOST_CHANGES) {
      throw new IllegalArgumentException("group is 1 to " + Group.MOST_CHANGES);
    }
    if (lanes < 1 || waiting < 1 || readers < 1 || cacheBytes < 0 || patience.isNegative()) {
      throw new IllegalArgumentException("lanes, waiting and readers are 1 or more");
    }
  }

  /** With groups as large as they may be, in bulk. */
  public StoreSettings(int lanes, int waiting, int readers, long cacheBytes, Duration patience) {
    this(lanes, Group.MOST_CHANGES, true, waiting, readers, cacheBytes, patience);
  }
}
