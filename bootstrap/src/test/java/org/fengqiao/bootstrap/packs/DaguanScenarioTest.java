package org.fengqiao.bootstrap.packs;

import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_MONTHLY;
import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_TEN_DAY;
import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_WEEKLY;
import static org.fengqiao.proto.cases.v1.ReviewStanding.REVIEW_STANDING_DUE;
import static org.fengqiao.proto.cases.v1.ReviewStanding.REVIEW_STANDING_HELD;
import static org.fengqiao.proto.cases.v1.ReviewStanding.REVIEW_STANDING_MISSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Timestamp;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.bootstrap.story.Matter;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.bootstrap.story.Whistling;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ReviewFollowUp;
import org.fengqiao.proto.cases.v1.ReviewItem;
import org.fengqiao.proto.cases.v1.ReviewTally;
import org.fengqiao.proto.cases.v1.SupervisionState;
import org.fengqiao.proto.cases.v1.WhistleState;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.people.v1.GetOfficerRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of {@code docs/packs/daguan.md}, through the real API on a clock that is set: a village
 * whistles, and in March 2026 leaders go through what is open by the week, the ten-day period and
 * the month.
 */
class DaguanScenarioTest {
  @Test
  void bringsOrgansToTheVillageAndGoesThroughWhatIsOpen(@TempDir Path home) {
    try (var stage = Stage.open(home, "2026-03-02T08:30:00+08:00", Daguan.place())) {
      var shilipu = Daguan.town(stage, "dg-shilipu", Daguan.SHILIPU, Daguan.SHILI);
      var haikou = Daguan.town(stage, "dg-haikou", Daguan.HAIKOU, Daguan.NANGENG);
      stage.set("2026-03-02T09:00:00+08:00");
      var roof = Daguan.report(stage, Daguan.SHILI, "hazard.building", "老屋屋顶塌了一角");
      var wages = Daguan.report(stage, Daguan.NANGENG, "dispute.wages", "工地拖欠工资");
      assertEquals(at("2026-03-10T00:00:00+08:00"), roof.due("HANDLE"));
      aVillageWhistles(stage, shilipu, roof);
      theWholeListIsTried(stage, shilipu);

      stage.set("2026-03-04T09:00:00+08:00");
      var land = Daguan.report(stage, Daguan.YUANJIANG, "dispute.requisition", "征地补偿款未到位");
      var weekly = Daguan.reviewing(stage, "task-force-head");
      var first = theTaskForceReviewsTheWeek(stage, shilipu, weekly, roof, wages, land);
      theTownAnswers(stage, haikou, wages, first);
      theLeadingGroupReviewsTheTenDays(stage, shilipu, roof, land);

      // Friday the 13th: what became of the instructions of the week before.
      stage.set("2026-03-13T16:00:00+08:00");
      var second = weekly.hold(REVIEW_KIND_WEEKLY, "2026-03-13");
      assertEquals(
          List.of(wages.name(), roof.name(), land.name()),
          second.getFollowUpsList().stream().map(ReviewFollowUp::getCase).toList());
      assertEquals(
          List.of(true, true, false),
          second.getFollowUpsList().stream().map(ReviewFollowUp::getDone).toList());
      assertEquals(1, second.getOverdueCount());

      theMonthEnds(stage, weekly, land);
      assertEquals(0, stage.differing());
    }
  }

  /** Monday: a village calls the organs of an item, and no other. */
  private static void aVillageWhistles(Stage stage, Line shilipu, Matter roof) {
    stage.set("2026-03-02T09:30:00+08:00");
    var called = Stream.of("housing", "emergency").map(organ -> Daguan.post(stage, organ));
    var organs = Daguan.organs(stage, called.map(Post::getUnit).toList());
    var secretary = stage.people().post("village-party-secretary", Daguan.SHILI);
    var village = new Whistling(stage.people(), shilipu, organs, secretary);
    assertEquals("OFF_WHISTLE_LIST", Refused.reason(() -> village.blow("4.01", "")));
    assertEquals("OFF_WHISTLE_LIST", Refused.reason(() -> village.blow("2.07", "", "education")));
    var whistle = village.blow("2.07", roof.name());
    whistle
        .getCallsList()
        .forEach(
            call -> assertEquals(at("2026-03-02T10:30:00+08:00"), toTheMinute(call.getDueTime())));

    // Housing is there in twenty minutes; of the other its superior hears when the hour is over.
    stage.set("2026-03-02T09:50:00+08:00");
    assertFalse(village.come(whistle, "housing").getLate());
    stage.set("2026-03-02T10:00:00+08:00");
    assertEquals(1, stage.awaitNotices("尚未报到", 1).size());
    stage.set("2026-03-02T10:30:00+08:00");
    var told = stage.awaitNotices("内未报到", 2);
    for (var role : List.of("emergency", "political-legal-secretary")) {
      var phone = phone(stage, Daguan.post(stage, role));
      assertTrue(told.stream().anyMatch(line -> line.contains(phone)), told::toString);
    }
    stage.set("2026-03-02T10:45:00+08:00");
    assertTrue(village.come(whistle, "emergency").getLate());
    village.done(whistle, "housing", "已鉴定为 D 级危房，搭好支撑");
    village.done(whistle, "emergency", "已转移住户，拉好警戒线");
    assertEquals(WhistleState.WHISTLE_STATE_SETTLED, village.settle(whistle, "人已安全").getState());

    // The station appraises and suggests; who whistled does not.
    assertEquals(
        "NOT_A_SCORER", Refused.reason(() -> village.score(whistle, "emergency", 2, "来得太晚")));
    var head = stage.people().post("village-station-head", Daguan.SHILI);
    var appraisal =
        new Whistling(stage.people(), shilipu, organs, head)
            .suggest(whistle, "emergency", 2, "晚到 15 分钟", "建议汛前在乡里设值守点")
            .getAppraisals(0);
    assertEquals("village-station-head", appraisal.getRole());
    assertEquals("建议汛前在乡里设值守点", appraisal.getSuggestion());
  }

  /** Tuesday: a drill of the whole list, each item whistled once and taken back. */
  private static void theWholeListIsTried(Stage stage, Line shilipu) {
    stage.set("2026-03-03T15:00:00+08:00");
    var secretary = stage.people().post("village-party-secretary", Daguan.SHILI);
    var village = new Whistling(stage.people(), shilipu, shilipu, secretary);
    var organs = new TreeSet<String>();
    for (int block = 1; block <= 3; block++) {
      for (int item = 1; item <= 12; item++) {
        var whistle = village.blow("%d.%02d".formatted(block, item), "");
        whistle.getCallsList().forEach(call -> organs.add(call.getOrgan()));
        assertEquals(
            WhistleState.WHISTLE_STATE_WITHDRAWN, village.withdraw(whistle, "演练").getState());
      }
      var past = block + ".13";
      assertEquals("OFF_WHISTLE_LIST", Refused.reason(() -> village.blow(past, "")));
    }
    assertEquals(26, organs.size(), organs::toString);
  }

  /** Friday the 6th: what is open, by level and unit, and what is to be done about it. */
  private static ProgressReview theTaskForceReviewsTheWeek(
      Stage stage, Line shilipu, Reviewing weekly, Matter roof, Matter wages, Matter land) {
    stage.set("2026-03-06T16:00:00+08:00");
    var director = stage.people().post("town-centre-director", Daguan.SHILIPU);
    var town = new Reviewing(shilipu, Daguan.DISTRICT, director);
    var date = "2026-03-06";
    assertEquals("PATCH_OFF_SCOPE", Refused.reason(() -> town.hold(REVIEW_KIND_WEEKLY, date)));
    assertEquals("NOT_THE_REVIEWER", Refused.reason(() -> weekly.hold(REVIEW_KIND_MONTHLY, date)));
    var ofATown = new Reviewing(stage.main(), Daguan.SHILIPU, weekly.post());
    assertEquals("NO_SUCH_REVIEW", Refused.reason(() -> ofATown.hold(REVIEW_KIND_WEEKLY, date)));

    var review = weekly.hold(REVIEW_KIND_WEEKLY, date);
    assertEquals("2026-03-02", review.getFirstDate());
    assertEquals("2026-03-08", review.getLastDate());
    assertTrue(review.getComplete());
    assertEquals(3, review.getOpenCount());
    assertEquals(0, review.getOverdueCount());
    assertEquals(
        List.of(
            DivisionLevel.DIVISION_LEVEL_DISTRICT,
            DivisionLevel.DIVISION_LEVEL_TOWN,
            DivisionLevel.DIVISION_LEVEL_VILLAGE),
        review.getTalliesList().stream().map(ReviewTally::getLevel).toList());
    assertEquals(List.of(roof.name(), wages.name(), land.name()), items(review));
    assertEquals(
        "REVIEW_HELD", Refused.reason(() -> weekly.hold(REVIEW_KIND_WEEKLY, "2026-03-08")));

    // A town is supervised with the instruction; a bureau of the district does not stand below.
    var haikou = stage.people().post("town-centre-director", Daguan.HAIKOU).getUnit();
    var labour = Daguan.post(stage, "labour").getUnit();
    var text = "春耕前把工资发到人";
    assertEquals(
        "NOT_BELOW",
        Refused.reason(() -> weekly.supervise(review, wages.name(), text, labour, "2wd")));
    weekly.supervise(review, wages.name(), text, haikou, "2wd");
    weekly.instruct(review, roof.name(), "住户不得回迁，定下修缮日期");
    weekly.instruct(review, land.name(), "专班牵头，月底前兑付");
    var closed = weekly.close(review, "三件在办，无一逾期");
    assertEquals("REVIEW_CLOSED", Refused.reason(() -> weekly.instruct(review, roof.name(), "再催")));
    return closed;
  }

  /** Monday the 9th: the town pays, and replies a day before its time is over. */
  private static void theTownAnswers(
      Stage stage, Line haikou, Matter wages, ProgressReview review) {
    stage.set("2026-03-09T15:00:00+08:00");
    wages.by(haikou).signFor();
    wages.by(haikou).resolve("38 人工资已全部发放");
    var ordered = supervision(stage, haikou, review);
    assertEquals(at("2026-03-11T00:00:00+08:00"), ordered.due());
    var director = stage.people().post("town-centre-director", Daguan.HAIKOU);
    assertFalse(ordered.reply(director, "38 人工资已全部发放").getRounds(0).getLate());
    assertEquals(
        SupervisionState.SUPERVISION_STATE_ACCEPTED,
        ordered.accept(Daguan.post(stage, "task-force-head")).getState());
  }

  /** Tuesday the 10th: the roof's time is over, and it comes first. */
  private static void theLeadingGroupReviewsTheTenDays(
      Stage stage, Line shilipu, Matter roof, Matter land) {
    stage.set("2026-03-10T10:00:00+08:00");
    var told = stage.awaitNotices(roof.now().getNumber(), 4);
    assertTrue(told.stream().anyMatch(line -> line.contains("逾期未办结")), told::toString);
    var tenDays = Daguan.reviewing(stage, "leading-group-head");
    var review = tenDays.hold(REVIEW_KIND_TEN_DAY, "2026-03-10");
    assertEquals("2026-03-01", review.getFirstDate());
    assertEquals("2026-03-10", review.getLastDate());
    assertEquals(List.of(roof.name(), land.name()), items(review));
    assertEquals(
        List.of(true, false), review.getItemsList().stream().map(ReviewItem::getOverdue).toList());
    assertEquals(List.of(), review.getFollowUpsList());
    var village = stage.people().post("village-party-secretary", Daguan.SHILI);
    var instructed = tenDays.supervise(review, roof.name(), "明日开工修缮", village.getUnit(), "1wd");

    stage.set("2026-03-11T10:00:00+08:00");
    roof.by(shilipu).signFor();
    roof.by(shilipu).resolve("屋顶已修好，住户回迁");
    var ordered = supervision(stage, shilipu, instructed);
    assertEquals(at("2026-03-12T00:00:00+08:00"), ordered.due());
    ordered.reply(village, "屋顶已修好，住户回迁");
    assertEquals(
        SupervisionState.SUPERVISION_STATE_ACCEPTED, ordered.accept(tenDays.post()).getState());
  }

  /** The second ten days, a week that nobody reviews, the third ten days, and the month. */
  private static void theMonthEnds(Stage stage, Reviewing weekly, Matter land) {
    stage.set("2026-03-20T10:00:00+08:00");
    var tenDays = Daguan.reviewing(stage, "leading-group-head");
    var followUps = tenDays.hold(REVIEW_KIND_TEN_DAY, "2026-03-20").getFollowUpsList();
    assertEquals(List.of(true), followUps.stream().map(ReviewFollowUp::getDone).toList());
    stage.set("2026-03-24T10:00:00+08:00");
    land.signFor();
    land.resolve("补偿款已兑付");

    // The last week is held on the Monday after it; the one before it is past.
    stage.set("2026-03-30T09:00:00+08:00");
    Daguan.report(stage, Daguan.YUANJIANG, "event.environment", "垃圾未清运");
    assertEquals(
        "INVALID_FIELD", Refused.reason(() -> weekly.hold(REVIEW_KIND_WEEKLY, "2026-03-22")));
    weekly.hold(REVIEW_KIND_WEEKLY, "2026-03-29");

    stage.set("2026-03-31T15:00:00+08:00");
    assertEquals("2026-03-21", tenDays.hold(REVIEW_KIND_TEN_DAY, "2026-03-31").getFirstDate());
    var monthly = Daguan.reviewing(stage, "principal-leader");
    var review = monthly.hold(REVIEW_KIND_MONTHLY, "2026-03-31");
    assertEquals("2026-03-01", review.getFirstDate());
    assertEquals(1, review.getOpenCount());
    assertEquals(DivisionLevel.DIVISION_LEVEL_VILLAGE, review.getTallies(0).getLevel());
    assertEquals("本月三件办结", monthly.close(review, "本月三件办结").getConclusion().getText());
    assertEquals(
        List.of(
            REVIEW_STANDING_HELD,
            REVIEW_STANDING_HELD,
            REVIEW_STANDING_MISSED,
            REVIEW_STANDING_HELD,
            REVIEW_STANDING_DUE),
        monthly.standing(REVIEW_KIND_WEEKLY, "2026-03-02", "2026-03-31"));
    assertEquals(
        List.of(REVIEW_STANDING_HELD, REVIEW_STANDING_HELD, REVIEW_STANDING_HELD),
        monthly.standing(REVIEW_KIND_TEN_DAY, "2026-03-01", "2026-03-31"));
    assertEquals(
        List.of(REVIEW_STANDING_HELD),
        monthly.standing(REVIEW_KIND_MONTHLY, "2026-03-01", "2026-03-31"));
  }

  /** The one that was ordered with the first instruction. */
  private static Supervising supervision(Stage stage, Line below, ProgressReview review) {
    return new Supervising(review.getInstructions(0).getSupervision(), stage.main(), below);
  }

  private static String phone(Stage stage, Post post) {
    return stage
        .main()
        .call(PeopleServiceGrpc::newBlockingStub)
        .getOfficer(GetOfficerRequest.newBuilder().setName(post.getHolders(0)).build())
        .getPhone();
  }

  private static List<String> items(ProgressReview review) {
    return review.getItemsList().stream().map(ReviewItem::getCase).toList();
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static Instant toTheMinute(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds()).truncatedTo(ChronoUnit.MINUTES);
  }
}
