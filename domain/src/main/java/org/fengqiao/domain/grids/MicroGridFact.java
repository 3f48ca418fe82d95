package org.fengqiao.domain.grids;

import java.time.Instant;
import org.fengqiao.domain.Fact;

/** What is decided about a micro-grid. Its name and range are public, and no person's. */
public sealed interface MicroGridFact extends Fact {
  /**
   * The micro-grid was set up.
   *
   * @param village the grid's
   */
  record MicroGridCreated(
      MicroGridId id,
      MicroGridCode code,
      GridId grid,
      MicroGridKind kind,
      String name,
      String range,
      DivisionCode village,
      Instant time)
      implements MicroGridFact {}

  /** It is described otherwise from now on. */
  record MicroGridDescribed(String name, String range) implements MicroGridFact {}

  /**
   * It lies in another grid from now on, since its own was split or merged.
   *
   * @param village that grid's
   */
  record MicroGridMoved(GridId grid, DivisionCode village) implements MicroGridFact {}

  /** It is no more. */
  record MicroGridEnded(Instant time) implements MicroGridFact {}
}
