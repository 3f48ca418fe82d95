package org.fengqiao.application.store;

import java.util.function.Supplier;

/**
 * How fresh a load must be. A first decision may stand on a cached version, since a stale one is
 * compared-and-set away; a second look, and every read that is answered, may not.
 */
public enum Freshness {
  /** A cached version will do. */
  CACHED,
  /** As committed when the load is made, on every node. */
  FRESH;

  private static final ScopedValue<Freshness> WANTED = ScopedValue.newInstance();

  /** What loads made now must be: FRESH outside any decision. */
  public static Freshness wanted() {
    return WANTED.orElse(FRESH);
  }

  /** Runs {@code loading}, whose loads must be this fresh. */
  public <T> T within(Supplier<T> loading) {
    return ScopedValue.where(WANTED, this).call(loading::get);
  }
}
