package org.fengqiao.application.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.Wake;

/** Looks at the clocks of aggregates of one kind. */
public interface Waker {
  /** Of which kind. */
  AggregateKind kind();

  /**
   * Looks at the clocks of one of them now, and fires what is due.
   *
   * @return when to look again if nothing was due; empty if rungs fired, which wrote their wakes
   */
  Optional<List<Wake>> wake(UUID id);
}
