package org.fengqiao.application.store;

import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseTraits;

/** What an aggregate is seen and filtered by in the stream. */
public final class Traits {
  private Traits() {}

  /** The traits of a case; empty for every other kind. */
  public static Optional<CaseTraits> of(Aggregate aggregate) {
    return aggregate instanceof Case one ? Optional.of(one.traits()) : Optional.empty();
  }
}
