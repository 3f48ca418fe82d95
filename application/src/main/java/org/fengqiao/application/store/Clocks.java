package org.fengqiao.application.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Wake;

/**
 * The rows of the running clocks, one each: an index of what is to be looked at when. They are
 * written with each decision that touches a clock; a row that says too early does no harm, one that
 * says too late would.
 */
public interface Clocks {
  /** How many rows are read at once at most. */
  int MOST = 1_000;

  /**
   * An aggregate to be looked at.
   *
   * @param rows those of its rows that are due, as they were read
   */
  record Due(AggregateRef aggregate, List<Wake> rows) {
    public Due {
      Objects.requireNonNull(aggregate);
      rows = List.copyOf(rows);
    }
  }

  /**
   * What is to be looked at by {@code now}, the earliest first, of at most {@code limit} rows. Of
   * several processes each is answered its share, so that they seldom look at the same one.
   */
  List<Due> due(Instant now, int limit);

  /**
   * Says when to look at {@code seen} next, after a look that came to nothing. A row that a
   * decision has written since is left as it is.
   *
   * @param wakes for the rows among them; empty for none
   * @param otherwise for the other rows
   */
  void reschedule(Due seen, List<Wake> wakes, Instant otherwise);

  /**
   * What came of a look.
   *
   * @param wakes as {@link #reschedule(Due, List, Instant)} takes them
   */
  record Look(Due seen, List<Wake> wakes, Instant otherwise) {
    public Look {
      Objects.requireNonNull(seen);
      wakes = List.copyOf(wakes);
      Objects.requireNonNull(otherwise);
    }
  }

  /** Reschedules after many looks, each as if it were the only one. */
  default void reschedule(List<Look> looks) {
    looks.forEach(look -> reschedule(look.seen(), look.wakes(), look.otherwise()));
  }

  /** Has every row looked at by {@code now}, as when a calendar was published. */
  void wakeAll(Instant now);
}
