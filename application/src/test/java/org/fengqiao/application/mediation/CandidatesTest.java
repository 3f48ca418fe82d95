package org.fengqiao.application.mediation;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.StoreFixture;
import org.fengqiao.domain.mediation.Assignment;
import org.fengqiao.domain.mediation.Assignment.Verdict.Chosen;
import org.fengqiao.domain.mediation.Candidate;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorFixtures;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorReason;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationReason;
import org.fengqiao.domain.mediation.Wanted;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static final int DISPUTES = 240;
  private static final int MEDIATORS = 6;

  private final MediatorTown town = new MediatorTown();
  private final OrganizationId centre = town.aCentre();

  @Test
  void tellsWhoIsThereAndWhoIsAway() {
    var here = town.aMediator(centre);
    var away = town.aMediator(centre);
    var officer = away.aggregate().officer();
    town.office.recordAbsence.record(caller(), town.office.leaving(officer, Optional.empty()));
    var pool = town.candidates.at(centre, town.town.now());
    assertEquals(
        List.of(new Candidate(here.aggregate(), false), new Candidate(away.aggregate(), true)),
        pool.candidates());
    assertEquals(away, pool.get(away.aggregate().id()));
    var stranger = new MediatorId(new UUID(9, 9));
    assertThrows(IllegalArgumentException.class, () -> pool.get(stranger));
  }

  @Test
  void findsNobodyInAnOrganizationThatWasClosed() {
    town.aMediator(centre);
    town.close.close(caller(), town.revision(centre));
    assertEquals(List.of(), town.candidates.at(centre, town.town.now()).candidates());
    assertRefused(
        OrganizationReason.ORGANIZATION_NOT_FOUND,
        () -> town.candidates.at(MediatorFixtures.organization(9), town.town.now()));
  }

  @Test
  void tellsOfTheOneWhomPartiesChose() {
    var one = town.aMediator(centre);
    var pool = town.candidates.of(one.aggregate().id(), town.town.now());
    assertEquals(List.of(new Candidate(one.aggregate(), false)), pool.candidates());
    assertRefused(
        MediatorReason.MEDIATOR_NOT_FOUND,
        () -> town.candidates.of(new MediatorId(new UUID(9, 9)), town.town.now()));
  }

  /** Many disputes are given out at once by whoever comes, each resting on the chosen alone. */
  @Test
  void sharesOutEvenlyWhatManyAssignAtOnce() throws Exception {
    var roomy = MediatorFixtures.profile(Set.of(centre), Set.of(), Set.of(), 200, Set.of());
    for (int n = 0; n < MEDIATORS; n++) {
      town.registerMediator.register(
          caller(), new RegisterMediator.Command(town.town.request(), town.anOfficer("王"), roomy));
    }
    var disputes =
        IntStream.range(0, DISPUTES).mapToObj(_ -> new MediationId(town.town.ids.next())).toList();
    for (int from = 0; from < DISPUTES; from += MEDIATORS) {
      var some = disputes.subList(from, from + MEDIATORS);
      StoreFixture.together(MEDIATORS, n -> assign(some.get(n)));
      assertEquals(
          Set.of(1 + from / MEDIATORS),
          new HashSet<>(mediators().map(one -> one.load().taken()).toList()));
    }
    assertTrue(mediators().allMatch(one -> one.load().open().size() == DISPUTES / MEDIATORS));
  }

  private Stream<Mediator> mediators() {
    return town.mediators.candidates(centre).stream().map(one -> one.aggregate());
  }

  private MediatorId assign(MediationId dispute) {
    return town.memory
        .deciding()
        .act(() -> {
          var now = town.town.now();
          var pool = town.candidates.at(centre, now);
          var wanted = new Wanted(centre, Set.of(), Set.of(), Set.of(), Set.of(), dispute);
          var chosen = (Chosen) Assignment.byBalance(pool.candidates(), wanted);
          var loaded = pool.get(chosen.mediator());
          return Optional.of(
              Changes.moving(Actor.FENGQIAO, now, loaded, loaded.aggregate().take(dispute, now)));
        })
        .orElseThrow()
        .aggregate()
        .id();
  }
}
