package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;
import static org.fengqiao.adapters.persistence.schema.Tables.LANE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.adapters.persistence.schema.tables.records.JournalRecord;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Excerpt;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;

/** The journal in its table. */
final class JooqJournal implements Journal {
  /** Entries of other kinds that are passed over at once: some tens of milliseconds of looking. */
  private static final int MOST_PASSED = 10_000;

  private final DSLContext database;
  private final EntryRows rows;
  private final StreamEnds ends;
  private final RecentEntries recent;

  /**
   * An entry that a reader comes past.
   *
   * @param wanted it, if it is of a kind that the reader asks for
   */
  private record Passed(LanePosition at, Instant time, Optional<Entry> wanted) {}

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
  public Excerpt past(Cursor cursor, Set<AggregateKind> kinds, int limit) {
    var heads = heads();
    heads.entrySet().removeIf(head -> head.getValue() <= cursor.of(head.getKey()));
    if (heads.isEmpty()) {
      return Excerpt.none(cursor);
    }
    int page = limit / heads.size() + 1;
    var lanes = new ArrayList<Queue<Passed>>();
    heads.forEach((lane, end) -> lanes.add(lane(lane, cursor.of(lane), end, kinds, page)));
    return merged(lanes, cursor, limit, heads);
  }

  private static Excerpt merged(
      List<Queue<Passed>> lanes, Cursor cursor, int limit, Map<Integer, Long> heads) {
    var delivered = new ArrayList<Entry>();
    var reached = new TreeMap<>(cursor.positions());
    var newest = Instant.MIN;
    while (delivered.size() < limit) {
      var next =
          lanes.stream()
              .filter(lane -> !lane.isEmpty() && isFree(lane.element(), reached))
              .min(Comparator.comparing(lane -> lane.element().time()));
      if (next.isEmpty()) {
        break;
      }
      var passed = next.get().remove();
      reached.put(passed.at().lane(), passed.at().position());
      newest = newest.isBefore(passed.time()) ? passed.time() : newest;
      passed.wanted().ifPresent(delivered::add);
    }
    if (newest.equals(Instant.MIN)) {
      // The node that was asked for the entries is behind the one that told the heads.
      return Excerpt.none(cursor);
    }
    boolean more =
        heads.entrySet().stream()
            .anyMatch(head -> head.getValue() > reached.getOrDefault(head.getKey(), 0L));
    return new Excerpt(delivered, Cursor.of(reached), Optional.of(newest), more);
  }

  /** Whether the entry before it of its aggregate is delivered, where the reader is given it. */
  private static boolean isFree(Passed passed, Map<Integer, Long> reached) {
    return passed
        .wanted()
        .flatMap(Entry::previous)
        .map(before -> reached.getOrDefault(before.lane(), 0L) >= before.position())
        .orElse(true);
  }

  private Queue<Passed> lane(int lane, long after, long end, Set<AggregateKind> kinds, int page) {
    boolean all = kinds.size() == AggregateKind.values().length;
    long upTo = Math.min(end, after + (all ? page : MOST_PASSED));
    var known = recent.past(lane, after, upTo);
    if (known.isEmpty()) {
      var names = kinds.stream().map(AggregateKind::name).collect(Collectors.toSet());
      var tail = tail(database, lane, after, upTo);
      return new ArrayDeque<>(
          (all ? tail : ofKinds(tail, names, upTo))
              .orderBy(JOURNAL.POSITION)
              .limit(page)
              .fetch(row -> passed(row, names)));
    }
    return new ArrayDeque<>(known.stream().map(entry -> passed(entry, kinds)).toList());
  }

  /** Of those kinds; and the last of the tail, which says that all of it was looked through. */
  static SelectConditionStep<JournalRecord> ofKinds(
      SelectConditionStep<JournalRecord> tail, Set<String> kinds, long upTo) {
    return tail.and(JOURNAL.KIND.in(kinds).or(JOURNAL.POSITION.eq(upTo)));
  }

  private Passed passed(JournalRecord row, Set<String> kinds) {
    return new Passed(
        EntryRows.at(row),
        row.getRecordedAt(),
        Optional.of(row).filter(one -> kinds.contains(one.getKind())).map(rows::entry));
  }

  private static Passed passed(Entry entry, Set<AggregateKind> kinds) {
    return new Passed(
        entry.at(),
        entry.time(),
        Optional.of(entry).filter(one -> kinds.contains(one.aggregate().kind())));
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
