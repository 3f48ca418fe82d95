package org.fengqiao.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.bootstrap.database.OpenDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need no server, and what they exit with. */
class CliTest {
  @TempDir private Path home;

  /** What a command left behind. */
  private record Ended(int code, String out, String err) {}

  @Test
  void setsUpAnEmptyDatabaseMakesTheFirstPartnerAndRepairsItsState() throws SQLException {
    // Left running between the commands, as it is beside a server.
    try (var database = OpenDatabase.toServe(Config.read(home, Map.of()))) {
      var unready = run("journal", "verify");
      assertEquals(1, unready.code(), unready.err());
      assertEquals(1, unready.err().lines().count(), unready.err());

      assertTrue(run("migrate").out().matches("[1-9]\\d* migrations applied; .*\\R"));
      assertTrue(run("migrate").out().startsWith("0 migrations applied; "));

      var made = run("partner", "bootstrap", "--division", "620402000000");
      assertEquals(0, made.code(), made.err());
      assertTrue(made.out().startsWith("fq_"), made.out());
      var again = run("partner", "bootstrap", "--division", "620402000000");
      assertEquals(1, again.code());
      assertEquals(
          "refused: PARTNERS_EXIST: There are partners already: only the first is made this way.",
          again.err().strip());

      assertEquals(0, run("journal", "verify").code());
      assertEquals(0, run("journal", "rebuild", "--compare").code());
      try (var connection = database.appSource().getConnection();
          var statement = connection.createStatement()) {
        assertEquals(1, statement.executeUpdate("DELETE FROM partner"));
      }
      var verified = run("journal", "verify");
      assertEquals(3, verified.code());
      assertTrue(
          verified.err().matches("STATE_DIFFERS \\d+:\\d+ PARTNER [0-9a-f-]{36} version 1: .*\\R"),
          verified.err());
      assertEquals(3, run("journal", "rebuild", "--compare").code());
      var rebuilt = run("journal", "rebuild");
      assertEquals(0, rebuilt.code(), rebuilt.err());
      assertTrue(rebuilt.out().contains("1 aggregates, of which 1 differed"), rebuilt.out());
      assertEquals(0, run("journal", "verify").code());
    }
  }

  @Test
  void exitsWithTwoAndALineForAWrongSettingOrArgument() {
    var port = run(Map.of("FENGQIAO_PORT", "http"), "migrate");
    assertEquals(2, port.code());
    assertTrue(port.err().startsWith("setting port is \"http\": must be "), port.err());

    var url =
        run(
            Map.of("FENGQIAO_DATABASE_URL", "jdbc:mariadb:db/x", "FENGQIAO_DATABASE_USER", "app"),
            "migrate");
    assertEquals(2, url.code(), url.err());
    assertTrue(url.err().startsWith("setting database.url is \"jdbc:mariadb:db/x\""), url.err());
    assertEquals(1, url.err().lines().count(), url.err());

    assertEquals(2, run("partner", "bootstrap").code());
    assertEquals(2, run("no-such-command").code());
  }

  @Test
  void exitsWithOneWhereNoServerAnswers() {
    var file = Path.of("src/main/resources/demo/divisions-620402-baiyin.csv").toAbsolutePath();
    var ended =
        run(
            Map.of("FENGQIAO_PORT", "1", "FENGQIAO_TOKEN", "fq_none"),
            "pack",
            "validate",
            file.toString());
    assertEquals(1, ended.code());
    assertTrue(ended.err().startsWith("no server answers at 127.0.0.1:1: "), ended.err());
    assertTrue(ended.err().contains("Connection refused"), ended.err());
    var imported =
        run(
            Map.of("FENGQIAO_PORT", "1", "FENGQIAO_TOKEN", "fq_none"),
            "import",
            "divisions",
            file.toString());
    assertEquals(1, imported.code());
    assertTrue(imported.err().startsWith("no server answers at 127.0.0.1:1: "), imported.err());
  }

  @Test
  void saysWhichFileIsNotThere() {
    var missing = home.resolve("none.yaml").toString();
    for (var command : new String[] {"validate", "publish"}) {
      var ended = run(Map.of("FENGQIAO_TOKEN", "fq_none"), "pack", command, missing);
      assertEquals(1, ended.code());
      assertEquals("there is no file " + missing, ended.err().strip());
    }
    var config = run(Map.of("FENGQIAO_CONFIG", "none"), "migrate");
    assertEquals(2, config.code());
    assertEquals("there is no configuration file " + home.resolve("none"), config.err().strip());
  }

  @Test
  void callsTheServerWhereItIsBound() throws IOException {
    var server =
        NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.2", 0)).build().start();
    try {
      var ended =
          run(
              Map.of(
                  "FENGQIAO_PORT", Integer.toString(server.getPort()),
                  "FENGQIAO_BIND", "127.0.0.2",
                  "FENGQIAO_TOKEN", "fq_none"),
              "pack",
              "validate",
              Path.of("pom.xml").toAbsolutePath().toString());
      assertEquals(1, ended.code());
      assertTrue(ended.err().startsWith("UNIMPLEMENTED"), ended.err());
    } finally {
      server.shutdownNow();
    }
  }

  @Test
  void printsTheSchemaOfPacksWithoutAServer() {
    var ended = run("pack", "schema");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("\"$schema\""), ended.out());
  }

  @Test
  void isCalledInItsHelpAsItIsInstalled() {
    var out = new StringWriter();
    var print = new PrintWriter(out, true);
    var around = new Surroundings(home, Map.of(), print, print, "bin/fengqiao");

    assertEquals(0, Fengqiao.run(around, "import", "divisions", "--help"));

    assertTrue(out.toString().startsWith("Usage: bin/fengqiao import divisions "), out.toString());
    assertTrue(out.toString().contains("  bin/fengqiao import divisions --validate-only"));
    assertTrue(!out.toString().contains("./run"), out.toString());
  }

  private Ended run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private Ended run(Map<String, String> environment, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var around =
        new Surroundings(home, environment, new PrintWriter(out, true), new PrintWriter(err, true));
    int code = Fengqiao.run(around, arguments);
    return new Ended(code, out.toString(), err.toString());
  }
}
