package org.fengqiao.application.mediation;

import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;
import org.junit.jupiter.api.Test;

/** From how many disputes those are counted who begin, come back or go elsewhere. */
class HeadStartTest {
  private final MediatorTown town = new MediatorTown();
  private final OrganizationId centre = town.aCentre();
  private final OrganizationId subCentre = town.aSubCentre(centre);

  private static MediatorId id(Loaded<Mediator> loaded) {
    return loaded.aggregate().id();
  }

  private Mediator mediator(MediatorId id) {
    return town.register.mediator(id).aggregate();
  }

  private int members(OrganizationId organization) {
    return town.organization(organization).mediators();
  }

  /** Gives a mediator so many disputes, and takes them away again. */
  private void burden(MediatorId id, int disputes) {
    for (int i = 0; i < disputes; i++) {
      var dispute = new MediationId(town.town.ids.next());
      var now = town.town.now();
      town.memory
          .deciding()
          .act(() -> {
            var found = town.register.mediator(id);
            var moved = found.aggregate().take(dispute, now).then(one -> one.letGo(dispute, now));
            return Optional.of(Changes.moving(Actor.FENGQIAO, now, found, moved));
          });
    }
  }

  @Test
  void startsWhoBeginsAtTheLeastThatIsTakenThere() {
    var first = id(town.aMediator(centre));
    assertEquals(0, mediator(first).load().taken());
    burden(first, 4);
    var elsewhere = id(town.aMediator(subCentre));
    assertEquals(0, mediator(elsewhere).load().taken());
    var second = id(town.aMediator(centre));
    assertEquals(4, mediator(second).load().taken());
    burden(second, 1);
    assertEquals(4, mediator(id(town.aMediator(centre))).load().taken());
    town.pause(first);
    assertEquals(0, mediator(id(town.aMediator(centre, subCentre))).load().taken());
  }

  @Test
  void liftsWhoComesBackAndNeverLowersAnyone() {
    var away = id(town.aMediator(centre));
    var busy = id(town.aMediator(centre));
    town.pause(away);
    burden(busy, 6);
    town.resume.resume(caller(), town.revision(away));
    assertEquals(6, mediator(away).load().taken());
    burden(away, 3);
    town.pause(away);
    town.resume.resume(caller(), town.revision(away));
    assertEquals(9, mediator(away).load().taken());
  }

  @Test
  void liftsWhoJoinsAnOrganizationAndNobodyElseWhoIsChanged() {
    var busy = id(town.aMediator(centre));
    burden(busy, 6);
    var one = id(town.aMediator(subCentre));
    town.update(one, MediatorTown.mostOpen(9));
    assertEquals(0, mediator(one).load().taken());
    town.update(one, MediatorTown.organizations(centre));
    assertEquals(6, mediator(one).load().taken());
    assertEquals(2, members(centre));
    assertEquals(0, members(subCentre));
    town.update(one, MediatorTown.organizations(subCentre));
    assertEquals(6, mediator(one).load().taken());
    assertEquals(1, members(centre));
  }
}
