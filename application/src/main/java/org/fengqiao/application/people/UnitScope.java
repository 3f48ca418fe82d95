package org.fengqiao.application.people;

import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/** Whose pairings or projects: those of one unit, or those for a division's subtree. */
public sealed interface UnitScope {
  /** Whether what a unit has in a division is meant. */
  boolean has(UnitId unit, DivisionCode division);

  /** Of one unit. */
  record OfUnit(UnitId unit) implements UnitScope {
    public OfUnit {
      Objects.requireNonNull(unit);
    }

    @Override
    public boolean has(UnitId one, DivisionCode division) {
      return unit.equals(one);
    }
  }

  /** In a division's subtree, of whatever unit. */
  record Within(DivisionCode root) implements UnitScope {
    public Within {
      Objects.requireNonNull(root);
    }

    @Override
    public boolean has(UnitId unit, DivisionCode division) {
      return root.contains(division);
    }
  }
}
