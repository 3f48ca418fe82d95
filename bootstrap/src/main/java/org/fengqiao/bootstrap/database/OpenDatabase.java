package org.fengqiao.bootstrap.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.fengqiao.adapters.persistence.DatabaseAccess;
import org.fengqiao.adapters.persistence.Migrations;
import org.fengqiao.adapters.persistence.UnusableDatabase;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.bootstrap.config.ExternalDatabase;
import org.fengqiao.bootstrap.config.Setting;
import org.fengqiao.embedded.DatabaseFailure;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.embedded.EmbeddedSettings;
import org.fengqiao.embedded.Login;
import org.fengqiao.embedded.Logins;
import org.mariadb.jdbc.MariaDbDataSource;

/** A database that can be reached now, and how. Closing ends it if this process started it. */
public final class OpenDatabase implements AutoCloseable {
  private static final String DIRECTORY = "database";

  private final DatabaseAccess app;
  private final Optional<DatabaseAccess> migrator;
  private final Optional<DatabaseAccess> auditor;
  private final Optional<Logins> embedded;
  private final AutoCloseable end;

  private OpenDatabase(
      DatabaseAccess app,
      Optional<DatabaseAccess> migrator,
      Optional<DatabaseAccess> auditor,
      Optional<Logins> embedded,
      AutoCloseable end) {
    this.app = app;
    this.migrator = migrator;
    this.auditor = auditor;
    this.embedded = embedded;
    this.end = end;
  }

  /**
   * The external database if one is set, else the embedded one, started.
   *
   * @throws BadSetting if the external one's URL cannot be read
   * @throws DatabaseFailure if the embedded one does not start, as when another process has it
   */
  public static OpenDatabase toServe(Config config) {
    return config
        .database()
        .map(OpenDatabase::external)
        .orElseGet(() -> started(config.data().resolve(DIRECTORY), config));
  }

  /**
   * The same, for a command: beside a server of the same user that runs on the embedded one, if
   * there is one.
   *
   * @throws BadSetting as {@link #toServe}
   * @throws DatabaseFailure as {@link #toServe}
   */
  public static OpenDatabase beside(Config config) {
    var directory = config.data().resolve(DIRECTORY);
    return config
        .database()
        .map(OpenDatabase::external)
        .or(() -> EmbeddedDatabase.runningIn(directory).map(logins -> embedded(logins, () -> {})))
        .orElseGet(() -> started(directory, config));
  }

  private static OpenDatabase started(Path directory, Config config) {
    var settings = EmbeddedSettings.DEFAULT.withPages(config.pageMegabytes());
    var database = EmbeddedDatabase.inDirectory(directory, settings);
    return embedded(database.logins(), database);
  }

  private static OpenDatabase embedded(Logins logins, AutoCloseable end) {
    return new OpenDatabase(
        access(logins.app()),
        Optional.of(access(logins.migrator())),
        Optional.of(access(logins.auditor())),
        Optional.of(logins),
        end);
  }

  private static OpenDatabase external(ExternalDatabase database) {
    requireReadable(database.url());
    return new OpenDatabase(
        access(database, database.app()),
        database.migrator().map(user -> access(database, user)),
        Optional.empty(),
        Optional.empty(),
        () -> {});
  }

  /** What begins right may still go on wrong, as without the two slashes before the host. */
  private static void requireReadable(String url) {
    try {
      var _ = new MariaDbDataSource(url);
    } catch (SQLException e) {
      throw BadSetting.of(Setting.DATABASE_URL, url, "cannot be read: " + e.getMessage());
    }
  }

  private static DatabaseAccess access(Login login) {
    return new DatabaseAccess(login.jdbcUrl(), login.user(), login.password());
  }

  private static DatabaseAccess access(ExternalDatabase database, ExternalDatabase.User user) {
    return new DatabaseAccess(database.url(), user.name(), user.password());
  }

  /** How the server comes in. */
  public DatabaseAccess app() {
    return app;
  }

  /**
   * Brings the schema to the one of this program, or passes if it is and may not be changed.
   *
   * @return how many migrations were applied
   * @throws UnusableDatabase in one line
   */
  public int migrate() {
    if (migrator.isEmpty()) {
      new Migrations(source(app)).requireCurrent();
      return 0;
    }
    return new Migrations(source(migrator.get())).migrate(app.user());
  }

  /**
   * Passes when the database has no table yet.
   *
   * @throws UnusableDatabase in one line
   */
  public void requireEmpty() {
    new Migrations(source(migrator.orElse(app))).requireEmpty();
  }

  /**
   * Passes when the schema is the one of this program, changing nothing.
   *
   * @throws UnusableDatabase in one line
   */
  public void requireCurrent() {
    new Migrations(source(migrator.orElse(app))).requireCurrent();
  }

  /** How to come in with the database's own tools; empty for an external one. */
  public Optional<Logins> embedded() {
    return embedded;
  }

  /** Unpooled connections of one who only reads, or of the app user where there is none. */
  public MariaDbDataSource auditorSource() {
    return source(auditor.orElse(app));
  }

  /** Unpooled connections of the app user. */
  public MariaDbDataSource appSource() {
    return source(app);
  }

  private static MariaDbDataSource source(DatabaseAccess access) {
    try {
      var source = new MariaDbDataSource(access.url());
      source.setUser(access.user());
      source.setPassword(access.password());
      return source;
    } catch (SQLException e) {
      throw new IllegalStateException("it was read before", e);
    }
  }

  @Override
  public void close() {
    try {
      end.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
