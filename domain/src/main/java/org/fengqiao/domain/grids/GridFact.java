package org.fengqiao.domain.grids;

import java.time.Instant;
import org.fengqiao.domain.Fact;

/**
 * What is decided about a grid. Its name and its range are what the public notice says of it:
 * neither personal nor ever erased.
 */
public sealed interface GridFact extends Fact {
  /** The grid was set up. */
  record GridCreated(
      GridId id,
      GridCode code,
      GridKind kind,
      String name,
      String range,
      DivisionCode village,
      Instant time)
      implements GridFact {}
}
