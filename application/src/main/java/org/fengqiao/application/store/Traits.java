package org.fengqiao.application.store;

import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.cases.CaseTraits;

/** Says what an aggregate is seen and filtered by in the stream. */
@FunctionalInterface
public interface Traits {
  /** The traits of a case; empty for every other kind. */
  Optional<CaseTraits> of(Aggregate aggregate);
}
