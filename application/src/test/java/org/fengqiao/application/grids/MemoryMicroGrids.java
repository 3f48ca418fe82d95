package org.fengqiao.application.grids;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.DivisionCode;
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
  public Optional<MicroGridCode> highest(String stem, int digits) {
    return store
        .all(MicroGrid.class)
        .map(found -> found.aggregate().code())
        .filter(code -> code.value().matches(stem + "[0-9]{" + digits + "}.*"))
        .max(Comparator.comparing(MicroGridCode::value));
  }

  @Override
  public Page<Loaded<MicroGrid>> list(DivisionCode within, PageRequest page) {
    var found =
        store
            .all(MicroGrid.class)
            .filter(m -> within.contains(m.aggregate().village()))
            .filter(m -> m.aggregate().ended().isEmpty())
            .filter(m -> MicroGrids.key(m.aggregate()).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(m -> MicroGrids.key(m.aggregate())))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, m -> MicroGrids.key(m.aggregate()));
  }

  @Override
  public List<Loaded<MicroGrid>> standing(Set<GridId> grids, int most) {
    return sorted(grids, Optional.empty()).limit(most).toList();
  }

  @Override
  public Page<Loaded<MicroGrid>> list(Set<GridId> grids, Optional<Instant> at, PageRequest page) {
    var found =
        sorted(grids, at)
            .filter(m -> code(m).compareTo(page.after().orElse("")) > 0)
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryMicroGrids::code);
  }

  private Stream<Loaded<MicroGrid>> sorted(Set<GridId> grids, Optional<Instant> at) {
    return store
        .all(MicroGrid.class)
        .filter(m -> grids.contains(m.aggregate().grid()))
        .filter(m -> GridFilter.stood(at, m.aggregate().created(), m.aggregate().ended()))
        .sorted(Comparator.comparing(MemoryMicroGrids::code));
  }

  private static String code(Loaded<MicroGrid> microGrid) {
    return microGrid.aggregate().code().value();
  }
}
