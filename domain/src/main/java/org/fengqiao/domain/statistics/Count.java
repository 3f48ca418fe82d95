package org.fengqiao.domain.statistics;

import java.util.Map;

/**
 * What one thing is counted as: what it adds to which counters (计数).
 *
 * @param <K> names a counter
 * @param <M> what is measured
 */
public interface Count<K, M> {
  /** By how much it adds to each measure of each counter that it counts in; nothing is 0. */
  Map<K, Map<M, Long>> adds();
}
