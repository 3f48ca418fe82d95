package org.fengqiao.application.people;

import java.util.Comparator;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;

/** The units of a store in memory. */
public record MemoryUnits(MemoryStore store) implements Units {
  @Override
  public Optional<Loaded<Unit>> find(UnitId id) {
    return store.find(Unit.class, id.ref());
  }

  @Override
  public Page<Loaded<Unit>> list(DivisionCode within, Optional<UnitKind> kind, PageRequest page) {
    var found =
        store
            .all(Unit.class)
            .filter(u -> within.contains(u.aggregate().division()))
            .filter(u -> kind.map(wanted -> u.aggregate().kind() == wanted).orElse(true))
            .filter(u -> id(u).compareTo(page.after().orElse("")) > 0)
            .sorted(Comparator.comparing(MemoryUnits::id))
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryUnits::id);
  }

  private static String id(Loaded<Unit> unit) {
    return unit.aggregate().id().value().toString();
  }
}
