package org.fengqiao.application.store;

import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;

/**
 * Loads aggregates by their reference. Inside a decision it may answer from a cache of recent
 * versions (see {@link Freshness}); outside one it reads what is committed now.
 */
public interface Aggregates {
  /** The aggregate at its newest version, if there is one. */
  <A extends Aggregate> Optional<Loaded<A>> find(Class<A> type, AggregateRef ref);
}
