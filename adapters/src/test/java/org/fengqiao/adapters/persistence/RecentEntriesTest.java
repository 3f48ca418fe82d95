package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.aRequest;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What readers of the stream are given from memory is what stands in the table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecentEntriesTest {
  private static final int LANE = 3;

  private final TestDatabase database = SampleTable.database();
  private final MariaStore writing = Stores.open(database);
  private final MariaStore reading = Stores.open(database);
  private final StateTables tables = StateTables.of(SampleTable.SAMPLE);
  private final RecentEntries entries = new RecentEntries();

  @AfterAll
  void close() {
    writing.close();
    reading.close();
  }

  @Test
  void areTheSameForTheProcessThatWroteThemAndForOneThatReadsThem() {
    for (int i = 0; i < 30; i++) {
      var made = aSample(writing.commits());
      committed(writing.commits(), moving(made, made.aggregate().add(i)));
    }
    var remembered = writing.journal().past(Cursor.START, 500);
    assertTrue(remembered.size() >= 60);
    assertEquals(reading.journal().past(Cursor.START, 500), remembered);
  }

  @Test
  void areGivenFromAnyPositionThatStillStands() {
    entries.add(placed(1, RecentEntries.MOST));
    entries.add(placed(RecentEntries.MOST + 1L, 10));
    assertEquals(List.of(), positions(entries.past(LANE, 9, 20)));
    assertEquals(List.of(11L, 12L), positions(entries.past(LANE, 10, 12)));
    var last = RecentEntries.MOST + 10L;
    assertEquals(List.of(last), positions(entries.past(LANE, last - 1, Long.MAX_VALUE)));
    assertEquals(List.of(), positions(entries.past(LANE, last, Long.MAX_VALUE)));
    assertEquals(List.of(), entries.past(LANE + 1, 0, 10));
  }

  @Test
  void areNotGivenAcrossPositionsThatAnotherHolderWrote() {
    entries.add(placed(1, 5));
    entries.add(placed(9, 2));
    assertEquals(List.of(), positions(entries.past(LANE, 3, 10)));
    assertEquals(List.of(9L, 10L), positions(entries.past(LANE, 8, 10)));
  }

  @Test
  void areNotGivenAcrossOneThatIsTooLargeToKeep() {
    entries.add(placed(1, 5));
    var large = "name".repeat(RecentEntries.LARGEST / 4);
    entries.add(List.of(placed(6, making(Sample.make(UUID.randomUUID(), large, "label")))));
    assertEquals(List.of(), positions(entries.past(LANE, 3, 10)));
    entries.add(placed(7, 2));
    assertEquals(List.of(), positions(entries.past(LANE, 5, 10)));
    assertEquals(List.of(7L, 8L), positions(entries.past(LANE, 6, 10)));
  }

  private List<Placed> placed(long first, int count) {
    return IntStream.range(0, count).mapToObj(i -> placed(first + i)).toList();
  }

  private Placed placed(long position) {
    return placed(position, making(UUID.randomUUID()));
  }

  private Placed placed(long position, Changes<Sample> changes) {
    var proposal = new Proposal(tables, Optional.of(aRequest()), changes);
    var hold = new LaneHold(LANE, 1, position - 1);
    return Placed.after(hold, List.of(proposal)).getFirst();
  }

  private static List<Long> positions(List<Entry> entries) {
    return entries.stream().map(Entry::at).map(LanePosition::position).toList();
  }
}
