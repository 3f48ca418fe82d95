package org.fengqiao.domain;

import java.util.List;

/**
 * Something that is decided about as a whole and journaled as a whole.
 *
 * <p>Immutable. Its state is always the fold of its facts (see {@link Lineage}), so that a rebuild
 * from the journal cannot disagree with the move that was made.
 */
public interface Aggregate {
  /** Which aggregate this is. */
  AggregateRef ref();

  /** The clocks that run on it now. */
  default List<ClockRun> running() {
    return List.of();
  }

  /** The names it bears alone; fixed when it is made. */
  default List<Claim> claims() {
    return List.of();
  }
}
