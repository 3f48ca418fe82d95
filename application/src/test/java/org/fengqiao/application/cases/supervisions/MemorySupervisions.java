package org.fengqiao.application.cases.supervisions;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.cases.supervisions.Supervision;

/** The supervisions of a store in memory. */
public record MemorySupervisions(MemoryStore store) implements Supervisions {
  @Override
  public Page<Loaded<Supervision>> list(SupervisionFilter filter, Sight sight, PageRequest page) {
    var found =
        store
            .all(Supervision.class)
            .filter(s -> filter.matches(s.aggregate()) && sight.sees(s.aggregate().seenBy()))
            .filter(s -> page.after().map(key -> key(s).compareTo(key) < 0).orElse(true))
            .sorted(Comparator.comparing(MemorySupervisions::key).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemorySupervisions::key);
  }

  private static String key(Loaded<Supervision> s) {
    return s.aggregate().id().value().toString();
  }
}
