package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import org.fengqiao.bootstrap.demo.Baiyin;
import org.fengqiao.bootstrap.story.Audience;
import org.fengqiao.bootstrap.story.BaiyinStory;
import org.fengqiao.bootstrap.story.BaiyinStory.Scene;
import org.fengqiao.bootstrap.story.Matter;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.SpotCheckConsequence;
import org.fengqiao.proto.cases.v1.Tier;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/baiyin.md}, through the real API on a clock that is set: what must
 * be true after each of its scenes.
 */
class BaiyinScenarioTest {
  @Test
  void climbsFromTheScanToTheCountyAndIsHandledUntilTheResidentIsSatisfied(@TempDir Path home) {
    try (var stage = Stage.open(home, BaiyinStory.OPENING, Baiyin.place())) {
      var judge = new Judge(stage);
      judge.story.play();
      assertEquals(Scene.values().length, judge.scenes);
      firedOnceAndOnTime(judge.matter().trace());
      assertEquals(0, stage.differing());
    }
  }

  /** Asserts scene by scene. */
  private static final class Judge implements Audience<Scene> {
    private final Stage stage;
    private final BaiyinStory story;
    private int scenes;

    Judge(Stage stage) {
      this.stage = stage;
      this.story = new BaiyinStory(stage, this);
    }

    private Matter matter() {
      return story.matter();
    }

    @Override
    public void saw(Scene scene) {
      scenes++;
      var c = matter().now();
      switch (scene) {
        case SCANNED -> {
          assertEquals(CaseState.CASE_STATE_DISPATCHED, c.getState());
          assertActs("village-party-secretary");
          assertDue("CONTACT", "2026-09-30T09:30:00+08:00");
          assertTrue(told(c, 1).getFirst().contains("30分钟"));
        }
        case REMINDED -> {
          var told = told(c, 2);
          assertEquals(2, told.size(), told::toString);
          assertTrue(told.getLast().contains("尚未联系群众"));
        }
        case CONTACT_MISSED -> assertActs("community-police-officer");
        case STILL_MISSED -> assertDue("VILLAGE_STEP", "2026-10-09T00:00:00+08:00");
        case POLICE_SILENT -> {
          assertActs("village-assigned-cadre");
          assertDue("VILLAGE_LAST", "2026-10-11T00:00:00+08:00");
          var steps = String.join("\n", matter().explain("VILLAGE_LAST").getStepsList());
          assertTrue(steps.contains("调休"), steps);
        }
        case TO_THE_TOWN -> {
          assertEquals(Tier.TIER_MAJOR, c.getTier());
          assertTownStep("town-centre-director", Scene.CENTRE_SILENT);
        }
        case CENTRE_SILENT -> assertTownStep("judicial-office-head", Scene.JUDICIAL_SILENT);
        case JUDICIAL_SILENT -> assertTownStep("police-station-head", Scene.STATION_SILENT);
        case STATION_SILENT -> assertTownStep("town-political-legal-member", Scene.MEMBER_SILENT);
        case MEMBER_SILENT -> {
          assertActs("town-principal-leader");
          assertDue("TOWN_LAST", Scene.SUPERVISED.time());
        }
        // Every rung of the town's clocks has fired, and they run on.
        case SUPERVISED -> assertEquals(0, stage.differing());
        case TO_THE_COUNTY -> {
          assertEquals(Tier.TIER_COMPLEX, c.getTier());
          assertActs("county-leader-in-charge");
        }
        case HANDLED -> {
          assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
          assertDue("CALLBACK", "2026-11-03T00:00:00+08:00");
          assertEquals(1, c.getRunningClocksCount());
        }
        case DISSATISFIED -> assertOpenedAgain(c);
        case HANDLED_AGAIN -> assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
        case SPOT_CHECKED -> {
          assertEquals(1, story.round().check().getItemCount());
          assertEquals(
              SpotCheckConsequence.SPOT_CHECK_CONSEQUENCE_REOPENED, story.item().getConsequence());
          assertOpenedAgain(c);
        }
        case ENDED -> assertKeepsItsRounds(c);
      }
    }

    private void assertActs(String role) {
      assertEquals(role, matter().actingRole());
    }

    private void assertDue(String clock, String time) {
      assertEquals(at(time), matter().due(clock));
    }

    private void assertTownStep(String role, Scene until) {
      assertActs(role);
      assertDue("TOWN_STEP", until.time());
    }

    private void assertOpenedAgain(Case c) {
      assertEquals(CaseState.CASE_STATE_DISPATCHED, c.getState());
      assertActs("county-leader-in-charge");
    }

    private static void assertKeepsItsRounds(Case c) {
      assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
      assertEquals(0, c.getRunningClocksCount());
      assertEquals(2, c.getRoundsCount());
      assertEquals("已清理楼道，加装消防门，列入改造计划", c.getRounds(0).getResolution().getText());
      assertEquals("过道仍有杂物", c.getRounds(0).getCallback().getText());
    }

    private List<String> told(Case c, int count) {
      return stage.awaitNotices(c.getNumber(), count);
    }
  }

  private static void firedOnceAndOnTime(List<TraceEntry> trace) {
    var rungs = new HashSet<String>();
    for (int i = 0; i < trace.size(); i++) {
      assertEquals(i + 1, trace.get(i).getVersion());
      for (var fact : trace.get(i).getFactsList()) {
        if (fact.hasRungFired()) {
          var rung = fact.getRungFired();
          var name = rung.getClock() + "/" + rung.getRun() + "/" + rung.getRung();
          assertTrue(rungs.add(name), () -> name + " fired twice");
          assertFalse(rung.getLate(), () -> name + " was late");
        }
      }
    }
    assertEquals(9, rungs.size());
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
