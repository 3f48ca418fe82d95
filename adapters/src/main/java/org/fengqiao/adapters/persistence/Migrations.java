package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * Brings a database to the schema this program was built for, by the numbered files in {@code
 * db/migration}. A file once published never changes; a schema newer than the program is refused.
 */
public final class Migrations {
  private final DataSource database;
  private final Flyway flyway;

  /**
   * Works on one database.
   *
   * @param database connections of the migrator, or of the app user for {@link #requireCurrent}
   */
  public Migrations(DataSource database) {
    this.database = database;
    this.flyway =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:db/migration")
            .validateMigrationNaming(true)
            .ignoreMigrationPatterns(new String[0])
            .load();
  }

  /**
   * Applies what is missing, in order, then grants the app user its tables.
   *
   * @param appUser the database user or role the server runs as, not the migrator
   * @return how many migrations were applied; 0 when the schema was current
   * @throws UnusableDatabase if a setting of the database is wrong, if the schema is newer than
   *     this program, if an applied migration was changed since or failed half-way, if the database
   *     is not reached, or, before any table is made, if the app user is unknown
   */
  public int migrate(String appUser) {
    try {
      DurableSettings.require(database);
      refuseNewer(flyway.info());
      if (flyway.info().applied().length == 0) {
        // Known before any table is made: a database half set up would have to be cleared away.
        Grants.require(appUser, database);
      }
      var applied = flyway.migrate().migrationsExecuted;
      Grants.to(appUser, database);
      return applied;
    } catch (FlywayException e) {
      throw new UnusableDatabase("the schema cannot be migrated", e);
    } catch (SQLException e) {
      throw new UnusableDatabase("the user " + appUser + " cannot be granted its tables", e);
    }
  }

  /**
   * Passes when the schema is the one of this program, changing nothing.
   *
   * @throws UnusableDatabase if it is older, newer, changed, or not reached
   */
  public void requireCurrent() {
    try {
      var info = flyway.info();
      refuseNewer(info);
      var pending = info.pending();
      if (pending.length > 0) {
        throw new UnusableDatabase(
            "the schema is at version %s, this program needs %s: run migrate"
                .formatted(latest(info.applied()), latest(pending)));
      }
      flyway.validate();
    } catch (FlywayException e) {
      throw new UnusableDatabase("the schema is not usable", e);
    }
  }

  /**
   * Passes when there is no table at all yet.
   *
   * @throws UnusableDatabase if there is, or if the database is not reached
   */
  public void requireEmpty() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW TABLES")) {
      if (rows.next()) {
        throw new UnusableDatabase(
            "the database is not empty, and what is in it would be mixed with the backup: name a"
                + " new data directory");
      }
    } catch (SQLException e) {
      throw new UnusableDatabase("the database is not reached", e);
    }
  }

  private static void refuseNewer(MigrationInfoService info) {
    var newer = Stream.of(info.all()).filter(one -> !one.getState().isResolved()).toList();
    if (!newer.isEmpty()) {
      var known = Stream.of(info.all()).filter(one -> one.getState().isResolved());
      throw new UnusableDatabase(
          "the schema is at version %s, this program knows it up to %s: start a newer program"
              .formatted(
                  latest(newer.toArray(MigrationInfo[]::new)),
                  latest(known.toArray(MigrationInfo[]::new))));
    }
  }

  private static String latest(MigrationInfo[] ordered) {
    return ordered.length == 0 ? "none" : String.valueOf(ordered[ordered.length - 1].getVersion());
  }
}
