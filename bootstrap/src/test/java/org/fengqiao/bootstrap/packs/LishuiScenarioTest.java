package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fengqiao.bootstrap.cli.ToldLines;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.bootstrap.story.LishuiHotel;
import org.fengqiao.bootstrap.story.LishuiStory;
import org.fengqiao.bootstrap.story.LishuiStory.Scene;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/lishui.md}, through the real API on a clock that is set: what must
 * be true after each of its scenes.
 */
class LishuiScenarioTest {
  @Test
  void mediatesTheWagesOfAClosedHotelUpThreeLevelsUntilTheyArePaid(@TempDir Path home) {
    try (var stage = Stage.open(home, LishuiStory.OPENING, Lishui.place())) {
      var judge = new Judge(stage);
      judge.story.play();
      assertEquals(Scene.values().length, judge.scenes());
      assertIsTold(judge.told());
      assertEquals(0, stage.differing());
    }
  }

  private static void assertIsTold(List<String> lines) {
    // What the case says comes by its watch, and so before or after what is said of the mediation.
    ToldLines.after(
        lines,
        "03-09 Mon 09:00  \\S+-000002  五个渠道: reported by telephone: .*",
        "03-09 Mon 10:00  \\S+-000002  .*referred to mediation.*-> those who mediate",
        "03-12 Thu 11:00  \\S+-000002  .*resolved.*");
    ToldLines.after(
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

  /** Asserts scene by scene. */
  private static final class Judge extends ToldJudge<Scene> {
    private final LishuiStory story;
    private final LishuiDisputes disputes;

    Judge(Stage stage) {
      super(stage, LishuiStory.OPENING, Locale.ENGLISH);
      this.story = new LishuiStory(stage, this);
      this.disputes = new LishuiDisputes(story);
    }

    @Override
    void judge(Scene scene) {
      switch (scene) {
        case SET_UP -> disputes.assertIsSetUpAsTheFieldCounts();
        case CAME_IN -> assertAllCameToTheCentre();
        case CLAIMED -> assertAHundredAndEightClaimOverThreeMillion();
        case GIVEN_OUT ->
            assertEquals(at("2026-03-17T00:00:00+08:00"), story.hotel().due("HANDLE"));
        case REFERRED -> {
          assertTheCaseWaits();
          disputes.assertIsMediatedAtTheStation();
        }
        case FAILED_AT_THE_STATION -> {
          assertTheCaseWaits();
          disputes.assertWentUpTo(Lishui.HONGLAN, 2);
        }
        case OTHERS_ANSWERED -> assertOnlyTheHotelIsOpen();
        case FAILED_AT_THE_SUB_CENTRE -> {
          disputes.assertWentUpTo(Lishui.DISTRICT, 3);
          disputes.assertNobodyGetsMoreThanIsClaimed();
        }
        case CONVENED -> disputes.assertTwentyFourAreCalled();
        case MET -> disputes.assertIsNotSettledWhileTasksAreOpen();
        case TASKS_DONE -> disputes.assertSettledTheSessionOnTime();
        case AGREED -> {
          assertTheCaseWaits();
          disputes.assertWaitsForItsSignatures();
        }
        case SIGNED -> {
          disputes.assertSettlesWhatIsClaimedToTheFen();
          assertEquals(CaseState.CASE_STATE_RESOLVED, story.hotel().now().getState());
        }
        case HALF_PAID -> disputes.assertHalfIsPaid();
        case PERFORMED -> disputes.assertIsPerformed();
        case ANSWERED -> assertIsAnsweredWithinTheWeek();
        case APPLIED -> disputes.assertTheStationOfTheZoneHasIt();
        case REMINDED -> disputes.assertTheStationIsRemindedInTime();
        case RAISED -> disputes.assertNothingIsAboveTheCentre();
        case FAILED_AT_THE_TOP -> disputes.assertArbitrationComesFirst();
        case HANDED_OFF ->
            assertEquals(MediationState.MEDIATION_STATE_HANDED_OFF, story.cooks().now().getState());
      }
    }

    private void assertAllCameToTheCentre() {
      var centre = story.cast().convening().post().getUnit();
      assertEquals(5, story.broughtIn().size());
      for (var one : story.broughtIn()) {
        assertEquals(centre, one.now().getLeadUnit());
        assertEquals(at("2026-03-09T11:00:00+08:00"), one.due("PASS_ON"));
      }
    }

    private void assertAHundredAndEightClaimOverThreeMillion() {
      var now = story.hotel().now();
      assertEquals(108, now.getClaimantCount());
      assertEquals(303_539_346, now.getClaimedFen());
      assertEquals(LishuiHotel.owedFen(), now.getClaimedFen());
    }

    /** Its clocks stand still, and nobody moves it past the mediation. */
    private void assertTheCaseWaits() {
      var hotel = story.hotel();
      assertEquals(CaseState.CASE_STATE_IN_MEDIATION, hotel.now().getState());
      assertEquals(story.wages().name(), hotel.now().getMediation());
      assertFalse(hotel.explain("HANDLE").getSuspensions(0).hasEndTime());
      var settled =
          ResolveCaseRequest.newBuilder()
              .setRequestId(UUID.randomUUID().toString())
              .setName(hotel.name())
              .setActingOfficer(story.cast().stationHead().getHolders(0))
              .setOutcome(Outcome.OUTCOME_SOLVED)
              .setText("已付清")
              .build();
      var station = story.cast().town().call(CaseServiceGrpc::newBlockingStub);
      assertEquals("ILLEGAL_MOVE", Refused.reason(() -> station.resolveCase(settled)));
    }

    private void assertOnlyTheHotelIsOpen() {
      for (var one : story.broughtIn()) {
        var open = one.name().equals(story.hotel().name());
        var expected = open ? CaseState.CASE_STATE_IN_MEDIATION : CaseState.CASE_STATE_CLOSED;
        assertEquals(expected, one.now().getState());
      }
    }

    /** Reported on Monday at nine, answered on Friday; no time had run out. */
    private void assertIsAnsweredWithinTheWeek() {
      var closed = story.cast().reporter().get(story.hotel().name());
      assertEquals(CaseState.CASE_STATE_CLOSED, closed.getState());
      assertEquals("纠纷已达成调解协议，由调解组织跟踪回访协议履行情况。", closed.getResolution().getText());
      assertEquals(0, story.hotel().now().getRunningClocksCount());
      assertTrue(
          story.hotel().trace().stream()
              .flatMap(entry -> entry.getFactsList().stream())
              .noneMatch(fact -> fact.hasRungFired()));
    }
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
