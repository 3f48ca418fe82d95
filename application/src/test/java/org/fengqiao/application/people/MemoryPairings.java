package org.fengqiao.application.people;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.people.Pairing;

/** The pairings of a store in memory. */
public record MemoryPairings(MemoryStore store) implements Pairings {
  @Override
  public Page<Loaded<Pairing>> list(PairingFilter filter, PageRequest page) {
    var found =
        store
            .all(Pairing.class)
            .filter(pairing -> filter.matches(pairing.aggregate()))
            .filter(pairing -> key(pairing).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryPairings::key))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryPairings::key);
  }

  private static String key(Loaded<Pairing> pairing) {
    return pairing.aggregate().village().value() + "/" + pairing.aggregate().id().value();
  }
}
