package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  /** It has the ground of others that ended when it was set up (拆分、合并). */
  record GridSucceeded(List<GridId> predecessors) implements GridFact {
    public GridSucceeded {
      predecessors = List.copyOf(predecessors);
    }
  }

  /** It is described otherwise from now on. */
  record GridDescribed(String name, String range) implements GridFact {}

  /**
   * It lies in a zone from now on.
   *
   * @param zone empty for in none
   */
  record GridPlaced(Optional<ZoneId> zone) implements GridFact {}

  /**
   * A micro-grid was set up in it. Decided here as well, so that a grid does not end while one is
   * added that the split or merge does not know of.
   */
  record MicroGridAdded(MicroGridId microGrid) implements GridFact {}

  /**
   * It is no more.
   *
   * @param successors those that have its ground now; empty if it was given up
   */
  record GridEnded(List<GridId> successors, Instant time) implements GridFact {
    public GridEnded {
      successors = List.copyOf(successors);
    }
  }
}
