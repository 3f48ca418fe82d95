package org.fengqiao.application.grids;

import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.MicroGridId;

/** All micro-grids. */
public interface MicroGrids {
  /** The micro-grid; inside a decision it may come from a cache that follows within a second. */
  Optional<Loaded<MicroGrid>> find(MicroGridId id);

  /** The highest code given out in a grid, as committed now. */
  Optional<MicroGridCode> highest(GridId grid);

  /** A page of a grid's micro-grids by code; the key is the code. */
  Page<Loaded<MicroGrid>> list(GridId grid, PageRequest page);
}
