package org.fengqiao.application.policies;

import java.util.Comparator;
import java.util.function.Function;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.policies.CategoryCatalogue;
import org.fengqiao.domain.policies.Pack;

/** The packs, calendars and catalogues of a store in memory. */
public final class MemoryPacks {
  private final MemoryStore store;

  public MemoryPacks(MemoryStore store) {
    this.store = store;
  }

  public Packs packs() {
    return page -> page(Pack.class, pack -> pack.id().value(), page);
  }

  public Calendars calendars() {
    return page -> page(WorkingCalendar.class, calendar -> calendar.id().value(), page);
  }

  public Catalogues catalogues() {
    return page -> page(CategoryCatalogue.class, catalogue -> catalogue.id().value(), page);
  }

  private <A extends Aggregate> Page<Loaded<A>> page(
      Class<A> type, Function<A, String> id, PageRequest page) {
    Function<Loaded<A>, String> key = loaded -> id.apply(loaded.aggregate());
    var found =
        store
            .all(type)
            .filter(loaded ->
                page.after().filter(last -> key.apply(loaded).compareTo(last) <= 0).isEmpty())
            .sorted(Comparator.comparing(key))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, key);
  }
}
