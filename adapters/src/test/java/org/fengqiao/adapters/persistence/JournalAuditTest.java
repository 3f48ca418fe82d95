package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.TIME;
import static org.fengqiao.application.store.StoreFixture.aContent;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fengqiao.adapters.persistence.Finding.Fault;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Sample;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tampering as somebody with all rights on the tables could do it, and what the audit says. */
class JournalAuditTest {
  private static final StateTables TABLES = StateTables.of(SampleTable.SAMPLE);

  private final TestDatabase database = SampleTable.database();
  private final MariaStore store = Stores.open(database);
  private final Content content = aContent("what was said");
  private final List<LanePosition> history = new ArrayList<>();
  private Loaded<Sample> victim = aSample(store.commits());

  @BeforeEach
  void liveALittle() {
    history.add(victim.head().at());
    move(victim.aggregate().add(1));
    var told = moving(victim, victim.aggregate().tell(content.ref())).with(List.of(content));
    victim = committed(store.commits(), told);
    history.add(victim.head().at());
    move(victim.aggregate().startClock(new Wake(new ClockRun("CONTACT", 1), TIME)));
    move(victim.aggregate().add(2));
    for (int i = 0; i < 5; i++) {
      var other = aSample(store.commits());
      committed(store.commits(), moving(other, other.aggregate().add(i)));
    }
  }

  private void move(Decided<Sample> decided) {
    victim = committed(store.commits(), moving(victim, decided));
    history.add(victim.head().at());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<Finding> findings() {
    return new JournalAudit(database.auditor(), TABLES).verify().findings();
  }

  private StateRebuild rebuild() {
    return new StateRebuild(database.app(), TABLES, InstantSource.system());
  }

  private AggregateRef ref() {
    return victim.aggregate().ref();
  }

  private String id() {
    return "x'" + HexFormat.of().formatHex(Params.bytes(victim.aggregate().id())) + "'";
  }

  private String entry(int version) {
    return " WHERE aggregate = " + id() + " AND version = " + version;
  }

  private void assertFound(Fault fault, int version) {
    var found = findings();
    assertTrue(
        found.stream()
            .anyMatch(f ->
                f.fault() == fault
                    && f.aggregate().equals(Optional.of(ref()))
                    && f.version() == version),
        fault + " of version " + version + " is not among " + found);
  }

  private void assertFoundAt(Fault fault, LanePosition at) {
    var found = findings();
    assertTrue(
        found.stream().anyMatch(f -> f.fault() == fault && f.at().equals(Optional.of(at))),
        fault + " at " + at + " is not among " + found);
  }

  @Test
  void findsNothingInAJournalAsItWasWritten() {
    var report = new JournalAudit(database.auditor(), TABLES).verify();
    assertEquals(new AuditReport(15, 6, 0, List.of()), report);
  }

  @Test
  void namesAnEntryWhosePayloadWasChanged() {
    database.execute(
        "UPDATE journal SET payload = REPLACE(payload, '\"amount\":1', '\"amount\":7')" + entry(2));
    assertFound(Fault.CHANGED, 2);
    assertEquals(1, findings().size());
  }

  @Test
  void namesAnEntryWhoseTimeOrActorWasChanged() {
    database.execute("UPDATE journal SET recorded_at = '2020-01-01'" + entry(2));
    database.execute("UPDATE journal SET partner = 'somebody'" + entry(4));
    assertFound(Fault.CHANGED, 2);
    assertFound(Fault.CHANGED, 4);
  }

  @Test
  void namesAnEntryThatWasTakenOut() {
    database.execute("DELETE FROM journal" + entry(3));
    assertFound(Fault.MISSING, 3);
    assertFoundAt(Fault.MISSING, history.get(2));
  }

  @Test
  void namesEntriesThatChangedPlaces() {
    database.execute("UPDATE journal SET version = 99" + entry(2));
    database.execute("UPDATE journal SET version = 2" + entry(3));
    database.execute("UPDATE journal SET version = 3" + entry(99));
    assertFound(Fault.REORDERED, 2);
    assertFound(Fault.REORDERED, 3);
  }

  @Test
  void namesATailThatWasCutOff() {
    database.execute("DELETE FROM journal" + entry(5));
    assertFound(Fault.CUT_OFF, 5);
  }

  @Test
  void namesALaneThatWasCutOffThoughTheStateWasTurnedBackToo() {
    move(victim.aggregate().add(3));
    var end = victim.head().at();
    database.execute("DELETE FROM journal" + entry(6));
    store.close();
    rebuild().replace();
    assertEquals(
        List.of(Optional.of(end)), findings().stream().map(Finding::at).toList(), "nothing else");
    assertFoundAt(Fault.CUT_OFF, end);
  }

  @Test
  void namesAnAggregateOfWhichAllEntriesAreGone() {
    database.execute("DELETE FROM journal WHERE aggregate = " + id());
    assertFound(Fault.CUT_OFF, 1);
  }

  @Test
  void namesAStateRowThatIsNotAtItsHead() {
    database.execute("UPDATE sample SET version = 4 WHERE id = " + id());
    assertFound(Fault.STATE_DIFFERS, 5);
    database.execute("DELETE FROM sample WHERE id = " + id());
    assertFound(Fault.STATE_DIFFERS, 5);
  }

  @Test
  void namesTheEntryOfAContentThatWasChangedOrIsGone() {
    database.execute("UPDATE content SET bytes = CONCAT(bytes, 'x')");
    assertFound(Fault.CONTENT_CHANGED, 3);
    database.execute("DELETE FROM content");
    assertFound(Fault.CONTENT_MISSING, 3);
  }

  @Test
  void missesNoContentThatAnEntrySaysWasErased() {
    var erased = moving(victim, victim.aggregate().erase(content.id()));
    victim = committed(store.commits(), erased);
    assertEquals(List.of(), findings());
  }

  @Test
  void namesAnEntryThatClaimsAnotherHashAlgorithm() {
    database.execute("UPDATE journal SET hash_algorithm = 'NONE'" + entry(2));
    assertFound(Fault.CHANGED, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kind = 'X'", "partner = 'X!'", "version = 0", "position = 0", "lane = -1"})
  void namesAnEntryThatNobodyCouldHaveWrittenAndReadsOn(String tampering) {
    database.execute("UPDATE journal SET " + tampering + entry(5));
    database.execute("UPDATE journal SET recorded_at = '2020-01-01'" + entry(2));
    assertFound(Fault.CHANGED, 2);
    var found = findings();
    assertTrue(
        found.stream().anyMatch(f -> f.words().contains("cannot be read")),
        "not told of: " + found);
  }

  @Test
  void namesAStateRowWhoseHeadIsNone() {
    database.execute("UPDATE sample SET head_position = 0 WHERE id = " + id());
    assertFound(Fault.STATE_DIFFERS, 5);
  }

  @Test
  void tellsOfAGapInOneFindingHoweverWide() {
    database.execute("UPDATE journal SET position = 9000000000000000000" + entry(5));
    database.execute("UPDATE journal SET version = 2000000000" + entry(5));
    assertTrue(findings().size() < 10, () -> findings().size() + " findings");
  }

  @Test
  void countsOnWhereItStopsTelling() {
    int beyond = AuditReport.MOST_FINDINGS + 5;
    for (int i = 0; i < beyond; i++) {
      aSample(store.commits());
    }
    database.execute("UPDATE journal SET hash_algorithm = 'NONE'");
    var report = new JournalAudit(database.auditor(), TABLES).verify();
    assertEquals(report.entries(), report.faults());
    assertEquals(AuditReport.MOST_FINDINGS, report.findings().size());
  }

  @Test
  void makesEqualStateRowsAgainFromTheJournal() {
    assertEquals(new StateRebuild.Outcome(6, 0), rebuild().compare());
  }

  @Test
  void putsRightStateRowsThatWereChangedTakenOutOrAdded() {
    store.close();
    database.execute("UPDATE sample SET `count` = 77 WHERE id = " + id());
    assertEquals(new StateRebuild.Outcome(6, 1), rebuild().replace());
    database.execute("UPDATE sample SET body = REPLACE(body, ':3', ':4') WHERE id = " + id());
    assertEquals(1, rebuild().replace().differing());
    database.execute("DELETE FROM sample WHERE id <> " + id());
    assertEquals(5, rebuild().replace().differing());
    database.execute("UPDATE sample SET id = x'00000000000000000000000000000001' LIMIT 1");
    assertEquals(2, rebuild().replace().differing());
    assertEquals(new StateRebuild.Outcome(6, 0), rebuild().compare());
    assertEquals(List.of(), findings());
  }

  @Test
  void makesTheClocksAgainToBeWokenAtOnce() {
    store.close();
    database.execute("DELETE FROM clock");
    assertEquals(1, rebuild().replace().differing());
    try (var app = database.app()) {
      var clocks = Database.sql(app).fetch("SELECT clock, run, next_wake FROM clock");
      assertEquals(1, clocks.size());
      assertEquals("CONTACT", clocks.getFirst().get("clock"));
      assertTrue(
          clocks.getFirst().get("next_wake", Instant.class).isBefore(TIME),
          "the clock is not woken at once");
    }
  }

  @Test
  void leavesStatesAloneWhileAServerHoldsALane() {
    var refused = assertThrows(IllegalStateException.class, () -> rebuild().replace());
    assertTrue(String.valueOf(refused.getMessage()).contains("lanes"));
  }
}
