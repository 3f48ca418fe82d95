package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.GetReviewRequest;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewStanding;
import org.fengqiao.proto.cases.v1.ReviewSupervising;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The head of a town's centre goes through what is open, week by week, over the wire. */
class ReviewGrpcTest {
  private final ReviewWire wire = new ReviewWire();

  @AfterEach
  void stop() {
    wire.close();
  }

  @Test
  void tellsTheStoryOfTwoWeeksAndAMissedOne() {
    var c = wire.town.cases.aScan();
    wire.town.cases.pass(Duration.ofHours(1));
    var first = wire.hold("2026-03-02");
    assertEquals("2026-03-02", first.getFirstDate());
    assertEquals("2026-03-08", first.getLastDate());
    assertEquals(1, first.getOpenCount());
    assertEquals(1, first.getOverdueCount());
    assertTrue(first.getComplete());
    assertEquals(DivisionLevel.DIVISION_LEVEL_VILLAGE, first.getTallies(0).getLevel());
    assertEquals(Names.of(wire.town.cases.secretary.unit()), first.getTallies(0).getUnit());
    var item = first.getItems(0);
    assertEquals(Names.of(c.id()), item.getCase());
    assertEquals(CaseState.CASE_STATE_DISPATCHED, item.getState());
    assertEquals(DivisionLevel.DIVISION_LEVEL_VILLAGE, item.getLevel());
    assertTrue(item.getOverdue() && item.hasDueTime());

    var request =
        wire.instructing(first, c)
            .setSupervise(
                ReviewSupervising.newBuilder()
                    .setUnit(Names.of(wire.town.cases.secretary.unit()))
                    .setBudget("3wd"))
            .build();
    var instructed = wire.as(wire.centre).instructReview(request);
    assertFalse(instructed.getRepeated());
    var instruction = instructed.getReview().getInstructions(0);
    assertEquals("三日内办结", instruction.getText().getText());
    assertTrue(instruction.getSupervision().startsWith("supervisions/"));
    assertTrue(wire.as(wire.centre).instructReview(request).getRepeated());
    var closed = wire.as(wire.centre).closeReview(wire.closing(first).build()).getReview();
    assertEquals("总体平稳", closed.getConclusion().getText());
    assertEquals(wire.director(), closed.getClosingOfficer());

    wire.town.cases.pass(Duration.ofDays(14));
    var third = wire.hold("2026-03-16");
    var followUp = third.getFollowUps(0);
    assertEquals(first.getName(), followUp.getReview());
    assertEquals(Names.of(c.id()), followUp.getCase());
    assertFalse(followUp.getDone());
    var listed = wire.as(wire.overseer).listReviews(wire.listing().build()).getReviewsList();
    assertEquals(
        List.of(
            ReviewStanding.REVIEW_STANDING_MISSED,
            ReviewStanding.REVIEW_STANDING_HELD,
            ReviewStanding.REVIEW_STANDING_MISSED,
            ReviewStanding.REVIEW_STANDING_HELD),
        listed.stream().map(one -> one.getStanding()).toList());
    assertEquals(first.getName(), listed.get(1).getReview());
    assertEquals(1, listed.get(1).getInstructionCount());
    assertTrue(listed.get(1).hasCloseTime());
    assertEquals("", listed.get(2).getReview());
    var get = GetReviewRequest.newBuilder().setName(first.getName()).build();
    var followed = wire.as(wire.overseer).getReview(get);
    assertEquals(third.getName(), followed.getNextReview());
    assertEquals(closed, followed.toBuilder().clearNextReview().setEtag(closed.getEtag()).build());
  }

  @Test
  void namesEachFieldThatBreaksItsRule() {
    var c = wire.town.cases.aCase();
    var review = wire.hold("2026-03-02");
    Map.of(
            "division", wire.holding("2026-03-02").setDivision("divisions/1").build(),
            "kind", wire.holding("2026-03-02").setKind(ReviewKind.REVIEW_KIND_UNSPECIFIED).build(),
            "date", wire.holding("2026-03-32").build(),
            "acting_officer", wire.holding("2026-03-02").clearActingOfficer().build())
        .forEach((field, request) ->
            assertInvalid(field, () -> wire.as(wire.centre).holdReview(request)));
    var past = wire.holding("2026-01-05").build();
    assertInvalid("date", () -> wire.as(wire.centre).holdReview(past));
    var silent = wire.instructing(review, c).clearText().build();
    assertInvalid("text", () -> wire.as(wire.centre).instructReview(silent));
    var nobody =
        wire.instructing(review, c).setSupervise(ReviewSupervising.getDefaultInstance()).build();
    assertInvalid("supervise.unit", () -> wire.as(wire.centre).instructReview(nobody));
    var empty = wire.closing(review).clearConclusion().build();
    assertInvalid("conclusion", () -> wire.as(wire.centre).closeReview(empty));
    var backwards = wire.listing().setUntilDate("2026-02-01").build();
    assertInvalid("until_date", () -> wire.as(wire.centre).listReviews(backwards));
  }

  private static void assertInvalid(String field, Executable call) {
    var refused = Refused.by(call);
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals(field, refused.metadata("field"));
  }
}
