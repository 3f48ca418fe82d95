package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.aContent;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.application.cases.ClaimSheetsContract;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.ClaimSheet;
import org.fengqiao.domain.cases.ClaimSheetFact.ClaimSheetOpened;
import org.fengqiao.domain.cases.ClaimSheetFact.ClaimantErased;
import org.fengqiao.domain.cases.ClaimSheetId;
import org.fengqiao.domain.cases.Claimant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimSheetTableTest implements ClaimSheetsContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);

  @AfterAll
  void close() {
    maria.close();
  }

  @Override
  public Store store() {
    return new DecidingStore(maria.commits(), maria.aggregates());
  }

  @Override
  public Aggregates aggregates() {
    return maria.aggregates();
  }

  @Test
  void isMadeAgainFromTheJournalAndAuditedThoughSomeWereErased() {
    var other = TestDatabase.migrated();
    var contents = List.of(aContent("工人1"), aContent("工人2"));
    var made = ClaimSheet.LINEAGE.begin(List.of(opened(contents)));
    var erases = new ClaimantErased(contents.getFirst().id());
    var erased = ClaimSheet.LINEAGE.move(made.after(), List.of(erases));
    try (var opened = Stores.ofAll(other)) {
      var store = new DecidingStore(opened.commits(), opened.aggregates());
      store.act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made).with(contents)));
      store.act(() -> {
        var before = opened.aggregates().find(ClaimSheet.class, made.after().ref()).orElseThrow();
        return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, before, erased));
      });
    }
    var audit = new JournalAudit(other.auditor(), StateTables.all());
    assertEquals(new AuditReport(2, 1, 0, List.of()), audit.verify());
    var rebuild = new StateRebuild(other.app(), StateTables.all(), InstantSource.system());
    assertEquals(0, rebuild.compare().differing());
    other.execute("UPDATE claim_sheet SET body = '{}'");
    assertEquals(1, rebuild.replace().differing());
    assertEquals(0, rebuild.compare().differing());
  }

  private static ClaimSheetOpened opened(List<Content> contents) {
    var claimants =
        IntStream.rangeClosed(1, contents.size())
            .mapToObj(n ->
                new Claimant(
                    n, contents.get(n - 1).ref(), Optional.empty(), Optional.empty(), List.of()))
            .toList();
    return new ClaimSheetOpened(
        new ClaimSheetId(new UUID(9, 1)), new CaseId(new UUID(6, 1)), claimants);
  }

  @Test
  void isReadAsItWasKeptBeforeAnyoneWasErased() {
    var kept =
        """
        {"id":"0190a5f0-0000-7000-8000-000000000001","subject":"0190a5f0-0000-7000-8000-000000000002",\
        "claimants":[{"number":1,"words":{"id":"0190a5f0-0000-7000-8000-000000000007","digest":\
        "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"},"fen":3000000}]}\
        """
            .getBytes(StandardCharsets.UTF_8);
    var sheet = ClaimSheetTable.CLAIM_SHEETS.aggregate(kept);
    assertEquals(List.of(), sheet.claimant(1).orElseThrow().erased());
    assertArrayEquals(kept, ClaimSheetTable.CLAIM_SHEETS.body(sheet));
  }
}
