package org.fengqiao.bootstrap.packs;

import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_MONTHLY;
import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_TEN_DAY;
import static org.fengqiao.proto.cases.v1.ReviewKind.REVIEW_KIND_WEEKLY;
import static org.fengqiao.proto.cases.v1.ReviewStanding.REVIEW_STANDING_DUE;
import static org.fengqiao.proto.cases.v1.ReviewStanding.REVIEW_STANDING_HELD;
import static org.fengqiao.proto.cases.v1.ReviewStanding.REVIEW_STANDING_MISSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fengqiao.bootstrap.demo.Daguan;
import org.fengqiao.bootstrap.story.DaguanStory;
import org.fengqiao.bootstrap.story.Reviewing;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ReviewFollowUp;
import org.fengqiao.proto.cases.v1.ReviewItem;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewStanding;
import org.fengqiao.proto.cases.v1.ReviewTally;
import org.fengqiao.proto.grids.v1.DivisionLevel;

/** What must be true of the reviews of Daguan's story, and what they must refuse. */
record DaguanReviews(DaguanStory story) {
  void assertIsTheTaskForcesAndOnlyOnce() {
    var cast = story.cast();
    var leader = cast.taskForce();
    var date = "2026-03-06";
    var town = new Reviewing(cast.shilipu(), Daguan.DISTRICT, cast.director(Daguan.SHILIPU));
    assertEquals("PATCH_OFF_SCOPE", Refused.reason(() -> town.hold(REVIEW_KIND_WEEKLY, date)));
    assertEquals("NOT_THE_REVIEWER", Refused.reason(() -> leader.hold(REVIEW_KIND_MONTHLY, date)));
    var ofATown = new Reviewing(story.stage().main(), Daguan.SHILIPU, leader.post());
    assertEquals("NO_SUCH_REVIEW", Refused.reason(() -> ofATown.hold(REVIEW_KIND_WEEKLY, date)));
    assertEquals(
        "REVIEW_HELD", Refused.reason(() -> leader.hold(REVIEW_KIND_WEEKLY, "2026-03-08")));
  }

  /** One at each level; a bureau of the district does not stand below who reviews it. */
  void assertShowsWhatIsOpen(ProgressReview review) {
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
    assertEquals(
        List.of(story.roof().name(), story.wages().name(), story.land().name()), items(review));
    var leader = story.cast().taskForce();
    var labour = story.cast().post("labour").getUnit();
    assertEquals(
        "NOT_BELOW",
        Refused.reason(
            () -> leader.supervise(review, story.wages().name(), "春耕前把工资发到人", labour, "2wd")));
  }

  void assertTheOverdueIsFirst(ProgressReview review) {
    assertEquals("2026-03-01", review.getFirstDate());
    assertEquals("2026-03-10", review.getLastDate());
    assertEquals(List.of(story.roof().name(), story.land().name()), items(review));
    assertEquals(
        List.of(true, false), review.getItemsList().stream().map(ReviewItem::getOverdue).toList());
    assertEquals(List.of(), review.getFollowUpsList());
  }

  /** Two of the three instructions of the week before are done, and the third is overdue. */
  void assertTwoOfThreeAreDone(ProgressReview review) {
    assertEquals(
        List.of(story.wages().name(), story.roof().name(), story.land().name()),
        review.getFollowUpsList().stream().map(ReviewFollowUp::getCase).toList());
    assertEquals(List.of(true, true, false), done(review));
    assertEquals(1, review.getOverdueCount());
  }

  void assertOneWeekOfTheMonthWasMissed(
      ProgressReview review, Map<ReviewKind, List<ReviewStanding>> standings) {
    assertEquals("2026-03-01", review.getFirstDate());
    assertEquals(1, review.getOpenCount());
    assertEquals(DivisionLevel.DIVISION_LEVEL_VILLAGE, review.getTallies(0).getLevel());
    assertEquals("本月三件办结", review.getConclusion().getText());
    var held = REVIEW_STANDING_HELD;
    assertEquals(
        Map.of(
            REVIEW_KIND_WEEKLY,
            List.of(held, held, REVIEW_STANDING_MISSED, held, REVIEW_STANDING_DUE),
            REVIEW_KIND_TEN_DAY,
            List.of(held, held, held),
            REVIEW_KIND_MONTHLY,
            List.of(held)),
        standings);
  }

  private static List<String> items(ProgressReview review) {
    return review.getItemsList().stream().map(ReviewItem::getCase).toList();
  }

  /** Of each instruction before, whether it is done. */
  static List<Boolean> done(ProgressReview review) {
    return review.getFollowUpsList().stream().map(ReviewFollowUp::getDone).toList();
  }
}
