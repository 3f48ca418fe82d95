package org.fengqiao.application.people;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;

/** Shows a unit. */
public final class GetUnit {
  private final Access access;
  private final Units units;

  @Inject
  public GetUnit(Access access, Units units) {
    this.access = access;
    this.units = units;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, UNIT_NOT_FOUND
   */
  public Loaded<Unit> get(Caller caller, UnitId id) {
    access.require(caller, Right.READ_PEOPLE);
    return units
        .find(id)
        .orElseThrow(() -> Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + id.value()));
  }
}
