package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fengqiao.bootstrap.demo.Longnan;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.bootstrap.story.Matter;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.cases.v1.AssignPartRequest;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.CorrectCaseRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.HandInPartRequest;
import org.fengqiao.proto.cases.v1.HandlingMeasure;
import org.fengqiao.proto.cases.v1.HandlingMode;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.fengqiao.proto.cases.v1.UnroutedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/longnan.md}, through the real API on a clock that is set: what is
 * said straight in three villages, by three modes and four measures, each tracked to its answer.
 */
class LongnanScenarioTest {
  private static final String UPPER = "divisions/621202100201";
  private static final String MIDDLE = "divisions/621202100202";
  private static final String LOWER = "divisions/621202100203";

  @Test
  void takesEverythingDivertsItAndTracksItToItsAnswer(@TempDir Path home) throws Exception {
    try (var stage = Stage.open(home, "2026-09-14T08:00:00+08:00", Longnan.place())) {
      coordinatesOnePersonsMatterOnTheSpot(stage);
      consultsOnEveryonesMatterAndACadreLeads(stage);
      collaboratesOnAComplexOneVillageAndTownJointly(stage);
      supervisesWhatIsNotDiverted(stage);
      assertEquals(0, stage.differing());
    }
  }

  /** Monday: one household has no water; the committee settles it the same day. */
  private static void coordinatesOnePersonsMatterOnTheSpot(Stage stage) {
    stage.set("2026-09-14T09:00:00+08:00");
    var matter = said(stage, UPPER, "自来水断了两天", "");
    var c = divert(stage, matter, UPPER, "request.water");
    assertEquals(HandlingMode.HANDLING_MODE_COORDINATE, c.getMode());
    assertEquals(measures(HandlingMeasure.HANDLING_MEASURE_ON_THE_SPOT), c.getMeasuresList());
    assertEquals("committee-head", matter.actingRole());
    assertTrue(matter.explained().getHandledByDefault());
    stage.set("2026-09-14T15:00:00+08:00");
    matter.signFor();
    matter.contact("已上门");
    matter.resolve("更换入户阀门，已通水");
    answered(matter, "水来了");
  }

  /** Tuesday: the road that all use. The village is consulted, a cadre leads, the town helps. */
  private static void consultsOnEveryonesMatterAndACadreLeads(Stage stage) {
    stage.set("2026-09-15T09:00:00+08:00");
    var matter = said(stage, MIDDLE, "通村道路被冲断一截", "");
    var c = divert(stage, matter, MIDDLE, "event.road");
    assertEquals(HandlingMode.HANDLING_MODE_CONSULT, c.getMode());
    assertEquals(measures(HandlingMeasure.HANDLING_MEASURE_CADRE_LED), c.getMeasuresList());
    assertEquals("leading-cadre", matter.actingRole());
    matter.signFor();
    matter.progress("召开村民协商会，商定改线与出工");
    var jointly =
        CorrectCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setActingOfficer(stage.people().officer("committee-head", MIDDLE))
            .addMeasures(HandlingMeasure.HANDLING_MEASURE_CADRE_LED)
            .addMeasures(HandlingMeasure.HANDLING_MEASURE_JOINT)
            .addMeasures(HandlingMeasure.HANDLING_MEASURE_TRACKED)
            .setReason("镇上出机械，村镇一起办");
    c = cases(stage).correctCase(jointly.build()).getCase();
    assertEquals(3, c.getMeasuresCount());
    assertEquals(HandlingMode.HANDLING_MODE_CONSULT, c.getMode());
    assertFalse(matter.explained().getHandledByDefault());
    stage.set("2026-09-18T16:00:00+08:00");
    matter.resolve("道路已改线通车");
    answered(matter, "路通了，大家都满意");
  }

  /** Monday the 21st: a slope moves above ten households. It belongs to the flood campaign. */
  private static void collaboratesOnAComplexOneVillageAndTownJointly(Stage stage) {
    stage.set("2026-09-21T09:00:00+08:00");
    var matter = said(stage, LOWER, "屋后山坡开裂", "flood-2026");
    var c = divert(stage, matter, LOWER, "hazard.landslide");
    assertEquals("flood-2026", c.getCampaign());
    assertEquals(HandlingMode.HANDLING_MODE_COLLABORATE, c.getMode());
    assertEquals(measures(HandlingMeasure.HANDLING_MEASURE_JOINT), c.getMeasuresList());
    assertEquals("town-centre-director", matter.actingRole());
    matter.signFor();
    var committee = stage.people().post("committee-head", LOWER);
    var part =
        AssignPartRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setUnit(committee.getUnit())
            .setPost(committee.getName())
            .setTask("转移十户群众并每日巡查");
    assertEquals(1, cases(stage).assignPart(part.build()).getCase().getPartsCount());

    // Ten working days, with two holidays between: the reminder comes three before they are over.
    assertEquals(
        OffsetDateTime.parse("2026-10-13T00:00:00+08:00").toInstant(), matter.due("TRACK"));
    stage.set(reminder(matter));
    assertEquals("REMIND", matter.awaitRung());
    var done =
        HandInPartRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setPart(1)
            .setActingOfficer(stage.people().officer("committee-head", LOWER))
            .setText("十户已全部转移安置");
    cases(stage).handInPart(done.build());
    matter.resolve("完成削坡排险，搬迁选址已定");
    answered(matter, "住得安心了");
  }

  /** When the reminder of the tracking clock is due, as the explanation of it has it. */
  private static String reminder(Matter matter) {
    var rung = matter.explain("TRACK").getRungs(0);
    assertEquals("REMIND", rung.getRung());
    return Instant.ofEpochSecond(rung.getRungTime().getSeconds()).toString();
  }

  /** What nobody diverts is not lost: the town hears of it. */
  private static void supervisesWhatIsNotDiverted(Stage stage) {
    stage.set("2026-10-19T09:00:00+08:00");
    var matter = said(stage, UPPER, "路灯不亮", "");
    stage.set("2026-10-21T00:00:00+08:00");
    assertEquals("SUPERVISE", matter.awaitRung());
    var told = stage.awaitNotices(matter.now().getNumber(), 3);
    assertTrue(told.stream().anyMatch(line -> line.contains("尚未分流")), told::toString);
  }

  /** A villager says it straight; the committee is told, and nobody else has it yet. */
  private static Matter said(Stage stage, String village, String subject, String campaign) {
    var matter =
        stage.report(
            ReportCaseRequest.newBuilder()
                .setChannel(Channel.CHANNEL_WALK_IN)
                .setPatch(village)
                .setSubject(subject)
                .setCampaign(campaign)
                .setReporter(Reporter.newBuilder().setName("赵某").setPhone("13900000009")));
    var c = matter.now();
    assertEquals(CaseState.CASE_STATE_REPORTED, c.getState());
    assertEquals(UnroutedReason.UNROUTED_REASON_MANUAL_CHANNEL, c.getRouting().getUnroutedReason());
    assertTrue(stage.awaitNotices(c.getNumber(), 1).getFirst().contains("群众直说"));
    return matter;
  }

  /** The committee's head classes it and gives it to whom the pack says. */
  private static Case divert(Stage stage, Matter matter, String village, String category) {
    var head = stage.people().officer("committee-head", village);
    var triage =
        TriageCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setActingOfficer(head)
            .setCategory(category);
    cases(stage).triageCase(triage.build());
    var dispatch =
        DispatchCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setActingOfficer(head);
    return cases(stage).dispatchCase(dispatch.build()).getCase();
  }

  /** It is closed, the reporter is asked by the committee, and no clock runs any more. */
  private static void answered(Matter matter, String words) {
    var c = matter.close();
    assertEquals(1, c.getRunningClocksCount());
    assertEquals("ANSWER", c.getRunningClocks(0).getClock());
    c = matter.callBack(Satisfaction.SATISFACTION_SATISFIED, words);
    assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
    assertEquals(0, c.getRunningClocksCount());
    assertEquals(words, c.getCallback().getText());
  }

  private static List<HandlingMeasure> measures(HandlingMeasure first) {
    return List.of(first, HandlingMeasure.HANDLING_MEASURE_TRACKED);
  }

  private static CaseServiceBlockingStub cases(Stage stage) {
    return stage.main().call(CaseServiceGrpc::newBlockingStub);
  }
}
