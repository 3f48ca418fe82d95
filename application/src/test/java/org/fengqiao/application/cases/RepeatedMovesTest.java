package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.Test;

class RepeatedMovesTest {
  private final CaseTown town = new CaseTown();
  private final Caller units = town.units();

  @Test
  void areAnsweredThoughTheyWouldBeIllegalNow() {
    var c = town.aCase();
    var command = new SignForCase.Command(town.on(units, c), town.villager);
    var first = new SignForCase(town.desk).signFor(units, command);
    var again = new SignForCase(town.desk).signFor(units, command);
    assertTrue(again.repeated());
    assertEquals(first.resource(), again.resource());
    assertRefused(
        CaseReason.ILLEGAL_MOVE,
        () ->
            new SignForCase(town.desk)
                .signFor(units, new SignForCase.Command(town.on(units, c), town.villager)));
  }

  @Test
  void areAnsweredOnlyWhileTheCaseIsInSight() {
    var petition =
        town.command(Channel.PETITION, Optional.empty(), Optional.empty(), town.village());
    var c = town.report.report(town.platform(), petition).aggregate();
    var rights = EnumSet.allOf(Right.class);
    var villagers = town.caller("villagers", rights, Set.of(), Set.of(GroundTown.VILLAGE));
    var overseer = town.overseer(rights);
    var triage = new TriageCase(town.desk, town.town.ports.ground(), town.rules, town.router);
    var command = triaging(villagers, c, Optional.empty());
    triage.triage(villagers, command);
    assertTrue(triage.triage(villagers, command).repeated());

    var nextVillage = new Spot.InDivision(new DivisionCode("620402202205"));
    triage.triage(overseer, triaging(overseer, c, Optional.of(nextVillage)));
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> triage.triage(villagers, command));
  }

  private TriageCase.Command triaging(Caller caller, Case c, Optional<Spot> spot) {
    return new TriageCase.Command(
        town.on(caller, c),
        Optional.empty(),
        Optional.of(TownRules.ROAD),
        Optional.empty(),
        Optional.empty(),
        spot,
        "");
  }
}
