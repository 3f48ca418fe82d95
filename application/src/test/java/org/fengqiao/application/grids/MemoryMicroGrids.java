package org.fengqiao.application.grids;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.MicroGridId;

/** The micro-grids of a store in memory. */
public record MemoryMicroGrids(MemoryStore store) implements MicroGrids {
  @Override
  public Optional<Loaded<MicroGrid>> find(MicroGridId id) {
    return store.find(MicroGrid.class, id.ref());
  }

  @Override
  public Optional<MicroGridCode> highest(GridId grid) {
    return of(grid).map(m -> m.aggregate().code()).max(Comparator.naturalOrder());
  }

  @Override
  public Page<Loaded<MicroGrid>> list(GridId grid, PageRequest page) {
    var found =
        of(grid)
            .filter(m -> code(m).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryMicroGrids::code))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryMicroGrids::code);
  }

  private Stream<Loaded<MicroGrid>> of(GridId grid) {
    return store.all(MicroGrid.class).filter(m -> m.aggregate().grid().equals(grid));
  }

  private static String code(Loaded<MicroGrid> microGrid) {
    return microGrid.aggregate().code().value();
  }
}
