package org.fengqiao.application.people;

import jakarta.inject.Inject;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;

/** Says whether the unit or the division is there for which something is entered or listed. */
final class KnownScope {
  private final Ground ground;
  private final Units units;

  @Inject
  KnownScope(Ground ground, Units units) {
    this.ground = ground;
    this.units = units;
  }

  /**
   * Passes if it is.
   *
   * @throws Refusal UNIT_NOT_FOUND, DIVISION_NOT_FOUND
   */
  void require(UnitScope scope) {
    switch (scope) {
      case UnitScope.OfUnit(var unit) -> require(unit);
      case UnitScope.Within(var root) -> {
        var _ = ground.known(new Spot.InDivision(root));
      }
    }
  }

  /**
   * Passes if the unit is there.
   *
   * @throws Refusal UNIT_NOT_FOUND
   */
  void require(UnitId unit) {
    if (units.find(unit).isEmpty()) {
      throw Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + unit.value());
    }
  }
}
