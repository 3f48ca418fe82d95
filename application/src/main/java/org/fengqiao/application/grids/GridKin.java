package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;

/** Which grids had, or have, the ground of another. */
public final class GridKin {
  /** So many are followed; the farther ones of ground that was redrawn that often are left out. */
  public static final int MOST = 50;

  private final Grids grids;

  @Inject
  public GridKin(Grids grids) {
    this.grids = grids;
  }

  /** The grid, and those before it that had any of its ground, nearest first. */
  public Set<GridId> ancestors(GridId grid) {
    return following(grid, Grid::predecessors);
  }

  /** The grid, and those after it that had or have any of its ground, nearest first. */
  public Set<GridId> descendants(GridId grid) {
    return following(grid, Grid::successors);
  }

  private Set<GridId> following(GridId first, Function<Grid, List<GridId>> next) {
    var found = new LinkedHashSet<GridId>();
    var open = new ArrayDeque<GridId>();
    open.add(first);
    while (!open.isEmpty() && found.size() < MOST) {
      var id = open.remove();
      if (found.add(id)) {
        grids.find(id).map(Loaded::aggregate).map(next).ifPresent(open::addAll);
      }
    }
    return Collections.unmodifiableSet(found);
  }
}
