package org.fengqiao.bootstrap.demo;

import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;

/**
 * A sort of unit that a place has, one in each division of a level.
 *
 * @param suffix what follows the division's name in the unit's; empty where the two are called
 *     alike
 */
public record Body(Level level, UnitKind kind, String suffix) {
  /** The name of the one in the division of that name. */
  public String nameIn(String division) {
    return division + suffix;
  }
}
