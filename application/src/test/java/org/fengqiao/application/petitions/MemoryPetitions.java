package org.fengqiao.application.petitions;

import java.time.Instant;
import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.petitions.Petition;

/** The petitions of a store in memory. */
public record MemoryPetitions(MemoryStore store) implements Petitions {
  @Override
  public Page<Loaded<Petition>> list(
      PetitionFilter filter, Sight sight, Instant now, PageRequest page) {
    var found =
        store
            .all(Petition.class)
            .filter(p -> filter.matches(p.aggregate(), now))
            .filter(p -> PetitionsInSight.isSeen(sight, p.aggregate()))
            .filter(p -> page.after().map(key -> key(p).compareTo(key) < 0).orElse(true))
            .sorted(Comparator.comparing(MemoryPetitions::key).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryPetitions::key);
  }

  private static String key(Loaded<Petition> p) {
    return p.aggregate().id().value().toString();
  }
}
