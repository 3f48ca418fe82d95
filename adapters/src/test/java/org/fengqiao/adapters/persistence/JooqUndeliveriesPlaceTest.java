package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.sessions.JointSessionsContract;
import org.fengqiao.application.cases.supervisions.SupervisionsContract;
import org.fengqiao.application.mediation.MediationsContract;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.application.notices.About;
import org.fengqiao.application.notices.Delivery;
import org.fengqiao.application.notices.Undelivered;
import org.fengqiao.application.notices.UndeliveriesContract;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.petitions.PetitionsContract;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.PetitionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where notices belong that tell of something other than a case. */
class JooqUndeliveriesPlaceTest {
  private static final Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  private static final DivisionCode DISTRICT = new DivisionCode("620402000000");
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final DivisionCode BESIDE = new DivisionCode("620402202207");
  private static final DivisionCode FURTHER = new DivisionCode("620402202208");
  private static final PartnerId PARTNER = new PartnerId("xinfang");
  private static final UnitId CENTRE = new UnitId(new UUID(1, 1));
  private static final UnitId POLICE = new UnitId(new UUID(1, 2));

  private final TestDatabase migrated = TestDatabase.migrated();
  private final MariaStore store = Stores.ofAll(migrated);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void isReadOffTheSupervisionTheJointSessionOrTheMediation() {
    var supervision = new SupervisionId(new UUID(5, 1));
    commit(SupervisionsContract.ordered(supervision, CENTRE, VILLAGE, POLICE, 24));
    var session = new SessionId(new UUID(5, 2));
    commit(JointSessionsContract.convened(session, CENTRE, BESIDE, List.of(), POLICE));
    var mediation = new MediationId(new UUID(5, 3));
    commit(
        MediationsContract.begun(mediation, FURTHER, TownMediation.NEIGHBOURS, Optional.empty()));
    giveToNobody(About.of(supervision), About.of(session), About.of(mediation));
    assertEquals(List.of(About.of(supervision)), stuck(VILLAGE));
    assertEquals(List.of(About.of(session)), stuck(BESIDE));
    assertEquals(List.of(About.of(mediation)), stuck(FURTHER));
    assertEquals(3, stuck(DISTRICT).size());
  }

  private <A extends Aggregate> void commit(Decided<A> made) {
    new DecidingStore(store.commits(), store.aggregates())
        .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
  }

  /** Notices for a post that nobody holds, which are stuck at once. */
  private void giveToNobody(About... all) {
    var deliveries = new JooqDeliveries(store.database());
    var reached = deliveries.reached();
    var to = reached.cursor().past(new LanePosition(0, 1));
    var given =
        List.of(all).stream()
            .map(about ->
                new Delivery(
                    about,
                    new Version(1),
                    "rule",
                    new Role("director"),
                    Optional.empty(),
                    "请办理",
                    NOW))
            .toList();
    assertEquals(0, deliveries.add(reached, to, given, NOW).orElseThrow().held().size());
  }

  @Test
  void isNotShownToWhomThePetitionAccusesThatItTellsOf() {
    var made = PetitionsContract.registered(PetitionKind.ACCUSATION, PARTNER, VILLAGE, POLICE);
    commit(made);
    giveToNobody(About.of(made.after().id()));
    assertEquals(List.of(About.of(made.after().id())), stuck(VILLAGE));
    var accused = new Sight(PARTNER, Set.of(POLICE), Set.of(DISTRICT));
    assertEquals(List.of(), stuck(VILLAGE, accused));
    var undeliveries = new JooqUndeliveries(store.database());
    var id =
        undeliveries
            .list(DISTRICT, Undelivered.State.STUCK, UndeliveriesContract.NOBODY, PageRequest.FIRST)
            .items()
            .getFirst()
            .id();
    assertTrue(undeliveries.find(id, UndeliveriesContract.NOBODY).isPresent());
    assertEquals(Optional.empty(), undeliveries.find(id, accused));
  }

  private List<About> stuck(DivisionCode root) {
    return stuck(root, UndeliveriesContract.NOBODY);
  }

  private List<About> stuck(DivisionCode root, Sight sight) {
    return new JooqUndeliveries(store.database())
        .list(root, Undelivered.State.STUCK, sight, PageRequest.FIRST).items().stream()
            .map(Undelivered::about)
            .toList();
  }
}
