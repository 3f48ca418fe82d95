package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;
import static org.fengqiao.adapters.persistence.schema.Tables.LANE;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.fengqiao.adapters.persistence.schema.tables.records.JournalRecord;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.AggregateRef;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;

/** The journal in its table. */
final class JooqJournal implements Journal {
  private final DSLContext database;
  private final EntryRows rows;
  private final StreamEnds ends;
  private final RecentEntries recent;

  JooqJournal(DSLContext database, StateTables tables, StreamEnds ends, RecentEntries recent) {
    this.database = database;
    this.rows = new EntryRows(tables);
    this.ends = ends;
    this.recent = recent;
  }

  @Override
  public List<Entry> of(AggregateRef aggregate, int after, int limit) {
    return database
        .selectFrom(JOURNAL)
        .where(JOURNAL.AGGREGATE.eq(aggregate.id()))
        .and(JOURNAL.VERSION.gt(after))
        .orderBy(JOURNAL.VERSION)
        .limit(limit)
        .fetch(rows::entry);
  }

  /**
   * The heads are read in one statement, so that they are closed under "came before": whatever an
   * entry up to them follows stands up to them too. The oldest entry not yet delivered is then
   * always first in its lane and free to go, so that no reader is ever stuck.
   */
  @Override
  public List<Entry> past(Cursor cursor, int limit) {
    var heads = heads();
    heads.entrySet().removeIf(head -> head.getValue() <= cursor.of(head.getKey()));
    if (heads.isEmpty()) {
      return List.of();
    }
    int page = limit / heads.size() + 1;
    var lanes = new ArrayList<Queue<Entry>>();
    heads.forEach((lane, end) -> lanes.add(lane(lane, cursor.of(lane), end, page)));
    return merged(lanes, cursor, limit);
  }

  private static List<Entry> merged(List<Queue<Entry>> lanes, Cursor cursor, int limit) {
    var delivered = new ArrayList<Entry>();
    var reached = new TreeMap<>(cursor.positions());
    while (delivered.size() < limit) {
      var next =
          lanes.stream()
              .filter(lane -> !lane.isEmpty() && isFree(lane.element(), reached))
              .min(Comparator.comparing(lane -> lane.element().time()));
      if (next.isEmpty()) {
        break;
      }
      var entry = next.get().remove();
      reached.put(entry.at().lane(), entry.at().position());
      delivered.add(entry);
    }
    return delivered;
  }

  /** Whether the entry before it of its aggregate is delivered. */
  private static boolean isFree(Entry entry, Map<Integer, Long> reached) {
    return entry
        .previous()
        .map(before -> reached.getOrDefault(before.lane(), 0L) >= before.position())
        .orElse(true);
  }

  private Queue<Entry> lane(int lane, long after, long end, int page) {
    long upTo = Math.min(end, after + page);
    var known = recent.past(lane, after, upTo);
    return new ArrayDeque<>(
        known.isEmpty() ? tail(database, lane, after, upTo).fetch(rows::entry) : known);
  }

  /** A part of a lane; without the upper bound the plan would scan the lane from its start. */
  static SelectConditionStep<JournalRecord> tail(
      DSLContext database, int lane, long after, long upTo) {
    return database
        .selectFrom(JOURNAL)
        .where(JOURNAL.LANE.eq((short) lane))
        .and(JOURNAL.POSITION.gt(after))
        .and(JOURNAL.POSITION.le(upTo));
  }

  private Map<Integer, Long> heads() {
    var heads = new TreeMap<Integer, Long>();
    database
        .select(LANE.SLOT, LANE.POSITION)
        .from(LANE)
        .forEach(lane -> heads.put((int) lane.value1(), lane.value2()));
    return heads;
  }

  @Override
  public void await(Cursor cursor, Duration most) throws InterruptedException {
    ends.await(cursor, most);
  }

  @Override
  public Cursor end() {
    var heads = heads();
    heads.values().removeIf(position -> position == 0);
    return Cursor.of(heads);
  }
}
