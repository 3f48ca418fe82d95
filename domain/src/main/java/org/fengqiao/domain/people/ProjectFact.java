package org.fengqiao.domain.people;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.grids.Patch;

/** What is decided about a project. Words stand in contents. */
public sealed interface ProjectFact extends Fact {
  /** A unit adopted it. */
  record ProjectAdopted(
      ProjectId id, UnitId unit, Patch patch, String title, LocalDate due, Instant time)
      implements ProjectFact {}

  /** It is done. */
  record ProjectCompleted(ContentRef outcome, Instant time) implements ProjectFact {}

  /** It was given up. */
  record ProjectDropped(ContentRef why, Instant time) implements ProjectFact {}
}
