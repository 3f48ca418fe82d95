package org.fengqiao.bootstrap.story;

import java.util.List;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.CorrectCaseRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.HandlingMeasure;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;

/**
 * The story of {@code docs/packs/longnan.md}: what is said straight in three villages, by three
 * modes and four measures, each tracked to its answer.
 */
public final class LongnanStory extends Story<LongnanStory.Scene> {
  /** When the stage is to be opened. */
  public static final String OPENING = "2026-09-14T08:00:00+08:00";

  private static final String UPPER = "divisions/621202100201";
  private static final String MIDDLE = "divisions/621202100202";
  private static final String LOWER = "divisions/621202100203";
  private static final String HEAD = "committee-head";

  /** The scenes, in their order, each at the time its clock is turned to. */
  public enum Scene implements Timed {
    /** Monday: one household has no water. */
    WATER_SAID("2026-09-14T09:00:00+08:00"),
    /** The committee's head has it herself: coordinate, on the spot. */
    WATER_DIVERTED("2026-09-14T09:20:00+08:00"),
    /** It is settled the same day, and answered for. */
    WATER_SETTLED("2026-09-14T15:00:00+08:00"),
    /** Tuesday: the road that all use is cut. */
    ROAD_SAID("2026-09-15T09:00:00+08:00"),
    /** Everyone's matter: a cadre leads. */
    ROAD_DIVERTED("2026-09-15T09:20:00+08:00"),
    /** The village is consulted, and the town helps. */
    ROAD_CONSULTED("2026-09-15T16:00:00+08:00"),
    /** On Friday the road is open. */
    ROAD_OPEN("2026-09-18T16:00:00+08:00"),
    /** Monday the 21st: a slope moves above ten households. It belongs to the flood campaign. */
    SLOPE_SAID("2026-09-21T09:00:00+08:00"),
    /** Complex: the town leads, and the village has a part in it. */
    SLOPE_DIVERTED("2026-09-21T09:20:00+08:00"),
    /** Three of ten working days are left, with two holidays between. */
    SLOPE_REMINDED("2026-10-09T00:00:00+08:00"),
    /** The part is in, and the slope is safe. */
    SLOPE_SAFE("2026-10-09T10:00:00+08:00"),
    /** Monday: a street light, which nobody diverts. */
    LIGHT_SAID("2026-10-19T09:00:00+08:00"),
    /** It is not lost: the town hears of it. */
    LIGHT_SUPERVISED("2026-10-21T00:00:00+08:00");

    private final String time;

    Scene(String time) {
      this.time = time;
    }

    @Override
    public String time() {
      return time;
    }
  }

  public LongnanStory(Stage stage, Audience<? super Scene> audience) {
    super(stage, audience, List.of(Scene.values()));
  }

  @Override
  void play(Scene scene) {
    switch (scene) {
      case WATER_SAID -> said(scene, UPPER, "自来水断了两天", "");
      case WATER_DIVERTED -> divert(matter(Scene.WATER_SAID), UPPER, "request.water");
      case WATER_SETTLED -> settle(matter(Scene.WATER_SAID));
      case ROAD_SAID -> said(scene, MIDDLE, "通村道路被冲断一截", "");
      case ROAD_DIVERTED -> divert(matter(Scene.ROAD_SAID), MIDDLE, "event.road");
      case ROAD_CONSULTED -> consult(matter(Scene.ROAD_SAID));
      case ROAD_OPEN -> answer(matter(Scene.ROAD_SAID), "道路已改线通车", "路通了，大家都满意");
      case SLOPE_SAID -> said(scene, LOWER, "屋后山坡开裂", "flood-2026");
      case SLOPE_DIVERTED -> collaborate(matter(Scene.SLOPE_SAID));
      case SLOPE_REMINDED -> fires(matter(Scene.SLOPE_SAID), "REMIND");
      case SLOPE_SAFE -> makeSafe(matter(Scene.SLOPE_SAID));
      case LIGHT_SAID -> said(scene, UPPER, "路灯不亮", "");
      case LIGHT_SUPERVISED -> {
        fires(matter(Scene.LIGHT_SAID), "SUPERVISE");
        notified(matter(Scene.LIGHT_SAID), 3);
      }
    }
  }

  /** A villager says it straight; the committee is told, and nobody else has it yet. */
  private void said(Scene scene, String village, String subject, String campaign) {
    var report =
        ReportCaseRequest.newBuilder()
            .setChannel(Channel.CHANNEL_WALK_IN)
            .setPatch(village)
            .setSubject(subject)
            .setCampaign(campaign)
            .setReporter(Reporter.newBuilder().setName("赵某").setPhone("13900000009"));
    var matter = begin(scene, stage().report(report));
    notified(matter, 1);
    acted(matter);
  }

  /** The committee's head classes it and gives it to whom the pack says. */
  private void divert(Matter matter, String village, String category) {
    var head = stage().people().officer(HEAD, village);
    var triage =
        TriageCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setActingOfficer(head)
            .setCategory(category);
    var _ = cases().triageCase(triage.build());
    acted(matter);
    var dispatch =
        DispatchCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setActingOfficer(head);
    var _ = cases().dispatchCase(dispatch.build());
    acted(matter);
  }

  private void settle(Matter matter) {
    matter.signFor();
    acted(matter);
    matter.contact("已上门");
    acted(matter);
    answer(matter, "更换入户阀门，已通水", "水来了");
  }

  private void consult(Matter matter) {
    matter.signFor();
    acted(matter);
    matter.progress("召开村民协商会，商定改线与出工");
    acted(matter);
    var jointly =
        CorrectCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setActingOfficer(stage().people().officer(HEAD, MIDDLE))
            .addMeasures(HandlingMeasure.HANDLING_MEASURE_CADRE_LED)
            .addMeasures(HandlingMeasure.HANDLING_MEASURE_JOINT)
            .addMeasures(HandlingMeasure.HANDLING_MEASURE_TRACKED)
            .setReason("镇上出机械，村镇一起办");
    var _ = cases().correctCase(jointly.build());
    acted(matter);
  }

  private void collaborate(Matter matter) {
    divert(matter, LOWER, "hazard.landslide");
    matter.signFor();
    acted(matter);
    matter.assignPart(stage().people().post(HEAD, LOWER), "转移十户群众并每日巡查");
    notified(matter, 3);
    acted(matter);
  }

  private void makeSafe(Matter matter) {
    matter.handIn(stage().people().officer(HEAD, LOWER), "十户已全部转移安置");
    acted(matter);
    answer(matter, "完成削坡排险，搬迁选址已定", "住得安心了");
  }

  /** It is resolved and closed, and the committee asks the reporter. */
  private void answer(Matter matter, String how, String said) {
    matter.resolve(how);
    acted(matter);
    matter.close();
    acted(matter);
    matter.callBack(Satisfaction.SATISFACTION_SATISFIED, said);
    acted(matter);
  }

  private CaseServiceBlockingStub cases() {
    return stage().main().cases();
  }
}
