package org.fengqiao.application.mediation;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.mediation.Mediation;

/** The mediations of a store in memory. */
public record MemoryMediations(MemoryStore store) implements Mediations {
  @Override
  public Page<Loaded<Mediation>> list(MediationFilter filter, Sight sight, PageRequest page) {
    var found =
        store
            .all(Mediation.class)
            .filter(one -> filter.matches(one.aggregate()) && sight.sees(one.aggregate().seenBy()))
            .filter(one -> page.after().map(key -> key(one).compareTo(key) < 0).orElse(true))
            .sorted(Comparator.comparing(MemoryMediations::key).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryMediations::key);
  }

  private static String key(Loaded<Mediation> one) {
    return one.aggregate().id().value().toString();
  }
}
