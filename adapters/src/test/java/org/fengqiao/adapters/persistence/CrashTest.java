package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CONTENT;
import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;
import static org.fengqiao.adapters.persistence.schema.Tables.RECEIPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.embedded.EmbeddedSettings;
import org.fengqiao.embedded.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.MariaDbDataSource;

/** {@code kill -9} of the writing process and of the database under load, and what stands after. */
class CrashTest {
  private static final int ROUNDS = 2;
  private static final int LINES_A_ROUND = 400;
  private static final int LINE_BYTES = "0190a5f0-0000-7000-8000-000000000001 1\n".length();
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final StateTables TABLES = StateTables.of(SampleTable.SAMPLE);

  @TempDir private Path directory;

  private Path acknowledged() {
    return directory.resolve("acknowledged");
  }

  @Test
  void losesNothingAcknowledgedAndLeavesNothingHalf() throws Exception {
    Files.createFile(acknowledged());
    var home = directory.resolve("database");
    var server = EmbeddedDatabase.inDirectory(home, EmbeddedSettings.SMALL);
    try {
      prepare(server);
      var login = server.logins().app();
      var writer = write(login);
      for (int round = 0; round < ROUNDS; round++) {
        awaitLines(writer, LINES_A_ROUND);
        writer.destroyForcibly().waitFor();
        writer = write(login);

        awaitLines(writer, LINES_A_ROUND);
        // The writer lives on, and finds the database again with its groups in doubt.
        server = restartKilled(server, login, home);
        awaitLines(writer, LINES_A_ROUND);
      }
      writer.destroyForcibly().waitFor();
      verify(server);
    } finally {
      server.close();
    }
  }

  private static void prepare(EmbeddedDatabase server) throws SQLException {
    var migrator = source(server.logins().migrator());
    var app = server.logins().app().user();
    new Migrations(migrator).migrate(app);
    try (var connection = migrator.getConnection();
        var statement = connection.createStatement()) {
      SampleTable.create(
          sql -> {
            try {
              statement.execute(sql);
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          },
          app);
    }
  }

  private Process write(Login login) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            java,
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            CrashWriter.class.getName(),
            login.jdbcUrl(),
            login.user(),
            login.password(),
            acknowledged().toString())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("writer.log").toFile())
        .start();
  }

  /** Waits until so many more lines are acknowledged. */
  private void awaitLines(Process writer, int more) throws Exception {
    long goal = Files.size(acknowledged()) + (long) more * LINE_BYTES;
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (Files.size(acknowledged()) < goal) {
      assertTrue(System.nanoTime() < until, () -> "the writer stands still: " + log());
      assertTrue(!writer.waitFor(5, TimeUnit.MILLISECONDS), () -> "the writer ended: " + log());
    }
  }

  private String log() {
    try {
      return Files.readString(directory.resolve("writer.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Kills the database and starts it on the same port and data, with the passwords it had. */
  private static EmbeddedDatabase restartKilled(EmbeddedDatabase server, Login app, Path home)
      throws Exception {
    var pid = Long.parseLong(Files.readString(home.resolve("mariadb.pid")).strip());
    var process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().get();
    server.close();
    int port = URI.create(app.jdbcUrl().substring("jdbc:".length())).getPort();
    var restarted = EmbeddedDatabase.inDirectory(home, EmbeddedSettings.SMALL.onPort(port));
    var fresh = restarted.logins().app();
    try (var connection =
            DriverManager.getConnection(fresh.jdbcUrl(), fresh.user(), fresh.password());
        var statement = connection.createStatement()) {
      statement.execute("SET PASSWORD = PASSWORD('" + app.password() + "')");
    }
    return restarted;
  }

  private void verify(EmbeddedDatabase server) throws Exception {
    var migrator = source(server.logins().migrator());
    var report = new JournalAudit(migrator, TABLES).verify();
    assertEquals(List.of(), report.findings());
    var rebuild = new StateRebuild(migrator, TABLES, InstantSource.system()).compare();
    assertEquals(new StateRebuild.Outcome(report.aggregates(), 0), rebuild);

    var database = Database.sql(migrator);
    Set<String> entries = new HashSet<>();
    database
        .select(JOURNAL.AGGREGATE, JOURNAL.VERSION)
        .from(JOURNAL)
        .forEach(row -> entries.add(row.value1() + " " + row.value2()));
    var lines = Files.readAllLines(acknowledged());
    var missing = lines.stream().filter(line -> !entries.contains(line)).toList();
    assertEquals(List.of(), missing, "acknowledged, and not there");
    assertEquals(lines.size(), Set.copyOf(lines).size(), "acknowledged twice");

    // Each making wrote an entry, a receipt of the same id and a content: all or none of them.
    var made = report.aggregates();
    assertEquals(made, database.fetchCount(RECEIPT));
    assertEquals(made, database.fetchCount(CONTENT));
    assertEquals(
        made,
        database.fetchCount(
            JOURNAL.join(RECEIPT).on(JOURNAL.AGGREGATE.eq(RECEIPT.REQUEST_ID)),
            JOURNAL.VERSION.eq(1)));
    assertTrue(report.entries() >= lines.size());
  }

  private static MariaDbDataSource source(Login login) throws SQLException {
    var source = new MariaDbDataSource(login.jdbcUrl());
    source.setUser(login.user());
    source.setPassword(login.password());
    return source;
  }
}
