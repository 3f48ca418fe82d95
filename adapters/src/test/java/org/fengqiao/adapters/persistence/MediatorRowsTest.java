package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.LanguageTag;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorFixtures;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.mediation.SeatKind;
import org.fengqiao.domain.mediation.Skill;
import org.fengqiao.domain.mediation.Turn;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

class MediatorRowsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final OrganizationId CENTRE = new OrganizationId(new UUID(1, 1));
  private static final OrganizationId OTHER = new OrganizationId(new UUID(1, 2));
  private static final MediatorId MEDIATOR = new MediatorId(new UUID(2, 1));
  private static final UnitId COURT = new UnitId(new UUID(4, 2));
  private static final UnitId LABOUR = new UnitId(new UUID(4, 3));

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void rebuildsOrganizationsMediatorsAndWhereTheyBelongFromTheJournal() {
    try (var store = Stores.ofAll(database)) {
      make(store, organization());
      make(store, mediator());
      moved(store);
      assertEquals(List.of(), candidates(store, CENTRE));
      assertEquals(List.of(MEDIATOR), candidates(store, OTHER));
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute("UPDATE mediation_organization SET kind = 'STUDIO'");
    database.execute("UPDATE mediator SET taken = 0");
    assertEquals(2, rebuild.replace().differing());
    database.execute("DELETE FROM mediator_organization");
    assertEquals(1, rebuild.replace().differing());
    database.execute(
        "INSERT INTO mediator_organization SELECT UNHEX(REPEAT('0A', 16)), id FROM mediator");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(database)) {
      assertEquals(List.of(MEDIATOR), candidates(store, OTHER));
      var nobody = new MediatorId(new UUID(9, 9));
      assertEquals(
          Optional.of(4), new JooqMediators(store.database()).leastTaken(Set.of(OTHER), nobody));
    }
  }

  private static List<MediatorId> candidates(MariaStore store, OrganizationId organization) {
    return new JooqMediators(store.database())
        .candidates(organization).stream().map(one -> one.aggregate().id()).toList();
  }

  private static Decided<MediationOrganization> organization() {
    return MediationOrganization.create(
            CENTRE,
            "白银区矛调中心",
            OrganizationKind.DISTRICT_CENTRE,
            new UnitId(new UUID(4, 1)),
            new DivisionCode("620402000000"),
            Optional.empty(),
            NOW)
        .then(one -> one.seat(COURT, SeatKind.RESIDENT, NOW))
        .then(one -> one.seat(LABOUR, SeatKind.ROTATING, NOW))
        .then(one -> one.setRoster(TODAY, TODAY, List.of(new Turn(LABOUR, TODAY, TODAY)), TODAY))
        .then(one -> one.receive(OTHER))
        .then(one -> one.admit(MEDIATOR))
        .then(one -> one.unseat(COURT, NOW.plusSeconds(1), TODAY));
  }

  private static Decided<Mediator> mediator() {
    var profile =
        MediatorFixtures.profile(
            Set.of(CENTRE),
            Set.of(new Skill("labour"), new Skill("family")),
            Set.of(new LanguageTag("zh-CN"), new LanguageTag("ug")),
            5,
            Set.of(COURT));
    return Mediator.register(MEDIATOR, new OfficerId(new UUID(5, 1)), profile, 3, NOW)
        .then(one -> one.take(new MediationId(new UUID(3, 1)), NOW));
  }

  /** Goes to another organization: the row of the former one must be gone. */
  private static void moved(MariaStore store) {
    var elsewhere = MediatorFixtures.profile(Set.of(OTHER), Set.of(), Set.of(), 5, Set.of());
    new DecidingStore(store.commits(), store.aggregates())
        .act(() -> {
          var one = store.aggregates().find(Mediator.class, MEDIATOR.ref()).orElseThrow();
          var changed = one.aggregate().change(elsewhere, 0);
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, one, changed));
        });
  }

  private static <A extends Aggregate> void make(MariaStore store, Decided<A> made) {
    new DecidingStore(store.commits(), store.aggregates())
        .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
  }
}
