package org.fengqiao.application.grids;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.MicroGridId;

/** All micro-grids. */
public interface MicroGrids {
  /**
   * The micro-grid, ended or not; inside a decision it may come from a cache that follows within a
   * second.
   */
  Optional<Loaded<MicroGrid>> find(MicroGridId id);

  /**
   * The highest code given out that begins with {@code stem} and then so many digits, as committed
   * now.
   */
  Optional<MicroGridCode> highest(String stem, int digits);

  /** A page of those of a division's subtree that stand; for its key see {@link #key}. */
  Page<Loaded<MicroGrid>> list(DivisionCode within, PageRequest page);

  /** Up to {@code most} of those that stand in any of {@code grids}, as committed now. */
  List<Loaded<MicroGrid>> standing(Set<GridId> grids, int most);

  /**
   * A page of the micro-grids that lie in any of {@code grids} now, by code; the key is the code.
   *
   * @param at those that stood then; empty for those that stand
   */
  Page<Loaded<MicroGrid>> list(Set<GridId> grids, Optional<Instant> at, PageRequest page);

  /** The key of a micro-grid in the list of a subtree: its village and its code. */
  static String key(MicroGrid microGrid) {
    return microGrid.village().value() + "/" + microGrid.code().value();
  }
}
