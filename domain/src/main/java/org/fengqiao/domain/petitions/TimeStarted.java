package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.SpecRef;

/**
 * That a time of a petition began to run.
 *
 * @param spec the rule, of the law that governs
 * @param run which run of that clock on the petition, from 1
 * @param from when it begins to count; may lie before it was recorded
 */
public record TimeStarted(
    PetitionLimit of, SpecRef spec, Budget budget, int run, Instant from, Optional<Instant> due) {
  public TimeStarted {
    Objects.requireNonNull(of);
    Objects.requireNonNull(spec);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(from);
    Objects.requireNonNull(due);
  }

  PetitionTime time() {
    return new PetitionTime(of, Limit.started(spec, budget, run, from).told(due));
  }
}
