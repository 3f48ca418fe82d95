package org.fengqiao.application.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;

/** The officers of a store in memory. */
public record MemoryOfficers(MemoryStore store) implements OfficerRegister {
  @Override
  public Optional<Loaded<Officer>> find(OfficerId id) {
    return store.find(Officer.class, id.ref());
  }

  @Override
  public List<Loaded<Officer>> find(Collection<OfficerId> ids) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " at once");
    }
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public Page<Loaded<Officer>> list(PageRequest page) {
    var found =
        store
            .all(Officer.class)
            .filter(o -> id(o).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryOfficers::id))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryOfficers::id);
  }

  private static String id(Loaded<Officer> officer) {
    return officer.aggregate().id().value().toString();
  }
}
