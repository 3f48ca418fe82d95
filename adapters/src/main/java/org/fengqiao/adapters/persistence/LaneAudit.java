package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.Finding.Fault.CHANGED;
import static org.fengqiao.adapters.persistence.Finding.Fault.CUT_OFF;
import static org.fengqiao.adapters.persistence.Finding.Fault.MISSING;
import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;
import static org.fengqiao.adapters.persistence.schema.Tables.LANE;

import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Checks that the positions of each lane run from 1 to its head without a gap. */
final class LaneAudit {
  private static final int PAGE = 10_000;

  private final DSLContext database;
  private final Consumer<Finding> found;

  LaneAudit(DSLContext database, Consumer<Finding> found) {
    this.database = database;
    this.found = found;
  }

  void check() {
    var heads = new TreeMap<Integer, Long>();
    database
        .select(LANE.SLOT, LANE.POSITION)
        .from(LANE)
        .forEach(lane -> heads.put((int) lane.value1(), lane.value2()));
    database
        .select(JOURNAL.LANE, DSL.max(JOURNAL.POSITION))
        .from(JOURNAL)
        .groupBy(JOURNAL.LANE)
        .forEach(lane -> heads.putIfAbsent((int) lane.value1(), 0L));
    heads.forEach(this::check);
  }

  private void check(int lane, long head) {
    long last = 0;
    while (true) {
      var page =
          database
              .select(JOURNAL.POSITION)
              .from(JOURNAL)
              .where(JOURNAL.LANE.eq((short) lane))
              .and(JOURNAL.POSITION.gt(last))
              .orderBy(JOURNAL.POSITION)
              .limit(PAGE)
              .fetch(JOURNAL.POSITION);
      if (page.isEmpty()) {
        break;
      }
      for (long position : page) {
        if (position > last + 1) {
          found.accept(Finding.inLane(MISSING, lane, last + 1, gone(last + 1, position - 1)));
        }
        last = position;
      }
    }
    if (last < head) {
      found.accept(
          Finding.inLane(
              CUT_OFF, lane, last + 1, "the lane's head says that it goes on to " + head));
    } else if (last > head) {
      found.accept(Finding.inLane(CHANGED, lane, last, "the lane's head says " + head));
    }
  }

  /** One finding for a gap of any width. */
  private static String gone(long from, long to) {
    return (from == to ? "no entry stands here" : "no entry stands from here to " + to)
        + ", but later ones do";
  }
}
