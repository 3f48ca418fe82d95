package org.fengqiao.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The database as the adapters here read it: a bounded pool, READ COMMITTED, in UTC. Aggregates are
 * written through the store alone.
 */
public final class Database implements AutoCloseable {
  private static final String SOCKET_TIMEOUT_MILLIS = "30000";

  private final HikariDataSource pool;
  private final DSLContext sql;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.sql = sql(pool);
  }

  /**
   * Opens a pool that is not measured.
   *
   * @param connections at most so many are open at once; who comes later waits
   * @throws RuntimeException if the database is not reached
   */
  public static Database open(DatabaseAccess access, int connections) {
    return open(access, "reads", connections, new CompositeMeterRegistry());
  }

  static Database open(DatabaseAccess access, String name, int connections, MeterRegistry meters) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setMetricRegistry(meters);
    config.setJdbcUrl(access.url());
    config.setUsername(access.user());
    config.setPassword(access.password());
    config.setMaximumPoolSize(connections);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_MILLIS);
    // A node of a cluster answers only when it has what the others committed before.
    config.setConnectionInitSql("SET SESSION time_zone = '+00:00', wsrep_sync_wait = 1");
    return new Database(new HikariDataSource(config));
  }

  DSLContext sql() {
    return sql;
  }

  DataSource source() {
    return pool;
  }

  static DSLContext sql(DataSource source) {
    return DSL.using(source, SQLDialect.MARIADB, settings());
  }

  static DSLContext sql(Connection connection) {
    return DSL.using(connection, SQLDialect.MARIADB, settings());
  }

  private static Settings settings() {
    return new Settings().withRenderSchema(false).withExecuteLogging(false);
  }

  @Override
  public void close() {
    pool.close();
  }
}
