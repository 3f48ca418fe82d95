package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.grids.DivisionCode;

/** What is decided about a unit. Its name is public, and no person's. */
public sealed interface UnitFact extends Fact {
  /** The unit was set up. */
  record UnitCreated(
      UnitId id,
      String name,
      UnitKind kind,
      DivisionCode division,
      Optional<UnitId> parent,
      Instant time)
      implements UnitFact {}
}
