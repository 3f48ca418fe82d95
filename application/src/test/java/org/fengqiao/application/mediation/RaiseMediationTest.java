package org.fengqiao.application.mediation;

import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationReason;
import org.fengqiao.domain.mediation.MediationStatus;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.junit.jupiter.api.Test;

/** A dispute goes up from organization to organization. */
class RaiseMediationTest {
  private final MediationTown town = new MediationTown();

  private Mediation raise(Mediation m) {
    var raising = new RaiseMediation.Command(town.on(m), "无力调解");
    return town.raise.raise(town.mediation(), raising).aggregate();
  }

  private void close(OrganizationId id) {
    town.people.close.close(caller(), town.people.revision(id));
  }

  @Test
  void goesToTheNextAbove() {
    var raised = raise(town.accepted());
    assertEquals(MediationStatus.APPLIED, raised.status());
    assertEquals(town.centre, raised.stage().organization());
  }

  @Test
  void goesPastOrganizationsThatWereClosed() {
    var station =
        town.people.anOrganization(
            OrganizationKind.VILLAGE_STATION, GroundTown.VILLAGE, Optional.of(town.subCentre));
    var officer = town.anOfficerOf(station.id());
    var by =
        town.cases.caller("station", EnumSet.allOf(Right.class), Set.of(station.unit()), Set.of());
    var m = town.applied();
    assertEquals(station.id(), m.stage().organization());
    town.consent.record(by, new RecordConsent.Command(on(by, m, officer), List.of(1, 2)));
    town.accept.accept(by, new AcceptMediation.Command(on(by, m, officer)));
    close(station.id());
    close(town.subCentre);
    var raising = new RaiseMediation.Command(on(by, m, officer), "无力调解");
    var raised = town.raise.raise(by, raising).aggregate();
    assertEquals(town.centre, raised.stage().organization());
  }

  private OfficerMove<MediationId> on(Caller by, Mediation m, OfficerId officer) {
    return new OfficerMove<>(town.cases.request(by), m.id(), Optional.empty(), officer);
  }

  @Test
  void goesNoFurtherFromTheTopNorWhereAllAboveAreClosed() {
    var raised = raise(town.accepted());
    noneAbove(raised);
    var m = town.accepted();
    close(town.subCentre);
    close(town.centre);
    noneAbove(m);
  }

  private void noneAbove(Mediation m) {
    var refusal = assertThrows(Refusal.class, () -> raise(m));
    assertEquals(MediationReason.NO_ORGANIZATION_ABOVE, refusal.reason());
  }
}
