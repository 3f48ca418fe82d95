package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.sessions.JointSessionsContract;
import org.fengqiao.application.cases.sessions.LishuiSessions;
import org.fengqiao.application.cases.sessions.SessionFilter;
import org.fengqiao.application.cases.sessions.SessionFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionAt;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.junit.jupiter.api.Test;

class SessionRowsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final UnitId CENTRE = new UnitId(new UUID(1, 1));
  private static final UnitId POLICE = new UnitId(new UUID(1, 2));
  private static final UnitId HOUSING = new UnitId(new UUID(1, 3));
  private static final CaseId WAGES = new CaseId(new UUID(6, 1));

  private final TestDatabase database = TestDatabase.migrated();
  private final SessionId id = new SessionId(new UUID(5, 1));
  private final ActingOfficer officer =
      new ActingOfficer(
          JointSessionsContract.OFFICER, Set.of(CENTRE), Set.of(new PostId(new UUID(3, 1))));

  private void resolve(MariaStore store) {
    var convened =
        JointSessionsContract.convened(id, CENTRE, VILLAGE, List.of(WAGES), POLICE, HOUSING);
    var deciding = new DecidingStore(store.commits(), store.aggregates());
    deciding.act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, convened)));
    move(store, at -> at.record(officer, NOW, List.of(POLICE), JointSessionsContract.words()));
    var spec = new PackVersion(new PackId("small"), 3).clock(LishuiSessions.TASK);
    var errands =
        Stream.of(POLICE, HOUSING)
            .map(unit ->
                new SessionAt.Errand(
                    unit, JointSessionsContract.words(), spec, Budget.parse("10wd")))
            .toList();
    move(store, at -> at.resolve(officer, JointSessionsContract.words(), errands));
  }

  private void move(MariaStore store, Function<SessionAt, Decided<JointSession>> move) {
    new DecidingStore(store.commits(), store.aggregates())
        .act(() -> {
          var s = store.aggregates().find(JointSession.class, id.ref()).orElseThrow();
          var at = new SessionAt(s.aggregate(), JointSessionsContract.limits(), NOW);
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, s, move.apply(at)));
        });
  }

  @Test
  void rebuildsSessionsWhatTheyAreFoundByAndTheirClocksFromTheJournal() {
    try (var store = Stores.ofAll(database)) {
      resolve(store);
      assertEquals(1, found(store, new Scope.Called(POLICE)));
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute(
        "DELETE FROM joint_session_link WHERE target = UNHEX('"
            + WAGES.value().toString().replace("-", "")
            + "')");
    assertEquals(1, rebuild.compare().differing());
    assertEquals(1, rebuild.replace().differing());
    database.execute("UPDATE joint_session SET status = 'CLOSED'");
    assertEquals(1, rebuild.replace().differing());
    database.execute("DELETE FROM clock WHERE run = 2");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(database)) {
      assertEquals(1, found(store, new Scope.Of(WAGES)));
      assertEquals(1, found(store, new Scope.Called(HOUSING)));
      assertEquals(0, found(store, new Scope.Called(CENTRE)));
      var due = Stores.due(store, NOW);
      assertEquals(List.of(2), due.stream().map(one -> one.rows().size()).toList());
    }
  }

  private static int found(MariaStore store, Scope scope) {
    var sight = new Sight(new PartnerId("all"), Set.of(CENTRE), Set.of());
    var filter = new SessionFilter(scope, Optional.empty());
    return new JooqJointSessions(store.database())
        .list(filter, sight, PageRequest.FIRST)
        .items()
        .size();
  }
}
