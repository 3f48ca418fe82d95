package org.fengqiao.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir Path directory;

  @Test
  void isDurableStrictBinaryAndInUtc() throws SQLException {
    try (var database = EmbeddedDatabase.temporary()) {
      var login = database.logins().migrator();
      assertEquals(List.of("1"), query(login, "SELECT @@innodb_flush_log_at_trx_commit"));
      assertEquals(List.of("READ-COMMITTED"), query(login, "SELECT @@global.tx_isolation"));
      assertEquals(List.of("utf8mb4_bin"), query(login, "SELECT @@collation_database"));
      assertEquals(List.of("+00:00"), query(login, "SELECT @@global.time_zone"));
      assertEquals(List.of("0"), query(login, "SELECT @@log_bin"));
      assertEquals(List.of("1"), query(login, "SELECT @@sql_mode LIKE '%STRICT_TRANS_TABLES%'"));
      assertEquals(List.of("127.0.0.1"), query(login, "SELECT @@bind_address"));
    }
  }

  @Test
  void givesNoUserMoreThanItsOneDatabase() throws SQLException {
    try (var database = EmbeddedDatabase.inDirectory(directory, EmbeddedSettings.SMALL)) {
      var logins = database.logins();
      for (var login : List.of(logins.app(), logins.migrator(), logins.auditor())) {
        for (var grant : query(login.database("information_schema"), "SHOW GRANTS")) {
          assertTrue(
              grant.startsWith("GRANT USAGE ON *.*") || grant.contains(" ON `fengqiao`.* TO "),
              grant);
        }
      }
      assertThrows(SQLException.class, () -> query(logins.app(), "SELECT 1"));
      execute(logins.migrator(), "CREATE TABLE note (text VARCHAR(10))");
      assertThrows(
          SQLException.class, () -> execute(logins.auditor(), "INSERT INTO note VALUES ('a')"));
    }
  }

  @Test
  void keepsRowsOverARestart() throws SQLException {
    try (var database = EmbeddedDatabase.inDirectory(directory, EmbeddedSettings.SMALL)) {
      execute(database.logins().migrator(), "CREATE TABLE note (text VARCHAR(10))");
      execute(database.logins().migrator(), "INSERT INTO note VALUES ('枫桥𠀀')");
    }
    try (var database = EmbeddedDatabase.inDirectory(directory, EmbeddedSettings.SMALL)) {
      assertEquals(List.of("枫桥𠀀"), query(database.logins().auditor(), "SELECT text FROM note"));
    }
  }

  @Test
  void refusesASecondStartInTheSameProcess() {
    try (var _ = EmbeddedDatabase.inDirectory(directory, EmbeddedSettings.SMALL)) {
      var failure =
          assertThrows(
              DatabaseFailure.class,
              () -> EmbeddedDatabase.inDirectory(directory, EmbeddedSettings.SMALL));
      assertEquals(inUse(), failure.getMessage());
    }
  }

  @Test
  void refusesASecondProcessButLetsItInByTheFirstOnesLogins() throws Exception {
    try (var database = EmbeddedDatabase.inDirectory(directory, EmbeddedSettings.SMALL)) {
      var second = StartsInDirectory.launch(directory);
      assertEquals(inUse(), second.inputReader().readLine());
      assertEquals(0, second.waitFor());
      assertEquals(Optional.of(database.logins()), EmbeddedDatabase.runningIn(directory));
    }
    assertEquals(Optional.empty(), EmbeddedDatabase.runningIn(directory));
  }

  @Test
  void startsAgainAtOnceAfterItsProcessWasKilled() throws Exception {
    var killed = StartsInDirectory.launch(directory);
    assertEquals("started", killed.inputReader().readLine());
    execute(
        EmbeddedDatabase.runningIn(directory).orElseThrow().migrator(),
        "CREATE TABLE note (text VARCHAR(10))");
    killed.destroyForcibly().waitFor();
    try (var database = EmbeddedDatabase.inDirectory(directory, EmbeddedSettings.SMALL)) {
      assertEquals(List.of("note"), query(database.logins().auditor(), "SHOW TABLES"));
    }
  }

  @Test
  void saysWhyItCannotStart() throws IOException {
    try (var database = EmbeddedDatabase.inDirectory(directory, EmbeddedSettings.SMALL)) {
      var url = database.logins().app().jdbcUrl();
      var port = Integer.parseInt(url.replaceAll(".*:([0-9]+)/.*", "$1"));
      var other = Files.createDirectory(directory.resolve("other"));
      var settings = EmbeddedSettings.SMALL.onPort(port);
      var failure =
          assertThrows(DatabaseFailure.class, () -> EmbeddedDatabase.inDirectory(other, settings));
      assertTrue(failure.toString().contains("Address already in use"), failure.toString());
    }
  }

  @Test
  void leavesNothingOfATemporaryOneBehind() throws SQLException {
    Path data;
    try (var database = EmbeddedDatabase.temporary()) {
      data = Path.of(query(database.logins().migrator(), "SELECT @@datadir").getFirst());
      assertTrue(Files.exists(data));
    }
    assertFalse(Files.exists(data.getParent()));
  }

  @Test
  void namesTheSettingThatIsOutOfBounds() {
    var failure =
        assertThrows(IllegalArgumentException.class, () -> EmbeddedSettings.SMALL.onPort(65_536));
    assertEquals("port is 65536, must be 0 to 65535", failure.getMessage());
  }

  private String inUse() {
    return "the database in " + directory + " is in use by another process";
  }

  private static void execute(Login login, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(Login login, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
