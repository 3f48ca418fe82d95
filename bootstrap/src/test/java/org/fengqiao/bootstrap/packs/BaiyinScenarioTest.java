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
import org.fengqiao.bootstrap.story.People;
import org.fengqiao.bootstrap.story.SpotCheckRound;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ClockExplanation;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SpotCheckConsequence;
import org.fengqiao.proto.cases.v1.Tier;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/baiyin.md}, through the real API on a clock that is set: a scan
 * before the National Day holiday climbs the ladder of its village, town and county.
 */
class BaiyinScenarioTest {
  private static final String VILLAGE = "divisions/620402001001";

  @Test
  void climbsFromTheScanToTheCountyAndIsHandledUntilTheResidentIsSatisfied(@TempDir Path home)
      throws Exception {
    try (var stage = Stage.open(home, "2026-09-30T08:00:00+08:00", Baiyin.place())) {
      // Wednesday, 09:00: a resident scans the code on the building.
      stage.set("2026-09-30T09:00:00+08:00");
      var code = stage.people().hangCode(VILLAGE, "3 号楼");
      var matter = stage.report(People.scan(code, "楼道堆物，占用消防通道"));
      var c = matter.now();
      assertEquals(CaseState.CASE_STATE_DISPATCHED, c.getState());
      assertEquals("village-party-secretary", matter.actingRole());
      assertEquals(at("2026-09-30T09:30:00+08:00"), matter.due("CONTACT"));
      assertTrue(stage.awaitNotices(c.getNumber(), 1).getFirst().contains("30分钟"));

      // Nobody calls: a reminder at 09:20, the next post at 09:30, supervision at 10:00.
      stage.set("2026-09-30T09:20:00+08:00");
      assertEquals("REMIND", matter.awaitRung());
      var told = stage.awaitNotices(c.getNumber(), 2);
      assertEquals(2, told.size(), told::toString);
      assertTrue(told.getLast().contains("尚未联系群众"));
      stage.set("2026-09-30T09:30:00+08:00");
      assertEquals("MISSED", matter.awaitRung());
      assertEquals("community-police-officer", matter.actingRole());
      stage.set("2026-09-30T10:00:00+08:00");
      assertEquals("STILL_MISSED", matter.awaitRung());

      // One working day, the first day not counted: the holiday runs from 1 to 7 October.
      assertEquals(at("2026-10-09T00:00:00+08:00"), matter.due("VILLAGE_STEP"));
      stage.set("2026-10-09T00:00:00+08:00");
      assertEquals("MOVE_ON", matter.awaitRung());
      assertEquals("village-assigned-cadre", matter.actingRole());

      // Saturday the 10th is worked in its stead 调休.
      assertEquals(at("2026-10-11T00:00:00+08:00"), matter.due("VILLAGE_LAST"));
      assertTrue(steps(matter.explain("VILLAGE_LAST")).contains("调休"));
      stage.set("2026-10-10T10:00:00+08:00");
      matter.signFor();
      c = matter.submit("村里协调不了，涉及物业与产权单位");
      assertEquals(Tier.TIER_MAJOR, c.getTier());
      assertEquals("town-centre-director", matter.actingRole());

      // Two working days for each post of the town; each silence moves it on.
      for (var step :
          List.of(
              new Step("2026-10-14T00:00:00+08:00", "judicial-office-head"),
              new Step("2026-10-17T00:00:00+08:00", "police-station-head"),
              new Step("2026-10-21T00:00:00+08:00", "town-political-legal-member"),
              new Step("2026-10-24T00:00:00+08:00", "town-principal-leader"))) {
        assertEquals(at(step.time()), matter.due("TOWN_STEP"));
        stage.set(step.time());
        assertEquals("MOVE_ON", matter.awaitRung());
        assertEquals(step.role(), matter.actingRole());
      }
      stage.set("2026-10-28T00:00:00+08:00");
      assertEquals("SUPERVISE", matter.awaitRung());
      // Every rung of the town's clocks has fired, and they run on.
      assertEquals(0, stage.differing());

      // The town submits; the county leader in charge takes it up, and it is handled and closed.
      matter.signFor();
      c = matter.submit("需县级统筹老旧小区消防改造");
      assertEquals(Tier.TIER_COMPLEX, c.getTier());
      assertEquals("county-leader-in-charge", matter.actingRole());
      matter.signFor();
      matter.contact("已与群众见面");
      matter.resolve("已清理楼道，加装消防门，列入改造计划");
      c = matter.close();
      assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());

      // The county calls the resident back within three working days, who is not satisfied.
      assertEquals(at("2026-11-03T00:00:00+08:00"), matter.due("CALLBACK"));
      assertEquals(1, c.getRunningClocksCount());
      stage.set("2026-10-30T10:00:00+08:00");
      c = matter.callBack(Satisfaction.SATISFACTION_DISSATISFIED, "过道仍有杂物");
      assertEquals(CaseState.CASE_STATE_DISPATCHED, c.getState());
      assertEquals("county-leader-in-charge", matter.actingRole());

      // It is handled once more, and the first round is kept.
      matter.signFor();
      matter.resolve("再次清理，明确楼长每日巡查");
      matter.close();
      c = matter.callBack(Satisfaction.SATISFACTION_SATISFIED, "满意");
      assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());

      // The city asks a sample of what was closed, and hears that it has come back.
      var city =
          SpotCheckRound.draw(
              stage,
              "divisions/620402000000",
              "2026-09-01T00:00:00+08:00",
              "2026-10-30T00:00:00+08:00",
              20261030);
      assertEquals(1, city.check().getItemCount());
      var item = city.ask(matter, Satisfaction.SATISFACTION_DISSATISFIED, "杂物又堆了回来");
      assertEquals(SpotCheckConsequence.SPOT_CHECK_CONSEQUENCE_REOPENED, item.getConsequence());
      assertEquals("county-leader-in-charge", matter.actingRole());
      matter.signFor();
      matter.resolve("会同消防、物业联合整治并上锁管理");
      matter.close();
      c = matter.callBack(Satisfaction.SATISFACTION_SATISFIED, "这次彻底解决了");
      assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
      assertEquals(0, c.getRunningClocksCount());
      assertEquals(2, c.getRoundsCount());
      assertEquals("已清理楼道，加装消防门，列入改造计划", c.getRounds(0).getResolution().getText());
      assertEquals("过道仍有杂物", c.getRounds(0).getCallback().getText());

      firedOnceAndOnTime(matter.trace());
      assertEquals(0, stage.differing());
    }
  }

  private record Step(String time, String role) {}

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

  private static String steps(ClockExplanation clock) {
    return String.join("\n", clock.getStepsList());
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
