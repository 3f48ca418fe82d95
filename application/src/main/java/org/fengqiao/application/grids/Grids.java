package org.fengqiao.application.grids;

import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;

/** All grids. */
public interface Grids {
  /**
   * The grid, ended or not; inside a decision it may come from a cache that follows within a
   * second.
   */
  Optional<Loaded<Grid>> find(GridId id);

  /**
   * The highest code given out that begins with {@code stem} and then so many digits, as committed
   * now.
   */
  Optional<GridCode> highest(String stem, int digits);

  /** A page of grids by village and code; for its key see {@link #key}. */
  Page<Loaded<Grid>> list(GridFilter filter, PageRequest page);

  /** The key of a grid in a list: its village and its code. */
  static String key(Grid grid) {
    return grid.village().value() + "/" + grid.code().value();
  }
}
