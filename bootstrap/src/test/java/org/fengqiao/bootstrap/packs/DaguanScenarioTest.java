package org.fengqiao.bootstrap.packs;

import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_WEEKLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Timestamp;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.bootstrap.cli.ToldLines;
import org.fengqiao.bootstrap.demo.Daguan;
import org.fengqiao.bootstrap.story.DaguanStory;
import org.fengqiao.bootstrap.story.DaguanStory.Scene;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.bootstrap.story.Whistling;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewListing;
import org.fengqiao.proto.cases.v1.ReviewStanding;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.SupervisionState;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleCall;
import org.fengqiao.proto.cases.v1.WhistleState;
import org.fengqiao.proto.people.v1.GetOfficerRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/daguan.md}, through the real API on a clock that is set: what must
 * be true after each of its scenes.
 */
class DaguanScenarioTest {
  @Test
  void bringsOrgansToTheVillageAndGoesThroughWhatIsOpen(@TempDir Path home) {
    try (var stage = Stage.open(home, DaguanStory.OPENING, Daguan.place())) {
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

  /** Asserts scene by scene. */
  private static final class Judge extends ToldJudge<Scene> {
    private final DaguanStory story;
    private final DaguanReviews reviews;
    private final Map<ReviewKind, List<ReviewStanding>> standings = new EnumMap<>(ReviewKind.class);
    private List<Whistle> drill = List.of();
    private Supervision last = Supervision.getDefaultInstance();

    Judge(Stage stage) {
      super(stage, DaguanStory.OPENING, Locale.ENGLISH);
      this.story = new DaguanStory(stage, this);
      this.reviews = new DaguanReviews(story);
    }

    @Override
    public void drilled(List<Whistle> whistles) {
      super.drilled(whistles);
      drill = whistles;
    }

    @Override
    public void supervised(Supervision supervision) {
      super.supervised(supervision);
      last = supervision;
    }

    @Override
    public void listed(ReviewKind kind, List<ReviewListing> periods) {
      super.listed(kind, periods);
      standings.put(kind, periods.stream().map(ReviewListing::getStanding).toList());
    }

    @Override
    void judge(Scene scene) {
      switch (scene) {
        case ROOF_FELL_IN ->
            assertEquals(at("2026-03-10T00:00:00+08:00"), story.roof().due("HANDLE"));
        case WAGES_UNPAID, LAND_UNPAID, NEARLY_UP, LAND_OVERDUE -> {
          // What must be true of these is seen by the reviews.
        }
        case WHISTLED -> assertCallsThoseOfTheItemAlone();
        case HOUSING_CAME -> assertFalse(call("housing").getLate());
        case REMINDED -> assertEquals(1, stage.awaitNotices("尚未报到", 1).size());
        case MISSED -> assertBothHearOfIt();
        case SETTLED -> assertIsSettledAndAppraisedByTheStationAlone();
        case DRILLED -> assertTheListEndsWhereItDoes();
        case WEEK_REVIEWED -> {
          reviews.assertIsTheTaskForcesAndOnlyOnce();
          reviews.assertShowsWhatIsOpen(story.review(scene));
        }
        case INSTRUCTED -> {
          assertEquals(SupervisionState.SUPERVISION_STATE_ORDERED, last.getState());
          var review = story.review(Scene.WEEK_REVIEWED);
          var leader = story.cast().taskForce();
          var again = Refused.reason(() -> leader.instruct(review, story.roof().name(), "再催"));
          assertEquals("REVIEW_CLOSED", again);
        }
        case WAGES_PAID -> assertIsAnsweredInTime("2026-03-11T00:00:00+08:00");
        case ROOF_OVERDUE -> {
          var told = stage.awaitNotices(story.roof().now().getNumber(), 4);
          assertTrue(told.stream().anyMatch(line -> line.contains("逾期未办结")), told::toString);
        }
        case TEN_DAYS_REVIEWED -> reviews.assertTheOverdueIsFirst(story.review(scene));
        case ROOF_MENDED -> assertIsAnsweredInTime("2026-03-12T00:00:00+08:00");
        case SECOND_WEEK_REVIEWED -> reviews.assertTwoOfThreeAreDone(story.review(scene));
        case SECOND_TEN_DAYS_REVIEWED ->
            assertEquals(List.of(true), DaguanReviews.done(story.review(scene)));
        case LAND_PAID -> assertEquals(0, story.land().now().getRunningClocksCount());
        case LAST_WEEK_REVIEWED -> {
          var leader = story.cast().taskForce();
          var past = Refused.reason(() -> leader.hold(REVIEW_KIND_WEEKLY, "2026-03-22"));
          assertEquals("INVALID_FIELD", past);
        }
        case THIRD_TEN_DAYS_REVIEWED ->
            assertEquals("2026-03-21", story.review(scene).getFirstDate());
        case MONTH_REVIEWED ->
            reviews.assertOneWeekOfTheMonthWasMissed(story.review(scene), standings);
      }
    }

    private void assertCallsThoseOfTheItemAlone() {
      var village = story.cast().village();
      assertEquals("OFF_WHISTLE_LIST", Refused.reason(() -> village.blow("4.01", "")));
      assertEquals("OFF_WHISTLE_LIST", Refused.reason(() -> village.blow("2.07", "", "education")));
      assertEquals(2, story.whistle().getCallsCount());
      for (var call : story.whistle().getCallsList()) {
        assertEquals(at("2026-03-02T10:30:00+08:00"), toTheMinute(call.getDueTime()));
      }
    }

    /** The organ that has not come, and whom it answers to. */
    private void assertBothHearOfIt() {
      var told = stage.awaitNotices("内未报到", 2);
      for (var role : List.of("emergency", "political-legal-secretary")) {
        var phone = phone(stage, story.cast().post(role));
        assertTrue(told.stream().anyMatch(line -> line.contains(phone)), told::toString);
      }
    }

    private void assertIsSettledAndAppraisedByTheStationAlone() {
      assertEquals(WhistleState.WHISTLE_STATE_SETTLED, story.whistle().getState());
      assertTrue(call("emergency").getLate());
      var village = story.cast().village();
      assertEquals(
          "NOT_A_SCORER",
          Refused.reason(() -> village.score(story.whistle(), "emergency", 2, "来得太晚")));
      var appraisal = call("emergency").getAppraisals(0);
      assertEquals("village-station-head", appraisal.getRole());
      assertEquals(2, appraisal.getScore());
      assertEquals("建议汛前在乡里设值守点", appraisal.getSuggestion());
    }

    /** 36 items that call all 26 organs, and no further one. */
    private void assertTheListEndsWhereItDoes() {
      assertEquals(36, drill.stream().map(Whistle::getItem).distinct().count());
      assertTrue(
          drill.stream().allMatch(one -> one.getState() == WhistleState.WHISTLE_STATE_WITHDRAWN));
      assertEquals(
          26,
          drill.stream()
              .flatMap(one -> one.getCallsList().stream())
              .map(WhistleCall::getOrgan)
              .distinct()
              .count());
      var village = story.cast().village();
      for (var past : List.of("1.13", "2.13", "3.13")) {
        assertEquals("OFF_WHISTLE_LIST", Refused.reason(() -> village.blow(past, "")));
      }
    }

    private void assertIsAnsweredInTime(String due) {
      assertEquals(SupervisionState.SUPERVISION_STATE_ACCEPTED, last.getState());
      assertEquals(at(due), toTheMinute(last.getRounds(0).getDueTime()));
      assertFalse(last.getRounds(0).getLate());
    }

    private WhistleCall call(String organ) {
      return Whistling.callOf(story.whistle(), organ);
    }
  }

  private static String phone(Stage stage, Post post) {
    return stage
        .main()
        .call(PeopleServiceGrpc::newBlockingStub)
        .getOfficer(GetOfficerRequest.newBuilder().setName(post.getHolders(0)).build())
        .getPhone();
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static Instant toTheMinute(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds()).truncatedTo(ChronoUnit.MINUTES);
  }
}
