package org.fengqiao.application.cases;

import java.util.EnumSet;
import java.util.Optional;
import org.fengqiao.application.cases.DecideObjection.Decision;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;

/** Objects as the villager does, and decides as the overseer does. */
public record DisputeClerk(CaseTown town) {
  /** Where a case goes that is given by hand. */
  public static NamedUnit named(CaseTown town) {
    var ports = town.town.ports;
    return new NamedUnit(ports.units(), ports.posts(), town.router);
  }

  /** Says that a case is not the unit's own. */
  public Case object(Case c) {
    var on = town.on(town.units(), c);
    return new ObjectToCase(town.desk)
        .object(town.units(), new ObjectToCase.Command(on, town.villager, "不属本单位职责"))
        .aggregate();
  }

  /** Dismisses that. */
  public Case dismiss(Case c) {
    return decide(c, new Decision.Dismissed());
  }

  /** Upholds that, and gives it to another unit. */
  public Case uphold(Case c, UnitId to) {
    return decide(c, new Decision.Upheld(to, Optional.empty()));
  }

  private Case decide(Case c, Decision decision) {
    var by = town.overseer(EnumSet.allOf(Right.class));
    var command = new DecideObjection.Command(town.on(by, c), Optional.empty(), decision, "经核实");
    return new DecideObjection(town.desk, named(town), town.router).decide(by, command).aggregate();
  }
}
