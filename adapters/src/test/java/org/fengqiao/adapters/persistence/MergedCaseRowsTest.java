package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseAt;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseMergeAt;
import org.fengqiao.domain.cases.CaseNumber;
import org.fengqiao.domain.cases.CaseReport;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.ClockRules;
import org.fengqiao.domain.cases.Origin;
import org.fengqiao.domain.cases.Routing;
import org.fengqiao.domain.cases.Words;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.junit.jupiter.api.Test;

/** As many cases as may be merged end in one commit with their primary, on a real MariaDB. */
class MergedCaseRowsTest {
  private static final Instant NOW = Instant.parse("2026-11-18T01:00:00Z");
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final ContentRef WORDS =
      new ContentRef(
          new ContentId(new UUID(2, 1)), Digest.of("words".getBytes(StandardCharsets.UTF_8)));

  private final TestDatabase database = TestDatabase.migrated();

  /** No clock runs anywhere. */
  private record NoClocks() implements ClockRules {
    @Override
    public List<Start> startedBy(ClockEvent event, Case c) {
      return List.of();
    }

    @Override
    public boolean silenceMoves(Case c, SpecRef fired) {
      return false;
    }

    @Override
    public List<Start> startedByMoving(Case c, SpecRef fired) {
      return List.of();
    }

    @Override
    public ClockFace face(RunningClock clock) {
      throw new IllegalStateException("no clock runs");
    }
  }

  private static CaseMergeAt at(Loaded<Case> found) {
    return new CaseMergeAt(new CaseAt(found.aggregate(), new NoClocks(), NOW));
  }

  private static Case report(MariaStore store, int serial) {
    var reported =
        new CaseFact.Reported(
            new CaseId(new UUID(1, serial)),
            CaseNumber.of(VILLAGE, LocalDate.parse("2026-11-18"), serial),
            new Origin(
                new PartnerId("hotline"),
                Channel.HOTLINE,
                Optional.empty(),
                NOW,
                Optional.empty(),
                Optional.empty()),
            Patch.of(VILLAGE),
            Classing.UNKNOWN,
            new Words(WORDS, Optional.empty(), false),
            new Routing(Optional.empty(), Optional.empty(), Optional.empty()));
    var made = CaseReport.routed(reported, Optional.empty(), new NoClocks());
    act(store, Changes.making(Actor.FENGQIAO, NOW, made));
    return made.after();
  }

  private static void act(MariaStore store, Changes<Case> changes) {
    new DecidingStore(store.commits(), store.aggregates()).act(() -> Optional.of(changes));
  }

  private static Loaded<Case> find(MariaStore store, Case c) {
    return store.aggregates().find(Case.class, c.ref()).orElseThrow();
  }

  private static void merge(MariaStore store, Case c, Case into) {
    var primary = find(store, into);
    var found = find(store, c);
    var merged = at(found).mergeInto(primary.aggregate(), WORDS);
    var joined = new Step<>(Optional.of(primary), at(primary).take(c.id(), WORDS));
    act(store, Changes.moving(Actor.FENGQIAO, NOW, found, merged).and(joined));
  }

  /** Rejects it, and all that were merged into it with it. */
  private static void reject(MariaStore store, Case c) {
    var primary = find(store, c);
    var rejected = at(primary).at().reject(WORDS);
    var changes = Changes.moving(Actor.FENGQIAO, NOW, primary, rejected);
    for (var id : primary.aggregate().merged()) {
      var found = store.aggregates().find(Case.class, Case.ref(id)).orElseThrow();
      changes = changes.and(new Step<>(Optional.of(found), at(found).endWith(rejected)));
    }
    act(store, changes);
  }

  @Test
  void endTogetherAndAreMadeAgainFromTheJournal() {
    try (var store = Stores.ofAll(database)) {
      var primary = report(store, 1);
      var merged = new ArrayList<Case>();
      for (int i = 0; i < Case.MOST_MERGED; i++) {
        merged.add(report(store, 2 + i));
        merge(store, merged.getLast(), primary);
      }
      assertEquals(CaseStatus.MERGED, find(store, merged.getLast()).aggregate().status());
      reject(store, primary);
      for (var c : merged) {
        var ended = find(store, c).aggregate();
        assertEquals(CaseStatus.REJECTED, ended.status());
        assertEquals(Optional.of(primary.id()), ended.mergedInto());
      }
      assertEquals(Case.MOST_MERGED, find(store, primary).aggregate().merged().size());
    }
    var rebuild = new StateRebuild(database.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    database.execute("UPDATE cases SET status = 'MERGED'");
    assertEquals(Case.MOST_MERGED + 1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
  }
}
