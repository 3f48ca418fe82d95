package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.bootstrap.cli.ToldLines;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.bootstrap.story.Whistling;
import org.fengqiao.bootstrap.story.WuxingCast;
import org.fengqiao.bootstrap.story.WuxingGround;
import org.fengqiao.bootstrap.story.WuxingStory;
import org.fengqiao.bootstrap.story.WuxingStory.Scene;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleCall;
import org.fengqiao.proto.cases.v1.WhistleState;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.ListZonesRequest;
import org.fengqiao.proto.grids.v1.Zone;
import org.fengqiao.proto.people.v1.ListGapsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/wuxing.md}, through the real API on a clock that is set: what must
 * be true after each of its scenes.
 */
class WuxingScenarioTest {
  @Test
  void goesInAndOutByOneCentreAndBringsBureauChiefsToTheVillageThatWhistles(@TempDir Path home) {
    try (var stage = Stage.open(home, WuxingStory.OPENING, Wuxing.place())) {
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

  /** Asserts scene by scene. */
  private static final class Judge extends ToldJudge<Scene> {
    private final WuxingStory story;
    private final WuxingDisputes disputes;
    private Whistle last = Whistle.getDefaultInstance();

    Judge(Stage stage) {
      super(stage, WuxingStory.OPENING, Locale.ENGLISH);
      this.story = new WuxingStory(stage, this);
      this.disputes = new WuxingDisputes(story);
    }

    @Override
    public void whistled(Whistle whistle) {
      super.whistled(whistle);
      last = whistle;
    }

    @Override
    void judge(Scene scene) {
      switch (scene) {
        case LAID_OUT -> assertIsAsTheFieldCounts(stage, story.ground());
        case CENTRES_SET_UP -> disputes.assertIsSetUpAsTheFieldCounts();
        case CAME_IN -> {
          for (var one : story.broughtIn()) {
            assertEquals(story.cast().director().getUnit(), one.now().getLeadUnit());
          }
          assertEquals(at("2026-04-13T11:00:00+08:00"), story.matter().due("PASS_ON"));
        }
        case PASSED_ON -> {
          assertFalse(running(story.matter().now()).contains("PASS_ON"));
          assertEquals(at("2026-04-21T00:00:00+08:00"), story.matter().due("HANDLE"));
        }
        case WHISTLED -> assertCallsThoseOfTheListAlone();
        case WATER_CAME -> assertFalse(call("water-chief").getLate());
        case REMINDED ->
            assertEquals(
                "ORGANS_STILL_OUT",
                Refused.reason(() -> story.village().settle(story.whistle(), "河道已清")));
        case MISSED -> assertEquals(2, stage.awaitNotices("内未报到", 2).size());
        case SETTLED -> {
          assertEquals(WhistleState.WHISTLE_STATE_SETTLED, story.whistle().getState());
          assertTrue(call("enforcement-chief").getLate());
          assertEquals(2, call("enforcement-chief").getAppraisals(0).getScore());
        }
        case WAGES_PAID -> {
          assertEquals("1.02", last.getItem());
          assertEquals(WhistleState.WHISTLE_STATE_SETTLED, last.getState());
          assertTrue(last.getCallsList().stream().noneMatch(call -> call.getLate()));
        }
        case RESOLVED -> {
          var matter = story.matter();
          assertEquals(
              "RIGHT_MISSING", Refused.reason(() -> matter.by(story.cast().village()).close()));
          assertEquals(
              "RIGHT_MISSING", Refused.reason(() -> matter.by(story.cast().reporter()).close()));
        }
        case CLOSED -> {
          var answered = story.cast().reporter().get(story.matter().name());
          assertEquals(CaseState.CASE_STATE_CLOSED, answered.getState());
          assertEquals("河道已清淤，占河棚屋已拆除", answered.getResolution().getText());
        }
        case CALLED_BACK -> assertEquals(0, story.matter().now().getRunningClocksCount());
        case NOISE_REPORTED ->
            assertEquals(at("2026-04-23T00:00:00+08:00"), story.noise().due("HANDLE"));
        case NOISE_REFERRED -> disputes.assertTheCaseWaitsForTheTownsCentre();
        case NOISE_SETTLED -> disputes.assertTheCaseIsResolvedByWord();
        case NOISE_ANSWERED -> assertEquals(0, story.noise().now().getRunningClocksCount());
        case APPLIED -> disputes.assertTheTownsCentreHasTheClothes();
        case RAISED -> disputes.assertTheDistrictsCentreHasTheClothes();
        case AGREED -> disputes.assertIsInEffectForLessThanWasClaimed();
        case PERFORMED -> assertTrue(story.clothes().agreeing().agreement().getPerformed());
      }
    }

    private void assertCallsThoseOfTheListAlone() {
      var village = story.village();
      assertEquals("OFF_WHISTLE_LIST", Refused.reason(() -> village.blow("9.01", "")));
      assertEquals(
          "OFF_WHISTLE_LIST", Refused.reason(() -> village.blow("2.01", "", "market-chief")));
      assertEquals(2, story.whistle().getCallsCount());
      for (var call : story.whistle().getCallsList()) {
        assertEquals(
            at("2026-04-13T16:30:00+08:00").getEpochSecond() / 60,
            call.getDueTime().getSeconds() / 60);
      }
    }

    private WhistleCall call(String organ) {
      return Whistling.callOf(story.whistle(), organ);
    }
  }

  private static void assertIsAsTheFieldCounts(Stage stage, WuxingGround ground) {
    assertEquals(14, Wuxing.towns().size());
    assertEquals(8, WuxingCast.departments(stage).size());
    assertEquals(46 + 538, ground.people().getAdded());
    var zones =
        stage
            .main()
            .call(GridServiceGrpc::newBlockingStub)
            .listZones(
                ListZonesRequest.newBuilder().setDivision(Wuxing.DISTRICT).setPageSize(500).build())
            .getZonesList();
    assertEquals(46, zones.size());
    assertEquals(538, zones.stream().mapToInt(Zone::getGridCount).sum());
    assertEquals(14, zones.stream().map(Zone::getDivision).distinct().count());
    for (var town : Wuxing.towns()) {
      var gaps =
          stage
              .main()
              .call(PeopleServiceGrpc::newBlockingStub)
              .listGaps(
                  ListGapsRequest.newBuilder().setDivision("divisions/" + town.value()).build());
      assertEquals(List.of(), gaps.getGapsList());
    }
  }

  private static Set<String> running(Case c) {
    return c.getRunningClocksList().stream()
        .map(clock -> clock.getClock())
        .collect(Collectors.toSet());
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
