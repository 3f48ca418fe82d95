package org.fengqiao.application.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.store.Reached;
import org.fengqiao.domain.Version;

/**
 * What the aggregates of a kind are counted as, the counters made of it, and how far the journal
 * was read for them.
 *
 * @param <I> names an aggregate
 * @param <C> what one is counted as
 */
public interface Counters<I, C> {
  /** So many aggregates are asked for or counted at once. */
  int MOST = Cases.MOST;

  /** How far the journal was read, by whichever process. */
  Reached reached();

  /**
   * At which version each of them was counted last; those counted never are missing, and those that
   * count as nothing may be.
   */
  Map<I, Version> versions(Collection<I> ids);

  /**
   * Moves on from {@code from} to {@code to}, and from what each was counted as to what it is
   * counted as now, whole or not at all.
   *
   * @param counted of each aggregate once
   * @return false, with nothing changed, if another process moved on first
   */
  boolean count(Reached from, Reached to, List<Counted<I, C>> counted);
}
