package org.fengqiao.adapters.persistence;

import java.time.InstantSource;
import java.util.List;
import org.fengqiao.application.grids.Editions;
import org.fengqiao.application.grids.GroundPorts;

/** The ports of the ground and its people over a real MariaDB, empty each time they are asked. */
final class GroundDatabase implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          "division",
          "division_stage",
          "division_tree",
          "zone",
          "grid",
          "micro_grid",
          "qr_code",
          "boundary",
          "reading",
          "facility",
          "unit",
          "post",
          "officer",
          "journal",
          "receipt",
          "content",
          "lane");

  private final TestDatabase database = TestDatabase.migrated();
  private MariaStore store = open();

  private MariaStore open() {
    return MariaStore.open(
        Stores.access(database.logins().app()),
        Stores.SMALL,
        StateTables.all(),
        Stores.ids(),
        InstantSource.system());
  }

  TestDatabase database() {
    return database;
  }

  GroundPorts empty() {
    store.close();
    TABLES.forEach(table -> database.execute("DELETE FROM " + table));
    store = open();
    return ports(store);
  }

  /** The ports as another process over the same database has them. */
  static GroundPorts ports(MariaStore store) {
    var aggregates = store.aggregates();
    var editions = new Editions(store.journal());
    return new GroundPorts(
        store.commits(),
        aggregates,
        store.journal(),
        store.contents(),
        editions,
        new JooqDivisions(store.database(), aggregates, editions),
        new JooqDivisionStages(store.database()),
        new JooqZones(store.database(), aggregates),
        new JooqGrids(store.database(), aggregates),
        new JooqMicroGrids(store.database(), aggregates),
        new JooqQrCodes(store.database(), aggregates),
        new JooqUnits(store.database(), aggregates),
        new JooqPosts(store.database(), aggregates, store.references()),
        new JooqOfficers(store.database(), aggregates),
        new JooqBoundaries(store.database(), aggregates),
        new JooqReadings(store.database(), aggregates),
        new JooqFacilities(store.database(), aggregates));
  }

  /** A second process. */
  MariaStore another() {
    return open();
  }

  @Override
  public void close() {
    store.close();
  }
}
