package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLOCK;
import static org.fengqiao.adapters.persistence.schema.Tables.LANE;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.fengqiao.adapters.persistence.schema.tables.records.JournalRecord;
import org.fengqiao.application.store.Head;
import org.fengqiao.domain.Version;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Makes the state rows again from the journal, by each kind's lineage: to compare them, or to put
 * right those that differ. Clocks are made again from the aggregates, to be woken at once; when a
 * clock wakes next is outside the comparison.
 */
public final class StateRebuild {
  private static final int PAGE = 200;
  // A page is one statement: so that it stays under the packet, shapes of boundaries counted in.
  private static final int PAGE_BYTES = 4 << 20;

  // So early that each clock is looked at anew; waking early does no harm.
  private static final Instant AT_ONCE = Instant.EPOCH;

  private final DSLContext database;
  private final StateTables tables;
  private final InstantSource system;

  /**
   * What a rebuild came to.
   *
   * @param aggregates how many the journal has
   * @param differing how many of their rows, or clocks, were not as the journal has them, rows
   *     without a journal included
   */
  public record Outcome(long aggregates, long differing) {}

  /**
   * Works on one database.
   *
   * @param database connections of the app user
   * @param system the machine's own time, to tell whether a server runs
   */
  public StateRebuild(DataSource database, StateTables tables, InstantSource system) {
    this.database = Database.sql(database);
    this.tables = tables;
    this.system = system;
  }

  /** Compares and changes nothing; exact only while nothing is written. */
  public Outcome compare() {
    var differing = new AtomicLong();
    long aggregates = folding((states, page) -> differing.addAndGet(states.differing(page).size()));
    return new Outcome(aggregates, differing.get() + strays());
  }

  /**
   * Puts right what differs. All is folded before anything is changed; what was begun is finished
   * by running it again. No server can take a lane meanwhile, nor after it was cut short.
   *
   * @throws IllegalStateException if a server holds a lane, or a fold fails
   */
  public Outcome replace() {
    var deployment = new Deployment(database);
    // What an earlier one left half done keeps servers out until it is finished.
    var halfDone = deployment.isBeingRebuilt();
    deployment.beginRebuild();
    try {
      refuseBesideAServer();
      shutOutServers();
      var outcome = compare();
      if (outcome.differing() > 0) {
        halfDone = true;
        // First out with all that differs, so that what comes in meets no stolen name.
        folding((states, page) -> states.delete(states.differing(page)));
        removeStrays();
        folding((states, page) -> states.insert(states.differing(page), AT_ONCE));
      }
      halfDone = false;
      return outcome;
    } finally {
      if (!halfDone) {
        deployment.endRebuild();
      }
    }
  }

  /** One that stood still, and comes to itself meanwhile, finds its lanes taken. */
  private void shutOutServers() {
    database.update(LANE).set(LANE.EPOCH, LANE.EPOCH.plus(1)).setNull(LANE.HOLDER).execute();
  }

  private void refuseBesideAServer() {
    int held =
        database.fetchCount(
            LANE,
            LANE.HOLDER.isNotNull().and(LANE.BEAT.ge(system.instant().minus(LaneSlots.UNBEATEN))));
    if (held > 0) {
      throw new IllegalStateException(
          "a server holds " + held + " lanes: stop it, or wait 30 s after it was killed");
    }
  }

  private long folding(BiConsumer<StatePage, List<StatePage.Rebuilt>> eachPage) {
    var fold = new Fold(eachPage);
    JournalWalk.over(database, fold::take);
    fold.end();
    return fold.aggregates;
  }

  /** Folds entries into aggregates and hands them on in pages. */
  private final class Fold {
    private final BiConsumer<StatePage, List<StatePage.Rebuilt>> eachPage;
    private final StatePage states = new StatePage(database, tables);
    private final List<StatePage.Rebuilt> page = new ArrayList<>();
    private StatePage.@Nullable Rebuilt now;
    private long aggregates;
    private long bytes;

    Fold(BiConsumer<StatePage, List<StatePage.Rebuilt>> eachPage) {
      this.eachPage = eachPage;
    }

    void take(List<JournalRecord> rows) {
      for (var row : rows) {
        var ref = EntryRows.aggregate(row);
        var before = now;
        if (before != null && !before.aggregate().ref().equals(ref)) {
          finish(before);
          before = null;
        }
        var table = tables.of(ref.kind());
        var payload = EntryRows.payload(row);
        bytes += payload.length;
        var facts = table.payload(payload).facts();
        var head = new Head(new Version(row.getVersion()), EntryRows.hash(row), EntryRows.at(row));
        var after = table.fold(before == null ? null : before.aggregate(), facts);
        now = new StatePage.Rebuilt(table, after, head);
      }
    }

    private void finish(StatePage.Rebuilt rebuilt) {
      aggregates++;
      page.add(rebuilt);
      if (page.size() == PAGE || bytes >= PAGE_BYTES) {
        hand();
      }
    }

    private void hand() {
      eachPage.accept(states, List.copyOf(page));
      page.clear();
      bytes = 0;
    }

    void end() {
      var last = now;
      if (last != null) {
        finish(last);
      }
      hand();
    }
  }

  private long strays() {
    var strays = new StrayStates(database, tables);
    return tables.tables().stream().mapToLong(table -> strays.of(table).size()).sum();
  }

  private void removeStrays() {
    var strays = new StrayStates(database, tables);
    for (var table : tables.tables()) {
      for (var some = strays.of(table); !some.isEmpty(); some = strays.of(table)) {
        List<UUID> ids = some;
        database.transaction(tx -> {
          tx.dsl().deleteFrom(CLOCK).where(CLOCK.AGGREGATE.in(ids)).execute();
          StateLinks.of(table)
              .ifPresent(links -> tx.dsl().connection(connection -> links.delete(connection, ids)));
          tx.dsl()
              .deleteFrom(DSL.table(DSL.name(table.name())).as("s"))
              .where(StrayStates.ID.in(ids))
              .execute();
        });
      }
    }
  }
}
