package org.fengqiao.bootstrap.cli;

import static org.fengqiao.bootstrap.cli.ToldLines.after;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.Main;
import org.fengqiao.bootstrap.story.Storied;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories as they are told, at top speed. */
class DemoCommandTest {
  /** What has no words of its own would be told by its name in the contract. */
  private static final Pattern NAME_OF_THE_CONTRACT = Pattern.compile("[A-Z]+_[A-Z_]+|[A-Z]{5,}");

  @TempDir private Path home;

  /** What a command left behind. */
  private record Ended(int code, String out, String err) {}

  @AfterEach
  void leavesNothing() {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"));
    assertEquals(List.of(), leftovers(temporary, ProcessHandle.current().pid()));
  }

  @Test
  void tellsTheWholeStoryOfBaiyinALineAnEvent() {
    var told = tell("baiyin", "en");
    var rest = told.lines().filter(line -> line.contains("  620402-20260930-000001  ")).toList();
    rest =
        after(
            rest,
            "09-30 Wed 09:00 .*reported by a scan: \"楼道堆物，占用消防通道\"; dispatched"
                + "  -> village-party-secretary \\(by 09-30 09:30\\)",
            "09-30 Wed 09:20 .*reminder, nobody called the resident yet",
            "09-30 Wed 09:30 .*nobody called the resident in time.* -> community-police-officer.*",
            "09-30 Wed 10:00 .*still nobody called: supervised.*\\(overdue since 09-30 09:30\\)",
            "10-09 Fri 00:00 .*the post's time is up.* -> village-assigned-cadre.*",
            "10-10 Sat 10:00 .*village-assigned-cadre \\p{IsHan}+: signed for",
            "10-10 Sat 10:00 .*submitted to the level above.* -> town-centre-director.*",
            "10-24 Sat 00:00 .* -> town-principal-leader.*",
            "10-28 Wed 00:00 .*the time is up: supervised",
            "10-28 Wed 09:00 .*submitted to the level above.* -> county-leader-in-charge.*",
            "10-28 Wed 16:00 .*: resolved: \"已清理楼道，加装消防门，列入改造计划\"",
            "10-28 Wed 16:00 .*closed.* -> county-centre-director.*",
            "10-30 Fri 10:00 .*county-centre-director \\p{IsHan}+: called back, dissatisfied:"
                + " \"过道仍有杂物\"; opened again.* -> county-leader-in-charge.*",
            "10-30 Fri 11:00 .*called back, satisfied: \"满意\".*it is over",
            "10-30 Fri 14:00 .*opened again after a spot check  -> county-leader-in-charge.*",
            "10-30 Fri 15:00 .*called back, satisfied: \"这次彻底解决了\".*it is over");
    assertEquals(List.of(), rest);
    assertTrue(
        told.lines().anyMatch(line -> line.matches("09-30 Wed 09:00  SMS to .*30分钟.*")), told);
  }

  @Test
  void stopsAtOnceWhenToldAndLeavesNeitherADatabaseNorItsDirectory() throws Exception {
    var temporary = Files.createDirectory(home.resolve("tmp"));
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary,
                "-Dfengqiao.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo",
                "--lang=en")
            .redirectError(home.resolve("log").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("FENGQIAO_"));
    var process = builder.start();
    try {
      var first = process.inputReader().readLine();
      assertTrue(first != null && first.contains("-000001"), () -> first + ", " + log());
      var database = process.descendants().toList();
      assertFalse(database.isEmpty());
      assertFalse(leftovers(temporary, process.pid()).isEmpty());

      process.destroy();

      assertTrue(process.waitFor(15, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue());
      assertTrue(database.stream().noneMatch(ProcessHandle::isAlive));
      assertEquals(List.of(), leftovers(temporary, process.pid()));
    } finally {
      process.destroyForcibly();
    }
  }

  /** Whoever tells to the head of a list, or to a terminal that went away. */
  @Test
  void endsWithoutALeftoverWhereNobodyReads() {
    var err = new StringWriter();
    assertEquals(1, run(new BrokenPipe(), err, "demo"));
    assertTrue(err.toString().contains("nobody reads what is told"), err.toString());
  }

  @Test
  void refusesAPlaceWithoutAStoryByNameAndASpeedNobodyCanRead() {
    var nowhere = run("demo", "atlantis");
    assertEquals(2, nowhere.code());
    assertTrue(
        nowhere
            .err()
            .contains(
                "atlantis has no story; those that can be told are of"
                    + " baiyin, daguan, lanzhou, lishui, lishui-clues, longnan, wuxing, xuecheng"),
        nowhere.err());
    for (var speed : List.of("0", "1001", "NaN", "fast")) {
      var unreadable = run("demo", "--speed", speed);
      assertEquals(2, unreadable.code());
      assertTrue(unreadable.err().contains(speed + " is not 0.1 to 1000"), unreadable.err());
    }
  }

  @Test
  void showsEveryPlaceAndExamplesInItsHelp() {
    var help = run("demo", "--help");
    assertEquals(0, help.code());
    assertTrue(help.out().contains("./run demo baiyin --lang en --speed 3"), help.out());
    assertTrue(Stream.of(Storied.values()).map(Storied::id).allMatch(help.out()::contains));
  }

  /** What is told of a place to its end. */
  private String tell(String place, String language) {
    var told = run("demo", place, "--lang", language, "--speed", "1000");
    assertEquals(0, told.code(), told.err());
    assertFalse(Pattern.compile("1390\\d{7}").matcher(told.out()).find(), "a phone is shown");
    var unworded = NAME_OF_THE_CONTRACT.matcher(told.out());
    assertFalse(unworded.find(), told.out());
    return told.out();
  }

  private String log() {
    try {
      return Files.readString(home.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static List<Path> leftovers(Path temporary, long process) {
    try (var found = Files.list(temporary)) {
      return found
          .filter(
              path -> path.getFileName().toString().startsWith("fengqiao-demo-" + process + "-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ended run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = run(out, err, arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  private int run(Writer out, Writer err, String... arguments) {
    var around = new Surroundings(home, Map.of(), new PrintWriter(out), new PrintWriter(err, true));
    return Fengqiao.run(around, arguments);
  }
}
