package org.fengqiao.application.grids;

import java.util.Comparator;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;

/** The grids of a store in memory. */
public record MemoryGrids(MemoryStore store) implements Grids {
  @Override
  public Optional<Loaded<Grid>> find(GridId id) {
    return store.find(Grid.class, id.ref());
  }

  @Override
  public Optional<GridCode> highest(String stem, int digits) {
    return store
        .all(Grid.class)
        .map(found -> found.aggregate().code())
        .filter(code -> code.value().matches(stem + "[0-9]{" + digits + "}.*"))
        .max(Comparator.comparing(GridCode::value));
  }

  @Override
  public Page<Loaded<Grid>> list(GridFilter filter, PageRequest page) {
    var found =
        store
            .all(Grid.class)
            .filter(grid -> filter.matches(grid.aggregate()))
            .filter(grid -> key(grid).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryGrids::key))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryGrids::key);
  }

  private static String key(Loaded<Grid> grid) {
    return Grids.key(grid.aggregate());
  }
}
