package org.fengqiao.application.partners;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;

/** The partners of a store in memory. */
public final class MemoryPartners implements Partners {
  private final MemoryStore store;

  public MemoryPartners(MemoryStore store) {
    this.store = store;
  }

  @Override
  public List<Loaded<Partner>> list(Optional<PartnerId> after, int limit) {
    return store
        .all(Partner.class)
        .filter(p -> after.isEmpty() || id(p).compareTo(after.get().value()) > 0)
        .sorted(Comparator.comparing(MemoryPartners::id))
        .limit(limit)
        .toList();
  }

  private static String id(Loaded<Partner> partner) {
    return partner.aggregate().id().value();
  }
}
