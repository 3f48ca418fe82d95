package org.fengqiao.application.cases.spotchecks;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.grids.DivisionCode;

/** The spot checks of a store in memory. */
public record MemorySpotChecks(MemoryStore store) implements SpotChecks {
  @Override
  public Page<Loaded<SpotCheck>> list(DivisionCode root, PageRequest page) {
    var found =
        store
            .all(SpotCheck.class)
            .filter(one -> root.contains(one.aggregate().plan().division()))
            .filter(one -> key(one).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemorySpotChecks::key))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemorySpotChecks::key);
  }

  private static String key(Loaded<SpotCheck> spotCheck) {
    var one = spotCheck.aggregate();
    return one.plan().division().value() + "/" + one.id().value();
  }
}
