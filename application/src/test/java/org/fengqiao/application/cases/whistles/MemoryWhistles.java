package org.fengqiao.application.cases.whistles;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.cases.whistles.Whistle;

/** The whistles of a store in memory. */
public record MemoryWhistles(MemoryStore store) implements Whistles {
  @Override
  public Page<Loaded<Whistle>> list(WhistleFilter filter, Sight sight, PageRequest page) {
    var found =
        store
            .all(Whistle.class)
            .filter(w -> filter.matches(w.aggregate()) && sight.sees(w.aggregate().seenBy()))
            .filter(w -> page.after().map(key -> key(w).compareTo(key) < 0).orElse(true))
            .sorted(Comparator.comparing(MemoryWhistles::key).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryWhistles::key);
  }

  private static String key(Loaded<Whistle> w) {
    return w.aggregate().id().value().toString();
  }
}
