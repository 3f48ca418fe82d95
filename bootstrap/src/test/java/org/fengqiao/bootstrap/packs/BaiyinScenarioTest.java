package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import org.fengqiao.proto.cases.v1.CaseFact;
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
  @Test
  void climbsFromTheScanToTheCountyAndIsHandledUntilTheResidentIsSatisfied(@TempDir Path home)
      throws Exception {
    try (var baiyin = new Baiyin(home, "2026-09-30T08:00:00+08:00")) {
      // Wednesday, 09:00: a resident scans the code on the building.
      baiyin.set("2026-09-30T09:00:00+08:00");
      var c = baiyin.scan("楼道堆物，占用消防通道");
      assertEquals(CaseState.CASE_STATE_DISPATCHED, c.getState());
      assertEquals("village-party-secretary", baiyin.actingRole());
      assertEquals(at("2026-09-30T09:30:00+08:00"), baiyin.due("CONTACT"));
      assertTrue(baiyin.awaitNotices(c.getNumber(), 1).getFirst().contains("30分钟"));

      // Nobody calls: a reminder at 09:20, the next post at 09:30, supervision at 10:00.
      baiyin.set("2026-09-30T09:20:00+08:00");
      assertEquals("REMIND", fired(baiyin.awaitEntry()));
      var told = baiyin.awaitNotices(c.getNumber(), 2);
      assertEquals(2, told.size(), told::toString);
      assertTrue(told.getLast().contains("尚未联系群众"));
      baiyin.set("2026-09-30T09:30:00+08:00");
      assertEquals("MISSED", fired(baiyin.awaitEntry()));
      assertEquals("community-police-officer", baiyin.actingRole());
      baiyin.set("2026-09-30T10:00:00+08:00");
      assertEquals("STILL_MISSED", fired(baiyin.awaitEntry()));

      // One working day, the first day not counted: the holiday runs from 1 to 7 October.
      assertEquals(at("2026-10-09T00:00:00+08:00"), baiyin.due("VILLAGE_STEP"));
      baiyin.set("2026-10-09T00:00:00+08:00");
      assertEquals("MOVE_ON", fired(baiyin.awaitEntry()));
      assertEquals("village-assigned-cadre", baiyin.actingRole());

      // Saturday the 10th is worked in its stead 调休.
      assertEquals(at("2026-10-11T00:00:00+08:00"), baiyin.due("VILLAGE_LAST"));
      assertTrue(steps(baiyin.explain("VILLAGE_LAST")).contains("调休"));
      baiyin.set("2026-10-10T10:00:00+08:00");
      baiyin.signFor();
      c = baiyin.submit("村里协调不了，涉及物业与产权单位");
      assertEquals(Tier.TIER_MAJOR, c.getTier());
      assertEquals("town-centre-director", baiyin.actingRole());

      // Two working days for each post of the town; each silence moves it on.
      for (var step :
          List.of(
              new Step("2026-10-14T00:00:00+08:00", "judicial-office-head"),
              new Step("2026-10-17T00:00:00+08:00", "police-station-head"),
              new Step("2026-10-21T00:00:00+08:00", "town-political-legal-member"),
              new Step("2026-10-24T00:00:00+08:00", "town-principal-leader"))) {
        assertEquals(at(step.time()), baiyin.due("TOWN_STEP"));
        baiyin.set(step.time());
        assertEquals("MOVE_ON", fired(baiyin.awaitEntry()));
        assertEquals(step.role(), baiyin.actingRole());
      }
      baiyin.set("2026-10-28T00:00:00+08:00");
      assertEquals("SUPERVISE", fired(baiyin.awaitEntry()));
      // Every rung of the town's clocks has fired, and they run on.
      assertEquals(0, baiyin.differing());

      // The town submits; the county leader in charge takes it up, and it is handled and closed.
      baiyin.signFor();
      c = baiyin.submit("需县级统筹老旧小区消防改造");
      assertEquals(Tier.TIER_COMPLEX, c.getTier());
      assertEquals("county-leader-in-charge", baiyin.actingRole());
      baiyin.signFor();
      baiyin.contact();
      baiyin.resolve("已清理楼道，加装消防门，列入改造计划");
      c = baiyin.end();
      assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());

      // The county calls the resident back within three working days, who is not satisfied.
      assertEquals(at("2026-11-03T00:00:00+08:00"), baiyin.due("CALLBACK"));
      assertEquals(1, c.getRunningClocksCount());
      baiyin.set("2026-10-30T10:00:00+08:00");
      c = baiyin.callBack(Satisfaction.SATISFACTION_DISSATISFIED, "过道仍有杂物");
      assertEquals(CaseState.CASE_STATE_DISPATCHED, c.getState());
      assertEquals("county-leader-in-charge", baiyin.actingRole());

      // It is handled once more, and the first round is kept.
      baiyin.signFor();
      baiyin.resolve("再次清理，明确楼长每日巡查");
      baiyin.end();
      c = baiyin.callBack(Satisfaction.SATISFACTION_SATISFIED, "满意");
      assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());

      // The city asks a sample of what was closed, and hears that it has come back.
      var city = new CitySpotCheck(baiyin.client);
      var check = city.draw("2026-09-01T00:00:00+08:00", "2026-10-30T00:00:00+08:00");
      assertEquals(1, check.getItemCount());
      var item = city.ask(check, c, Satisfaction.SATISFACTION_DISSATISFIED, "杂物又堆了回来");
      assertEquals(SpotCheckConsequence.SPOT_CHECK_CONSEQUENCE_REOPENED, item.getConsequence());
      baiyin.awaitEntry();
      assertEquals("county-leader-in-charge", baiyin.actingRole());
      baiyin.signFor();
      baiyin.resolve("会同消防、物业联合整治并上锁管理");
      baiyin.end();
      c = baiyin.callBack(Satisfaction.SATISFACTION_SATISFIED, "这次彻底解决了");
      assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
      assertEquals(0, c.getRunningClocksCount());
      assertEquals(2, c.getRoundsCount());
      assertEquals("已清理楼道，加装消防门，列入改造计划", c.getRounds(0).getResolution().getText());
      assertEquals("过道仍有杂物", c.getRounds(0).getCallback().getText());

      firedOnceAndOnTime(baiyin.trace());
      assertEquals(0, baiyin.differing());
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

  private static String fired(TraceEntry entry) {
    var rungs =
        entry.getFactsList().stream()
            .filter(CaseFact::hasRungFired)
            .map(fact -> fact.getRungFired().getRung())
            .toList();
    assertEquals(1, rungs.size(), entry::toString);
    return rungs.getFirst();
  }

  private static String steps(ClockExplanation clock) {
    return String.join("\n", clock.getStepsList());
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
