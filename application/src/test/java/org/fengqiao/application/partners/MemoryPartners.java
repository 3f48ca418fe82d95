package org.fengqiao.application.partners;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.partners.Partner;

/** The partners of a store in memory. */
public final class MemoryPartners implements Partners {
  private final MemoryStore store;

  public MemoryPartners(MemoryStore store) {
    this.store = store;
  }

  @Override
  public Page<Loaded<Partner>> list(PageRequest page) {
    var found =
        store
            .all(Partner.class)
            .filter(partner -> id(partner).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryPartners::id))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryPartners::id);
  }

  private static String id(Loaded<Partner> partner) {
    return partner.aggregate().id().value();
  }
}
