package org.fengqiao.application.cases;

import java.util.Comparator;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;

/** The cases of a store in memory. */
public record MemoryCases(MemoryStore store) implements Cases {
  @Override
  public Optional<Loaded<Case>> find(CaseId id) {
    return store.find(Case.class, Case.ref(id));
  }

  @Override
  public Page<Loaded<Case>> list(CaseFilter filter, Sight sight, PageRequest page) {
    var found =
        store
            .all(Case.class)
            .filter(c -> filter.matches(c.aggregate().traits()))
            .filter(c -> isListed(filter, c))
            .filter(c -> sight.sees(c.aggregate().traits()))
            .filter(c -> page.after().map(after -> key(c).compareTo(after) < 0).orElse(true))
            .sorted(Comparator.comparing(MemoryCases::key).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryCases::key);
  }

  /** A list by unit is of what the unit leads now; only a watch shows what it had. */
  private static boolean isListed(CaseFilter filter, Loaded<Case> c) {
    return !(filter.scope().orElse(null) instanceof CaseFilter.Scope.OfUnit(var unit))
        || c.aggregate().lead().filter(unit::equals).isPresent();
  }

  private static String key(Loaded<Case> c) {
    return c.aggregate().id().value().toString();
  }
}
