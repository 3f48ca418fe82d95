package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.application.cases.supervisions.SupervisionTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.proto.cases.v1.GetReviewRequest;
import org.fengqiao.proto.cases.v1.InstructReviewRequest;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ProgressReviewServiceGrpc;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewSupervising;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of progress reviews documents, and none that it does not. */
class ReviewRefusalsTest {
  private static final String NONE = "0190f000-0000-7000-8000-000000000000";
  private static final String UNKNOWN = "progressReviews/" + NONE;
  private static final String MISSING = "NOT_FOUND REVIEW_NOT_FOUND";
  private static final String NOT_ACTING = "PERMISSION_DENIED OFFICER_NOT_ACTING";
  private static final String NOT_THE_REVIEWER = "PERMISSION_DENIED NOT_THE_REVIEWER";

  private final ReviewWire wire = new ReviewWire();
  private final MetRefusals met =
      new MetRefusals(ProgressReviewServiceGrpc.getServiceDescriptor(), wire.harness, wire.centre);

  @AfterEach
  void stop() {
    wire.close();
  }

  @Test
  void areThoseOfTheContract() {
    var c = wire.town.cases.aCase();
    var review = wire.hold("2026-03-02");
    holding(review);
    instructing(review, c);
    supervising(review, c);
    closing(review, c);
    goingBack(review, c);
    met.assertAreThoseOfTheContract();
    var none = wire.admit(wire.town.cases.overseer(EnumSet.noneOf(Right.class)));
    met.assertEachNeedsItsRight(none);
    met.assertEachLooksAtItsEtag(review.getName(), wire.centre);
  }

  private void anyMove(Message move) {
    met.meetOfAnyMove(move, MISSING, wire.stranger, wire.overseer);
  }

  private void holding(ProgressReview review) {
    var by = wire.centre;
    var week = wire.holding("2026-03-01");
    met.meet("PERMISSION_DENIED PATCH_OFF_SCOPE", week.build(), wire.stranger);
    met.meet("PERMISSION_DENIED PATCH_OFF_SCOPE", wire.listing().build(), wire.stranger);
    met.meet(NOT_ACTING, week.build(), wire.overseer);
    var other = week.clone().setActingOfficer(wire.villager());
    assertEquals(
        "town-centre-director", met.meet(NOT_THE_REVIEWER, other.build(), by).metadata("role"));
    var monthly = week.clone().setKind(ReviewKind.REVIEW_KIND_MONTHLY);
    var none = met.meet("FAILED_PRECONDITION NO_SUCH_REVIEW", monthly.build(), by);
    assertEquals("MONTHLY", none.metadata("kind"));
    assertEquals("TOWN", none.metadata("level"));
    var list = wire.listing().setKind(ReviewKind.REVIEW_KIND_MONTHLY);
    met.meet("FAILED_PRECONDITION NO_SUCH_REVIEW", list.build(), by);
    var held = met.meet("ALREADY_EXISTS REVIEW_HELD", wire.holding("2026-03-08").build(), by);
    assertEquals(review.getName(), held.metadata("review"));
    var city = new DivisionCode("620400000000");
    var all =
        wire.admit(
            wire.town.cases.caller("city", EnumSet.allOf(Right.class), Set.of(), Set.of(city)));
    var place = "divisions/620400000000";
    met.meet("FAILED_PRECONDITION NO_PACK", week.clone().setDivision(place).build(), all);
    met.meet("FAILED_PRECONDITION NO_PACK", wire.listing().setDivision(place).build(), all);
  }

  private void instructing(ProgressReview review, Case c) {
    var by = wire.centre;
    anyMove(wire.instructing(review, c).build());
    met.meet(MISSING, wire.instructing(review, c).setName(UNKNOWN).build(), by);
    var other = wire.instructing(review, c).setActingOfficer(wire.villager());
    met.meet(NOT_THE_REVIEWER, other.build(), by);
    var later = wire.town.cases.aCase();
    var off =
        met.meet("FAILED_PRECONDITION NOT_AN_ITEM", wire.instructing(review, later).build(), by);
    assertEquals(Names.of(later.id()), off.metadata("case"));
  }

  private void supervising(ProgressReview review, Case c) {
    var cases = wire.town.cases;
    var by = wire.centre;
    var village = Names.of(cases.secretary.unit());
    var up = supervise(review, c, Names.of(cases.director.unit()), "");
    met.meet("PERMISSION_DENIED NOT_BELOW", up, by);
    met.meet("NOT_FOUND UNIT_NOT_FOUND", supervise(review, c, "units/" + NONE, ""), by);
    met.meet("NOT_FOUND POST_NOT_FOUND", supervise(review, c, village, "posts/" + NONE), by);
    var police = supervise(review, c, village, Names.of(cases.police.id()));
    assertEquals(
        "supervise.post", met.meet("INVALID_ARGUMENT POST_NOT_OF_UNIT", police, by).field());
    var clerk = cases.office.anOfficer("王某", "13900000009").aggregate().id();
    var unit = cases.director.unit();
    var spot = new Spot.InDivision(cases.director.division());
    var desk = cases.office.aPost(unit, "clerk", spot).aggregate();
    cases.office.appoint(desk.id(), clerk);
    var byClerk =
        supervise(review, c, village, "").toBuilder().setActingOfficer(Names.of(clerk)).build();
    met.meet("PERMISSION_DENIED NOT_THE_SUPERIOR", byClerk, by);
    cases.rules.handle(CaseworkRule.DEFAULT);
    met.meet("FAILED_PRECONDITION NO_SUPERVISION_RULE", supervise(review, c, village, ""), by);
    cases.rules.handle(Casework.silent().with(SupervisionTown.rule()).rule());
  }

  private InstructReviewRequest supervise(ProgressReview review, Case c, String unit, String post) {
    return wire.instructing(review, c)
        .setSupervise(ReviewSupervising.newBuilder().setUnit(unit).setPost(post))
        .build();
  }

  private void closing(ProgressReview review, Case c) {
    var by = wire.centre;
    anyMove(wire.closing(review).build());
    met.meet(NOT_THE_REVIEWER, wire.closing(review).setActingOfficer(wire.villager()).build(), by);
    for (int i = 0; i < org.fengqiao.domain.cases.reviews.ProgressReview.MOST_INSTRUCTIONS; i++) {
      wire.as(by).instructReview(wire.instructing(review, c).build());
    }
    var full = wire.instructing(review, c).build();
    assertEquals(
        "200", met.meet("ALREADY_EXISTS TOO_MANY_INSTRUCTIONS", full, by).metadata("most"));
    wire.as(by).closeReview(wire.closing(review).build());
    met.meet("FAILED_PRECONDITION REVIEW_CLOSED", wire.closing(review).build(), by);
    met.meet("FAILED_PRECONDITION REVIEW_CLOSED", wire.instructing(review, c).build(), by);
    met.meet(MISSING, GetReviewRequest.newBuilder().setName(UNKNOWN).build(), by);
    met.meet(
        MISSING, GetReviewRequest.newBuilder().setName(review.getName()).build(), wire.stranger);
  }

  private void goingBack(ProgressReview review, Case c) {
    var by = wire.centre;
    wire.town.plan();
    var february = tenDays("2026-02-28");
    var march = tenDays("2026-03-01");
    var what = "FAILED_PRECONDITION LATER_REVIEW_HELD";
    var instructed = met.meet(what, wire.instructing(february, c).build(), by);
    assertEquals(march.getName(), instructed.metadata("review"));
    var week = met.meet(what, wire.holding("2026-03-01").build(), by);
    assertEquals(review.getName(), week.metadata("review"));
  }

  private ProgressReview tenDays(String date) {
    var request = wire.holding(date).setKind(ReviewKind.REVIEW_KIND_TEN_DAY).build();
    return wire.as(wire.centre).holdReview(request).getReview();
  }

  @Test
  void refusesTheSameRequestIdWithAnotherBody() {
    var first = wire.holding("2026-03-02");
    wire.as(wire.centre).holdReview(first.build());
    var other = first.setDate("2026-03-01").build();
    var refused = Refused.by(() -> wire.as(wire.centre).holdReview(other));
    assertEquals("ALREADY_EXISTS REQUEST_ID_REUSED", refused.what());
  }
}
