package org.fengqiao.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.embedded.Login;
import org.fengqiao.embedded.Logins;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A database of its own for a test class, migrated and empty, on one real server shared by all
 * tests of the process. The server ends, and its files go, when the process does.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Logins logins;

  private TestDatabase(Logins logins) {
    this.logins = logins;
  }

  /** A new database in the schema of this build, with the app user's rights as in production. */
  public static TestDatabase migrated() {
    var database = unmigrated();
    new Migrations(database.migrator()).migrate(database.logins.app().user());
    return database;
  }

  /** A new database without any table. */
  public static TestDatabase unmigrated() {
    var server = Shared.SERVER.logins();
    var name = "fengqiao_" + COUNT.incrementAndGet();
    execute(source(server.migrator()), "CREATE DATABASE " + name);
    return new TestDatabase(
        new Logins(
            server.app().database(name),
            server.migrator().database(name),
            server.auditor().database(name)));
  }

  /** For what builds its own connections, as bootstrap does. */
  public Logins logins() {
    return logins;
  }

  /** A pool of at most 16 connections of the app user; the caller may close it. */
  public HikariDataSource app() {
    return new HikariDataSource(pool());
  }

  HikariConfig pool() {
    var pool = new HikariConfig();
    pool.setJdbcUrl(logins.app().jdbcUrl());
    pool.setUsername(logins.app().user());
    pool.setPassword(logins.app().password());
    pool.setMinimumIdle(0);
    pool.setMaximumPoolSize(16);
    return pool;
  }

  /** Unpooled connections with the right to change tables, and any row of any table. */
  public DataSource migrator() {
    return source(logins.migrator());
  }

  /** Unpooled connections that can only read. */
  public DataSource auditor() {
    return source(logins.auditor());
  }

  /** Runs one statement as the migrator: to bring about what the app user has no right to. */
  public void execute(String sql) {
    execute(migrator(), sql);
  }

  private static void execute(DataSource source, String sql) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static DataSource source(Login login) {
    try {
      var source = new MariaDbDataSource(login.jdbcUrl());
      source.setUser(login.user());
      source.setPassword(login.password());
      return source;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started by the first test that asks. */
  private static final class Shared {
    static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();
  }
}
