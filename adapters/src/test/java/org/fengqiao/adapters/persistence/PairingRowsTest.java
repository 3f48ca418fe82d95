package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.PairingFilter;
import org.fengqiao.application.people.UnitScope;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Project;
import org.fengqiao.domain.people.ProjectId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.Visit;
import org.fengqiao.domain.people.VisitId;
import org.junit.jupiter.api.Test;

class PairingRowsTest {
  private static final Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-05-08");
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final UnitId BUREAU = new UnitId(new UUID(1, 1));
  private static final ContentRef WORDS =
      new ContentRef(new ContentId(new UUID(2, 1)), Digest.of(new byte[1]));

  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void rebuildsPairingsWithTheirVisitsAndProjectsFromTheJournal() {
    try (var store = Stores.ofAll(database)) {
      make(store, pairing());
      make(store, project());
      assertEquals(1, visitedOn(store, TODAY));
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute("UPDATE pairing SET last_visit = NULL");
    database.execute("DELETE FROM project");
    assertEquals(2, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
    try (var store = Stores.ofAll(database)) {
      assertEquals(1, visitedOn(store, TODAY));
    }
  }

  /** How many pairings had their last visit on that day. */
  private static int visitedOn(MariaStore store, LocalDate day) {
    return notVisitedSince(store, day.plusDays(1)) - notVisitedSince(store, day);
  }

  private static int notVisitedSince(MariaStore store, LocalDate day) {
    var filter = new PairingFilter(new UnitScope.OfUnit(BUREAU), true, Optional.of(day));
    return new JooqPairings(store.database()).list(filter, PageRequest.FIRST).items().size();
  }

  private static Decided<Pairing> pairing() {
    var visit =
        new Visit(
            new VisitId(new UUID(3, 1)),
            TODAY,
            new OfficerId(new UUID(4, 1)),
            WORDS,
            List.of(new CaseId(new UUID(5, 1))),
            NOW);
    var head = Optional.of(new PostId(new UUID(6, 1)));
    return Pairing.begin(Optional.empty(), BUREAU, head, VILLAGE, NOW, NOW)
        .then(begun -> begun.visit(visit, TODAY))
        .then(visited -> visited.end(NOW));
  }

  private static Decided<Project> project() {
    var id = new ProjectId(new UUID(7, 1));
    return Project.adopt(id, BUREAU, Patch.of(VILLAGE), "修路灯", TODAY, NOW)
        .then(adopted -> adopted.drop(WORDS, NOW));
  }

  private static <A extends Aggregate> void make(MariaStore store, Decided<A> made) {
    new DecidingStore(store.commits(), store.aggregates())
        .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
  }
}
