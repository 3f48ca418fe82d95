package org.fengqiao.application.partners;

import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/** Says whether what rights speak of is there. */
public interface RightsFooting {
  /**
   * Passes if the division is in the tree now.
   *
   * @throws Refusal DIVISION_NOT_FOUND
   */
  void require(DivisionCode division);

  /**
   * Passes if there is such a unit.
   *
   * @throws Refusal UNIT_NOT_FOUND
   */
  void require(UnitId unit);
}
