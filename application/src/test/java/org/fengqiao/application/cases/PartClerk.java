package org.fengqiao.application.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;

/** Shares cases as the overseer does, and hands parts in for the police. */
public record PartClerk(CaseTown town) {
  private Caller overseer() {
    return town.overseer(EnumSet.allOf(Right.class));
  }

  /** Gives a part to the police officer of the village. */
  public Case assign(Case c) {
    var on = town.on(overseer(), c);
    var police = town.police;
    var command =
        new AssignPart.Command(
            on, Optional.empty(), police.unit(), Optional.of(police.id()), "配合现场疏导交通");
    return new AssignPart(town.desk, DisputeClerk.named(town), town.router)
        .assign(overseer(), command)
        .aggregate();
  }

  /** Hands a part of the police in. */
  public Case handIn(Case c, int part) {
    var on = town.on(town.units(), c);
    return new HandInPart(town.desk)
        .handIn(town.units(), new HandInPart.Command(on, town.policeman, part, "已疏导", List.of()))
        .aggregate();
  }

  /** Drops a part. */
  public Case drop(Case c, int part) {
    var on = town.on(overseer(), c);
    return new DropPart(town.desk)
        .drop(overseer(), new DropPart.Command(on, Optional.empty(), part, "不再需要"))
        .aggregate();
  }
}
