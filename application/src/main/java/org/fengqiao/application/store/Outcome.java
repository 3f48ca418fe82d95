package org.fengqiao.application.store;

import java.util.List;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;

/** What became of changes that were handed over to be committed. */
public sealed interface Outcome {
  /**
   * All of it is durable.
   *
   * @param heads the new heads, in the order of the steps
   */
  record Committed(List<Head> heads) implements Outcome {
    public Committed {
      heads = List.copyOf(heads);
    }
  }

  /** Nothing was written: the request id came before, perhaps with another body. */
  record Repeated(Receipt receipt) implements Outcome {}

  /** Nothing was written: another aggregate bears the name already. */
  record Taken(Claim claim, AggregateRef bearer) implements Outcome {}

  /** Nothing was written: someone else moved that aggregate first. */
  record Stale(AggregateRef aggregate) implements Outcome {}

  /** Nothing was written: too much waits already. */
  record Overloaded() implements Outcome {}

  /** It could not be learnt whether it was written. */
  record Unknown() implements Outcome {}
}
