package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.fengqiao.bootstrap.cli.ToldLines;
import org.fengqiao.bootstrap.demo.Longnan;
import org.fengqiao.bootstrap.story.LongnanStory;
import org.fengqiao.bootstrap.story.LongnanStory.Scene;
import org.fengqiao.bootstrap.story.Matter;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.HandlingMeasure;
import org.fengqiao.proto.cases.v1.HandlingMode;
import org.fengqiao.proto.cases.v1.UnroutedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/longnan.md}, through the real API on a clock that is set: what
 * must be true after each of its scenes.
 */
class LongnanScenarioTest {
  @Test
  void takesEverythingDivertsItAndTracksItToItsAnswer(@TempDir Path home) {
    try (var stage = Stage.open(home, LongnanStory.OPENING, Longnan.place())) {
      var judge = new Judge(stage);
      judge.story.play();
      assertEquals(Scene.values().length, judge.scenes());
      assertIsTold(judge.told());
      assertEquals(0, stage.differing());
    }
  }

  private static void assertIsTold(List<String> lines) {
    var _ =
        ToldLines.after(
            lines,
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

  /** Asserts scene by scene. */
  private static final class Judge extends ToldJudge<Scene> {
    private final LongnanStory story;

    Judge(Stage stage) {
      super(stage, LongnanStory.OPENING, Locale.CHINESE);
      this.story = new LongnanStory(stage, this);
    }

    @Override
    void judge(Scene scene) {
      switch (scene) {
        case WATER_SAID, ROAD_SAID, LIGHT_SAID -> assertWaitsForTheCommittee(story.matter(scene));
        case WATER_DIVERTED -> {
          var water = story.matter(Scene.WATER_SAID);
          assertIsHandled(
              water.now(),
              HandlingMode.HANDLING_MODE_COORDINATE,
              HandlingMeasure.HANDLING_MEASURE_ON_THE_SPOT);
          assertEquals("committee-head", water.actingRole());
          assertTrue(water.explained().getHandledByDefault());
        }
        case WATER_SETTLED -> assertAnswered(story.matter(Scene.WATER_SAID), "水来了");
        case ROAD_DIVERTED -> {
          var road = story.matter(Scene.ROAD_SAID);
          assertIsHandled(
              road.now(),
              HandlingMode.HANDLING_MODE_CONSULT,
              HandlingMeasure.HANDLING_MEASURE_CADRE_LED);
          assertEquals("leading-cadre", road.actingRole());
        }
        case ROAD_CONSULTED -> assertIsCorrected(story.matter(Scene.ROAD_SAID));
        case ROAD_OPEN -> assertAnswered(story.matter(Scene.ROAD_SAID), "路通了，大家都满意");
        case SLOPE_SAID -> {
          var slope = story.matter(scene);
          assertWaitsForTheCommittee(slope);
          assertEquals("flood-2026", slope.now().getCampaign());
        }
        case SLOPE_DIVERTED -> {
          var slope = story.matter(Scene.SLOPE_SAID);
          assertIsTrackedToItsEnd(slope);
          var told = stage.awaitNotices(slope.now().getNumber(), 3);
          assertTrue(told.getLast().contains("民事直说委员会主任协办滑坡避险搬迁"), told::toString);
        }
        case SLOPE_REMINDED -> {
          var rung = story.matter(Scene.SLOPE_SAID).explain("TRACK").getRungs(0);
          assertEquals("REMIND", rung.getRung());
          assertEquals(at(scene.time()).getEpochSecond(), rung.getRungTime().getSeconds());
        }
        case SLOPE_SAFE -> assertAnswered(story.matter(Scene.SLOPE_SAID), "住得安心了");
        case LIGHT_SUPERVISED -> {
          var number = story.matter(Scene.LIGHT_SAID).now().getNumber();
          var told = stage.awaitNotices(number, 3);
          assertTrue(told.stream().anyMatch(line -> line.contains("尚未分流")), told::toString);
        }
      }
    }

    private void assertWaitsForTheCommittee(Matter matter) {
      var c = matter.now();
      assertEquals(CaseState.CASE_STATE_REPORTED, c.getState());
      assertEquals(
          UnroutedReason.UNROUTED_REASON_MANUAL_CHANNEL, c.getRouting().getUnroutedReason());
      assertTrue(stage.awaitNotices(c.getNumber(), 1).getFirst().contains("群众直说"));
    }
  }

  private static void assertIsHandled(Case c, HandlingMode mode, HandlingMeasure first) {
    assertEquals(mode, c.getMode());
    assertEquals(List.of(first, HandlingMeasure.HANDLING_MEASURE_TRACKED), c.getMeasuresList());
  }

  private static void assertIsCorrected(Matter road) {
    var c = road.now();
    assertEquals(3, c.getMeasuresCount());
    assertEquals(HandlingMode.HANDLING_MODE_CONSULT, c.getMode());
    assertFalse(road.explained().getHandledByDefault());
  }

  private static void assertIsTrackedToItsEnd(Matter slope) {
    var c = slope.now();
    assertIsHandled(
        c, HandlingMode.HANDLING_MODE_COLLABORATE, HandlingMeasure.HANDLING_MEASURE_JOINT);
    assertEquals("town-centre-director", slope.actingRole());
    assertEquals(1, c.getPartsCount());
    // Ten working days, with two holidays between.
    assertEquals(at("2026-10-13T00:00:00+08:00"), slope.due("TRACK"));
  }

  /** The reporter was asked by the committee, and no clock runs any more. */
  private static void assertAnswered(Matter matter, String words) {
    var c = matter.now();
    assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
    assertEquals(0, c.getRunningClocksCount());
    assertEquals(words, c.getCallback().getText());
    assertEquals(1, matter.explain("ANSWER").getRun());
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
