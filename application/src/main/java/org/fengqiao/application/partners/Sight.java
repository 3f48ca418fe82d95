package org.fengqiao.application.partners;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.fengqiao.domain.cases.CaseTraits;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;

/**
 * Which cases, whistles, supervisions and joint sessions a caller sees: what it reported, what its
 * units have or had, and all in the subtrees it views. The one rule behind get, list, trace and
 * watch.
 */
public record Sight(PartnerId partner, Set<UnitId> units, Set<DivisionCode> subtrees) {
  public Sight {
    units = Set.copyOf(units);
    subtrees = Set.copyOf(subtrees);
  }

  public boolean sees(CaseTraits seen) {
    return sees(seen.partner(), seen.units(), seen.division());
  }

  /** A whistle is seen by who blew it, by the units it called, and on the subtrees viewed. */
  public boolean sees(Whistle seen) {
    var blower = seen.blower();
    return units.contains(blower.unit())
        || sees(blower.partner(), seen.calledUnits(), seen.patch().division());
  }

  /** Whether all of a division is in the subtrees viewed. */
  public boolean views(DivisionCode division) {
    return subtrees.stream().anyMatch(root -> root.contains(division));
  }

  /**
   * A supervision is seen by who ordered it, by the unit supervised, and on the subtrees viewed.
   */
  public boolean sees(Supervision seen) {
    var superior = seen.superior();
    var units = Set.of(seen.supervised().unit());
    return this.units.contains(superior.unit())
        || sees(superior.partner(), units, seen.patch().division());
  }

  /** A joint session is seen by who convened it, by the units it called, and on the subtrees. */
  public boolean sees(JointSession seen) {
    var convener = seen.convener();
    return units.contains(convener.unit())
        || sees(convener.partner(), seen.units(), seen.patch().division());
  }

  private boolean sees(PartnerId by, Collection<UnitId> having, DivisionCode division) {
    return by.equals(partner) || !Collections.disjoint(units, having) || views(division);
  }
}
