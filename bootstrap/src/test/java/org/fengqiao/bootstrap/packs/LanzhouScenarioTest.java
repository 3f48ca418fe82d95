package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.cli.ToldLines;
import org.fengqiao.bootstrap.demo.Lanzhou;
import org.fengqiao.bootstrap.story.LanzhouStory;
import org.fengqiao.bootstrap.story.LanzhouStory.Scene;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.bootstrap.story.Matter;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CasePartState;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.Duplicate;
import org.fengqiao.proto.cases.v1.ListDuplicatesRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/lanzhou.md}, through the real API on a clock that is set: what
 * must be true after each of its scenes.
 */
class LanzhouScenarioTest {
  @Test
  void answersThreePlatformsByOneCaseThatFourLevelsSee(@TempDir Path home) {
    try (var stage = Stage.open(home, LanzhouStory.OPENING, Lanzhou.place())) {
      var judge = new Judge(stage);
      judge.story.play();
      assertEquals(Scene.values().length, judge.scenes());
      assertIsTold(judge.told());
      var all =
          Stream.of(Scene.RUNG_UP, Scene.SNAPPED, Scene.PATROLLED, Scene.LIFT_STUCK)
              .map(scene -> judge.story.matter(scene).name())
              .collect(Collectors.toSet());
      fourLevelsSeeIt(stage, all);
      assertEquals(0, stage.differing());
    }
  }

  private static void assertIsTold(List<String> lines) {
    var rest =
        ToldLines.after(
            lines,
            "03-09 Mon 09:00  \\S+-000001  12345 热线平台: reported by a 12345 order: .*",
            "03-09 Mon 11:20  \\S+-000002  随手拍平台: reported by a snap: .*",
            "03-09 Mon 11:40  \\S+-000002  merged into \\S+-000001: .*",
            "03-09 Mon 14:00  \\S+-000004  网格巡查平台: reported by a patrol: .*",
            "03-09 Mon 15:00  \\S+-000001  .*a part of it for town-enforcement-head.*",
            "03-10 Tue 16:30  \\S+-000001  town-enforcement-head \\p{IsHan}+: handed the part in.*",
            "03-12 Thu 10:00  \\S+-000001  village-station-head .*: resolved.*");
    ToldLines.after(rest, "03-12 Thu 10:00  \\S+-000004  closed with \\S+-000001: \"油烟净化器已装好.*");
    ToldLines.after(rest, "03-12 Thu 15:00  \\S+-000001  .*called back, satisfied.*it is over");
  }

  /** Asserts scene by scene. */
  private static final class Judge extends ToldJudge<Scene> {
    private final LanzhouStory story;

    Judge(Stage stage) {
      super(stage, LanzhouStory.OPENING, Locale.ENGLISH);
      this.story = new LanzhouStory(stage, this);
    }

    @Override
    void judge(Scene scene) {
      var first = story.matter(Scene.RUNG_UP);
      switch (scene) {
        case RUNG_UP -> {
          assertEquals("village-station-head", first.actingRole());
          assertEquals(at("2026-03-09T15:30:00+08:00"), first.due("CONTACT"));
          assertEquals(at("2026-03-17T00:00:00+08:00"), first.due("HANDLE"));
        }
        case SNAPPED -> assertIsLikely(story.matter(scene), first);
        case SNAP_MERGED -> assertIsMerged(story.matter(Scene.SNAPPED), first);
        case PATROLLED ->
            assertEquals(
                Set.of(first.name(), story.matter(Scene.SNAPPED).name()),
                duplicates(stage, story.matter(scene)).stream()
                    .map(Duplicate::getCase)
                    .collect(Collectors.toSet()));
        case LIFT_STUCK -> assertEquals(List.of(), duplicates(stage, story.matter(scene)));
        case PATROL_MERGED -> {
          assertEquals(
              List.of(story.matter(Scene.SNAPPED).name(), story.matter(Scene.PATROLLED).name()),
              first.now().getMergedCasesList());
          var snap = LanzhouStory.report(Channel.CHANNEL_SNAP, "WG-0309-19", "油烟");
          assertEquals("CHANNEL_NOT_ALLOWED", Refused.reason(() -> story.grid().report(snap)));
        }
        case REACHED -> {
          assertFalse(running(first.now()).contains("CONTACT"));
          var told = stage.awaitNotices(first.now().getNumber(), 2);
          assertTrue(told.getLast().contains("综合执法队队长到现场"), told::toString);
        }
        case MET -> assertEquals("PARTS_OPEN", Refused.reason(() -> first.resolve("已现场调解")));
        case HANDED_IN ->
            assertEquals(CasePartState.CASE_PART_STATE_IN, first.now().getParts(0).getState());
        case ANSWERED -> assertAllAreAnswered();
        case CALLED_BACK -> assertEquals(0, first.now().getRunningClocksCount());
      }
    }

    /** The centre sees that it is the same, but two numbers stand. */
    private void assertIsLikely(Matter second, Matter first) {
      assertNotEquals(first.now().getNumber(), second.now().getNumber());
      var likely = duplicates(stage, second);
      assertEquals(List.of(first.name()), likely.stream().map(Duplicate::getCase).toList());
      assertTrue(likely.getFirst().getLikeness() >= 0.25, likely::toString);
      assertFalse(likely.getFirst().getReasonsList().isEmpty());
    }

    /** Its platform sees that, and not the other's; sent once more, it makes no other case. */
    private void assertIsMerged(Matter second, Matter first) {
      var snap = story.snap();
      assertEquals(CaseState.CASE_STATE_MERGED, snap.get(second.name()).getState());
      assertEquals(0, second.now().getRunningClocksCount());
      assertEquals("CASE_NOT_FOUND", Refused.reason(() -> snap.get(first.name())));
      assertEquals(second.name(), snap.report(LanzhouStory.snapped()).getName());
    }

    /** Each platform reads the one answer on what it reported, of the same moment. */
    private void assertAllAreAnswered() {
      var first = story.matter(Scene.RUNG_UP);
      for (var heard :
          Map.of(
                  story.hotline(), first,
                  story.snap(), story.matter(Scene.SNAPPED),
                  story.grid(), story.matter(Scene.PATROLLED))
              .entrySet()) {
        var c = heard.getKey().get(heard.getValue().name());
        assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
        assertEquals(LanzhouStory.ANSWER, c.getResolution().getText());
        assertEquals(first.now().getCloseTime(), c.getCloseTime());
      }
    }
  }

  /** City, district, town and village see it; another district does not. */
  private static void fourLevelsSeeIt(Stage stage, Set<String> all) {
    var ofTheVillage = CaseFilter.newBuilder().setPatch(Lanzhou.VILLAGE);
    var last = stage.main().list(ofTheVillage).getLast();
    for (var level :
        List.of(
            level(stage, "lz-city", "兰州市", Lanzhou.CITY),
            level(stage, "lz-district", "城关区", Lanzhou.DISTRICT),
            level(stage, "lz-town", "第一街道", Lanzhou.TOWN),
            level(stage, "lz-village", "第一社区", Lanzhou.VILLAGE))) {
      assertEquals(all, names(level.list(ofTheVillage)));
      var heard = level.hear(ofTheVillage, last);
      assertTrue(heard.stream().anyMatch(entry -> entry.getCase().equals(last.getName())));
      assertTrue(all.containsAll(heard.stream().map(TraceEntry::getCase).toList()));
    }
    var outside = level(stage, "lz-other", "七里河区", Lanzhou.OTHER_DISTRICT);
    assertEquals(List.of(), outside.list(ofTheVillage));
    assertEquals("CASE_NOT_FOUND", Refused.reason(() -> outside.get(last.getName())));
    var own =
        stage
            .main()
            .report(
                LanzhouStory.report(Channel.CHANNEL_HOTLINE, "", "路灯不亮")
                    .setPatch(Lanzhou.OTHER_DISTRICT));
    var heard = outside.hear(CaseFilter.newBuilder(), own);
    assertEquals(
        Set.of(own.getName()), heard.stream().map(TraceEntry::getCase).collect(Collectors.toSet()));
  }

  /** A level that sees every case on its ground. */
  private static Line level(Stage stage, String id, String name, String division) {
    var rights =
        Rights.newBuilder()
            .addCalls(Right.RIGHT_GET_CASE)
            .addCalls(Right.RIGHT_LIST_CASES)
            .addCalls(Right.RIGHT_LIST_TRACE)
            .addCalls(Right.RIGHT_WATCH_CASES)
            .addViewDivisions(division);
    return stage.partners().register(id, name, division, rights);
  }

  private static List<Duplicate> duplicates(Stage stage, Matter matter) {
    return stage
        .main()
        .call(CaseServiceGrpc::newBlockingStub)
        .listDuplicates(ListDuplicatesRequest.newBuilder().setParent(matter.name()).build())
        .getDuplicatesList();
  }

  private static Set<String> names(List<Case> cases) {
    return cases.stream().map(Case::getName).collect(Collectors.toSet());
  }

  private static List<String> running(Case c) {
    return c.getRunningClocksList().stream().map(clock -> clock.getClock()).toList();
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
