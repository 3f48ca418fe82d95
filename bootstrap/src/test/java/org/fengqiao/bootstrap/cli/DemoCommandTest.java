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
  void tellsTheStoryOfDaguanWithItsSupervisionsAndReviews() {
    var _ =
        after(
            tell("daguan", "en").lines().toList(),
            "03-02 Mon 09:00 .*reported by a patrol: \"老屋屋顶塌了一角\".*",
            "03-02 Mon 09:30  whistle 2.07  .* -> housing, emergency \\(by 03-02 10:30\\)",
            "03-02 Mon 10:45  whistle 2.07  emergency \\p{IsHan}+: reports in, late",
            "03-02 Mon 10:45  whistle 2.07  village-station-head .*: scores emergency 2 of 5:"
                + " \"晚到 15 分钟\"; suggests: \"建议汛前在乡里设值守点\"",
            "03-03 Tue 15:00  a drill: 36 whistles blown and taken back,"
                + " 26 organs called, by 64 SMS",
            "03-06 Fri 16:00  weekly review  task-force-head \\p{IsHan}+: goes through 2026-03-02"
                + " to 2026-03-08: 3 open, 0 of them overdue \\(.* 1, .* 1, .* 1\\)",
            "03-06 Fri 16:30  weekly review  .*: instructs on \\S+-000002: \"春耕前把工资发到人\"",
            "03-06 Fri 16:30  supervision \\S+-000002  task-force-head .*: demands a reply: .*"
                + " -> .*综治中心 \\(by 03-11 00:00\\)",
            "03-06 Fri 16:30  weekly review  .*: concludes: \"三件在办，无一逾期\"",
            "03-09 Mon 15:00  supervision \\S+-000002  town-centre-director .*: replies: .*",
            "03-09 Mon 15:00  supervision \\S+-000002  task-force-head: accepts the reply",
            "03-10 Tue 00:00  \\S+-000001  overdue: supervised .*",
            "03-10 Tue 10:00  ten-day review  leading-group-head .*: 2 open, 1 of them overdue.*",
            "03-13 Fri 16:00  weekly review .*; earlier instructions: 3, done: 2",
            "03-31 Tue 15:30  monthly review  principal-leader .*: concludes: \"本月三件办结\"",
            "03-31 Tue 15:30  weekly review  2026-03-02 held, 2026-03-09 held, 2026-03-16 missed,"
                + " 2026-03-23 held, 2026-03-30 still to come");
  }

  @Test
  void tellsTheStoryOfLanzhouByItsPlatforms() {
    var rest =
        after(
            tell("lanzhou", "en").lines().toList(),
            "03-09 Mon 09:00  \\S+-000001  12345 热线平台: reported by a 12345 order: .*",
            "03-09 Mon 11:20  \\S+-000002  随手拍平台: reported by a snap: .*",
            "03-09 Mon 11:40  \\S+-000002  merged into \\S+-000001: .*",
            "03-09 Mon 14:00  \\S+-000003  网格巡查平台: reported by a patrol: .*",
            "03-09 Mon 15:00  \\S+-000001  .*a part of it for town-enforcement-head.*",
            "03-10 Tue 16:30  \\S+-000001  town-enforcement-head \\p{IsHan}+: handed the part in.*",
            "03-12 Thu 10:00  \\S+-000001  village-station-head .*: resolved.*");
    after(rest, "03-12 Thu 10:00  \\S+-000003  closed with \\S+-000001: \"油烟净化器已装好.*");
    after(rest, "03-12 Thu 15:00  \\S+-000001  .*called back, satisfied.*it is over");
  }

  @Test
  void tellsTheStoryOfLishuiWithItsMediationsAndItsSession() {
    var lines = tell("lishui", "en").lines().toList();
    // What the case says comes by its watch, and so before or after what is said of the mediation.
    after(
        lines,
        "03-09 Mon 09:00  \\S+-000002  五个渠道: reported by telephone: .*",
        "03-09 Mon 10:00  \\S+-000002  .*referred to mediation.*-> those who mediate",
        "03-12 Thu 11:00  \\S+-000002  .*resolved.*");
    after(
        lines,
        "03-09 Mon 08:40  set up: 127 mediation organizations, 552 mediators",
        "03-09 Mon 10:00  mediation 拖欠劳动报酬  .*: refers a case \\(\\S+-000002\\).*",
        "03-09 Mon 15:00  mediation .*  洪蓝街道矛调分中心: has it now",
        "03-11 Wed 09:00  joint session  district-centre-director: calls 24 units: .*",
        "03-12 Thu 09:00  joint session  .*: 24 of 24 tasks are done, and it is over: .*",
        "03-12 Thu 11:00  mediation .*: party 74 signs",
        "03-12 Thu 11:00  mediation .*: in effect, ¥3,035,393.46 in all",
        "03-13 Fri 15:00  mediation .*: looked whether it is kept: \"61 名.*",
        "03-27 Fri 09:00  mediation .*: handed off \\(to arbitration\\): .*");
  }

  @Test
  void tellsTheStoryOfLongnanInChinese() {
    var _ =
        after(
            tell("longnan", "zh").lines().toList(),
            "09-14 周一 09:00 .*来访上报：“自来水断了两天”.*",
            "09-14 周一 09:00  短信 → .*有群众直说.*",
            "09-14 周一 09:20 .*民事直说委员会主任 \\p{IsHan}+：分类为 request.water（协调、现场直办、跟踪督办）.*",
            "09-15 周二 16:00 .*更正（协商、干部领办、村镇联办、跟踪督办）.*",
            "09-21 周一 09:20 .*交 民事直说委员会主任 协办.*",
            "09-21 周一 09:20  短信 → .*民事直说委员会主任协办滑坡避险搬迁.*",
            "10-09 周五 00:00 .*提醒：时限将至.*",
            "10-09 周五 10:00 .*回访满意：“住得安心了”.*→ 无人待办：已了结",
            "10-21 周三 00:00 .*逾期未分流，督办.*",
            "10-21 周三 00:00  短信 → .*尚未分流.*");
  }

  @Test
  void tellsTheStoryOfWuxingWithItsWhistles() {
    var _ =
        after(
            tell("wuxing", "en").lines().toList(),
            "04-13 Mon 08:40  laid out: 46 zones with their stations, 538 grids, 584 people",
            "04-13 Mon 08:50  set up: 23 mediation organizations, 61 mediators",
            "04-13 Mon 09:00 .*各渠道: reported by telephone: .* -> district-centre-director .*",
            "04-13 Mon 09:30 .*village-party-secretary \\p{IsHan}+: signed for.*",
            "04-13 Mon 10:00  whistle 2.01  village-party-secretary .*: whistles for 河道堵塞污染:"
                + ".*-> water-chief, enforcement-chief \\(by 04-13 16:30\\)",
            "04-13 Mon 10:40  whistle 2.01  water-chief \\p{IsHan}+: reports in",
            "04-13 Mon 15:30  SMS to .*尚未报到.*",
            "04-13 Mon 16:45  whistle 2.01  enforcement-chief \\p{IsHan}+: reports in, late",
            "04-13 Mon 16:45  whistle 2.01  .*: settled: \"河道已通，水质恢复\"",
            "04-13 Mon 16:45  whistle 2.01  .*: scores enforcement-chief 2 of 5: \"局长到得太晚\"",
            "04-13 Mon 17:00  whistle 1.02  town-centre-director .*",
            "04-14 Tue 15:00 .*called back, satisfied: \"水清了\".*it is over",
            "04-15 Wed 10:00  mediation 邻里纠纷  .*: refers a case .*",
            "04-15 Wed 15:00  mediation 邻里纠纷  织里镇社会治理中心: settled",
            "04-16 Thu 09:00  mediation 合同纠纷  各渠道: a party asks for it.*",
            "04-17 Fri 15:00  mediation 合同纠纷  吴兴区社会治理中心: has it now",
            "04-20 Mon 10:00  mediation 合同纠纷  .*: in effect, ¥160,000.00 in all",
            "04-24 Fri 15:00  mediation 合同纠纷  .*: ¥160,000.00 are paid.*");
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
                    + " baiyin, daguan, lanzhou, lishui, longnan, wuxing, xuecheng"),
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
