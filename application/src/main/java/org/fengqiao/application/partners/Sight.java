package org.fengqiao.application.partners;

import java.util.Collections;
import java.util.Set;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.SeenBy;
import org.fengqiao.domain.people.UnitId;

/**
 * What a caller sees: what came through it, what its units have or had to do with, and all in the
 * subtrees it views. The one rule behind get, list, trace and watch.
 */
public record Sight(PartnerId partner, Set<UnitId> units, Set<DivisionCode> subtrees) {
  public Sight {
    units = Set.copyOf(units);
    subtrees = Set.copyOf(subtrees);
  }

  public boolean sees(SeenBy seen) {
    return seen.partner().equals(partner)
        || !Collections.disjoint(units, seen.units())
        || views(seen.division());
  }

  /** Whether all of a division is in the subtrees viewed. */
  public boolean views(DivisionCode division) {
    return subtrees.stream().anyMatch(root -> root.contains(division));
  }
}
