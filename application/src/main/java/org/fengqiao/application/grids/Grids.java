package org.fengqiao.application.grids;

import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;

/** All grids. */
public interface Grids {
  /** The grid; inside a decision it may come from a cache that follows within a second. */
  Optional<Loaded<Grid>> find(GridId id);

  /** The highest code given out in a village, as committed now. */
  Optional<GridCode> highest(DivisionCode village);

  /**
   * A page of a division's subtree by code; the key is the code.
   *
   * @param kind empty for any
   */
  Page<Loaded<Grid>> list(DivisionCode within, Optional<GridKind> kind, PageRequest page);
}
