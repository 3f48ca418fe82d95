package org.fengqiao.application.people;

import jakarta.inject.Inject;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.partners.RightsFooting;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;

/** Says whether the ground and the units that rights speak of are there. */
public final class KnownFooting implements RightsFooting {
  private final Ground ground;
  private final Units units;

  @Inject
  public KnownFooting(Ground ground, Units units) {
    this.ground = ground;
    this.units = units;
  }

  @Override
  public void require(DivisionCode division) {
    var _ = ground.division(division);
  }

  @Override
  public void require(UnitId unit) {
    if (units.find(unit).isEmpty()) {
      throw Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + unit.value());
    }
  }
}
