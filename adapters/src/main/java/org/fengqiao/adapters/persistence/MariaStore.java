package org.fengqiao.adapters.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import org.fengqiao.application.Ids;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Clocks;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Journal;

/**
 * The store on a MariaDB: opens what all of it shares, the pool for reads, the lanes, the cache and
 * the follower of the stream. Its schema must be current.
 */
public final class MariaStore implements AutoCloseable {
  private final Database database;
  // A connection of its own: what it hears of must not wait until a reader gives one back.
  private final Database following;
  private final ReferenceChanges references = new ReferenceChanges();
  private final StreamFollower follower;
  private final LanedCommits commits;
  private final Aggregates aggregates;
  private final Journal journal;
  private final Contents contents;
  private final Clocks clocks;
  private final JooqReceipts receipts;

  private MariaStore(
      DatabaseAccess access,
      StoreSettings settings,
      StateTables tables,
      Ids ids,
      InstantSource system,
      MeterRegistry registry) {
    var meters = new StoreMeters(registry);
    this.database = Database.open(access, "reads", settings.readers(), registry);
    var sql = database.sql();
    var recent = new RecentAggregates(settings.cacheBytes());
    var ends = new StreamEnds();
    var entries = new RecentEntries();
    this.receipts = new JooqReceipts(sql);
    this.aggregates = new GatheringAggregates(database.source(), tables, recent);
    this.journal = new JooqJournal(sql, tables, ends, entries);
    this.contents = new JooqContents(sql);
    this.following = Database.open(access, "follower", 1, registry);
    this.follower = new StreamFollower(following.sql(), ends, recent, references, entries, meters);
    this.clocks = new JooqClocks(sql, follower::heldLanes, system);
    var connections = new LaneConnections(access);
    var slots = new LaneSlots(system);
    var lanes = new ArrayList<Lane>();
    for (int i = 0; i < settings.lanes(); i++) {
      var session = new LaneSession(connections, slots, ids, follower);
      var commit = new GroupCommit(session, follower, system, settings);
      lanes.add(
          new Lane("lane-" + i, settings.waiting(), settings.group(), session, commit, meters));
    }
    this.commits = new LanedCommits(tables, receipts, new JooqClaims(sql, tables), lanes, meters);
  }

  /**
   * Opens the store.
   *
   * @param system the machine's own time, by which lanes show that they live; never one that can be
   *     set
   * @param meters take what the store measures of itself
   * @throws RuntimeException if the database is not reached
   */
  public static MariaStore open(
      DatabaseAccess access,
      StoreSettings settings,
      StateTables tables,
      Ids ids,
      InstantSource system,
      MeterRegistry meters) {
    return new MariaStore(access, settings, tables, ids, system, meters);
  }

  /** Opens a store that measures nothing. */
  public static MariaStore open(
      DatabaseAccess access,
      StoreSettings settings,
      StateTables tables,
      Ids ids,
      InstantSource system) {
    return open(access, settings, tables, ids, system, new CompositeMeterRegistry());
  }

  public Commits commits() {
    return commits;
  }

  public Aggregates aggregates() {
    return aggregates;
  }

  public Journal journal() {
    return journal;
  }

  public Contents contents() {
    return contents;
  }

  /** The clocks that are due, of this process's share. */
  public Clocks clocks() {
    return clocks;
  }

  /** For whoever keeps reference data in memory. */
  public ReferenceChanges references() {
    return references;
  }

  /** For the ports that list and read beside the store. */
  public Database database() {
    return database;
  }

  /** Forgets one small batch of receipts older than 30 days; whether there may be more. */
  public boolean sweepReceipts(Instant now) {
    return receipts.sweep(now);
  }

  /** Commits what waits, releases the lanes, closes the connections. */
  @Override
  public void close() {
    commits.close();
    follower.close();
    following.close();
    database.close();
  }
}
