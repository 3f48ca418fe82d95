package org.fengqiao.application.cases.lives;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * The loads of one process, which remembers what it saw of some cases, and gives that where it may
 * be old.
 */
record Remembering(Cases cases, Map<CaseId, Loaded<Case>> seen) implements Cases {
  private static final int REMEMBERS_ONE_OF = 2;

  Remembering(Cases cases) {
    this(cases, new ConcurrentHashMap<>());
  }

  @Override
  public Optional<Loaded<Case>> find(CaseId id) {
    if (Freshness.wanted() == Freshness.CACHED && seen.containsKey(id)) {
      return Optional.of(seen.get(id));
    }
    var found = cases.find(id);
    if (id.hashCode() % REMEMBERS_ONE_OF == 0) {
      found.ifPresent(loaded -> seen.put(id, loaded));
    }
    return found;
  }

  @Override
  public List<Loaded<Case>> findAll(Collection<CaseId> ids) {
    return cases.findAll(ids);
  }

  @Override
  public List<Loaded<Case>> inHand(OfficerId officer, UnitId unit, int limit) {
    return cases.inHand(officer, unit, limit);
  }

  @Override
  public int countInHand(OfficerId officer, UnitId unit) {
    return cases.countInHand(officer, unit);
  }

  @Override
  public Page<Loaded<Case>> list(CaseFilter filter, Sight sight, PageRequest page) {
    return cases.list(filter, sight, page);
  }
}
