package org.fengqiao.application.partners;

import java.util.Collections;
import java.util.Set;
import org.fengqiao.domain.cases.CaseTraits;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;

/**
 * Which cases a caller sees: what it reported, what its units have or had, and all in the subtrees
 * it views. The one rule behind get, list, trace and watch.
 */
public record Sight(PartnerId partner, Set<UnitId> units, Set<DivisionCode> subtrees) {
  public Sight {
    units = Set.copyOf(units);
    subtrees = Set.copyOf(subtrees);
  }

  public boolean sees(CaseTraits seen) {
    return seen.partner().equals(partner)
        || !Collections.disjoint(units, seen.units())
        || subtrees.stream().anyMatch(root -> root.contains(seen.division()));
  }
}
