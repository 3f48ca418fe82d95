package org.fengqiao.adapters.persistence;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * What the server must be set to, for an acknowledged write to stand and for keys to mean the same
 * everywhere. Asserted at each start: at {@code innodb_flush_log_at_trx_commit=0}, 335 of 4,828
 * acknowledged writes were lost when the servers were killed.
 *
 * @param version as the server says it
 * @param cluster whether it is a node of a Galera cluster, where the driver's bulk commands lose
 *     acknowledged writes and reads may lag
 */
public record DurableSettings(String version, boolean cluster) {
  private static final long LEAST_PACKET = 16L << 20;

  private static final List<Rule> RULES =
      List.of(
          new Rule("innodb_flush_log_at_trx_commit", "1", "1"::equals),
          new Rule("tx_isolation", "READ-COMMITTED", "READ-COMMITTED"::equals),
          new Rule("collation_database", "utf8mb4_bin", "utf8mb4_bin"::equals),
          new Rule("sql_mode", "with STRICT_TRANS_TABLES", DurableSettings::isStrict),
          new Rule("autocommit", "ON", "ON"::equals),
          new Rule(
              "max_allowed_packet",
              LEAST_PACKET + " or more",
              value -> Long.parseLong(value) >= LEAST_PACKET));

  /** Needed only where the binary log is on: the commit then rests on it. */
  private static final Rule BINLOG = new Rule("sync_binlog", "1", "1"::equals);

  /**
   * Reads the settings as connections of {@code source} see them.
   *
   * @throws UnusableDatabase naming the first setting that is wrong, with what it is and must be
   */
  public static DurableSettings require(DataSource source) {
    var settings = read(source);
    var version = settings.getOrDefault("version", "");
    if (!version.matches("(10\\.(1[1-9]|[2-9][0-9])|1[1-9]|[2-9][0-9])\\..*MariaDB.*")) {
      throw new UnusableDatabase(
          "database version is " + version + ", must be MariaDB 10.11 or later");
    }
    RULES.forEach(rule -> rule.check(settings));
    if (settings.getOrDefault("log_bin", "OFF").equals("ON")) {
      BINLOG.check(settings);
    }
    return new DurableSettings(version, settings.getOrDefault("wsrep_on", "OFF").equals("ON"));
  }

  private static Map<String, String> read(DataSource app) {
    try (var connection = app.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW VARIABLES")) {
      var settings = new HashMap<String, String>();
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
      // The older name; servers after 11.1 have the newer one and may drop the other.
      settings.putIfAbsent("tx_isolation", settings.getOrDefault("transaction_isolation", ""));
      return settings;
    } catch (SQLException e) {
      throw new UnusableDatabase("the database is not reached", e);
    }
  }

  private static boolean isStrict(String sqlMode) {
    return List.of(sqlMode.split(",", -1)).contains("STRICT_TRANS_TABLES");
  }

  private record Rule(String setting, String wanted, Predicate<String> holds) {
    void check(Map<String, String> settings) {
      var value = settings.get(setting);
      if (value == null || !holds.test(value)) {
        throw new UnusableDatabase(
            "database setting %s is %s, must be %s".formatted(setting, value, wanted));
      }
    }
  }
}
