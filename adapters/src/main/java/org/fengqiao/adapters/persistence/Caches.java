package org.fengqiao.adapters.persistence;

import com.github.benmanes.caffeine.cache.Caffeine;

/** How the caches of this package are built. */
final class Caches {
  private Caches() {}

  /**
   * A builder whose caches keep house on the thread that uses them: it takes microseconds, and to
   * hand it to a pool costs more than that at each report.
   */
  static Caffeine<Object, Object> builder() {
    return Caffeine.newBuilder().executor(Runnable::run);
  }
}
