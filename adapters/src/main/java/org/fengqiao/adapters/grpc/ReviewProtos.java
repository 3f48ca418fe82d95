package org.fengqiao.adapters.grpc;

import java.util.Optional;
import org.fengqiao.application.cases.reviews.ListReviews;
import org.fengqiao.application.cases.reviews.ReviewView;
import org.fengqiao.domain.cases.reviews.OpenWork;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ReviewFollowUp;
import org.fengqiao.proto.cases.v1.ReviewInstruction;
import org.fengqiao.proto.cases.v1.ReviewItem;
import org.fengqiao.proto.cases.v1.ReviewListing;
import org.fengqiao.proto.cases.v1.ReviewStanding;
import org.fengqiao.proto.cases.v1.ReviewTally;
import org.fengqiao.proto.grids.v1.DivisionLevel;

/** Shows progress reviews as the contract has them. */
final class ReviewProtos {
  static final EnumNames<ReviewKind, org.fengqiao.proto.cases.v1.ReviewKind> KIND =
      EnumNames.of(ReviewKind.class, org.fengqiao.proto.cases.v1.ReviewKind.class, "REVIEW_KIND");
  private static final EnumNames<ListReviews.Standing, ReviewStanding> STANDING =
      EnumNames.of(ListReviews.Standing.class, ReviewStanding.class, "REVIEW_STANDING");

  private ReviewProtos() {}

  static ProgressReview toProto(ReviewView view) {
    var review = view.subject();
    var proto =
        ProgressReview.newBuilder()
            .setName(ReviewNames.of(review.id()))
            .setDivision(Names.of(review.division()))
            .setKind(KIND.toProto(review.period().kind()))
            .setFirstDate(review.period().first().toString())
            .setLastDate(review.period().last().toString())
            .setPost(Names.of(review.reviewer().post()))
            .setUnit(Names.of(review.reviewer().unit()))
            .setOfficer(Names.of(review.reviewer().officer()))
            .setPartner(Names.of(review.reviewer().partner()))
            .setOpenCount(review.work().open())
            .setOverdueCount(review.work().overdue())
            .setComplete(review.work().complete())
            .setEtag(view.loaded().version().etag())
            .setHoldTime(Times.toProto(review.time()));
    review.work().tallies().forEach(one -> proto.addTallies(tally(one)));
    review.work().items().forEach(one -> proto.addItems(item(one)));
    review.followUps().forEach(one -> proto.addFollowUps(followUp(one)));
    review.instructions().forEach(one -> proto.addInstructions(instruction(one, view)));
    review
        .conclusion()
        .ifPresent(end ->
            proto
                .setConclusion(Shows.note(view.shown(end.words())))
                .setClosingOfficer(Names.of(end.officer()))
                .setCloseTime(Times.toProto(end.time())));
    review.next().ifPresent(next -> proto.setNextReview(ReviewNames.of(next)));
    return proto.build();
  }

  static ReviewListing toProto(ListReviews.Listed listed) {
    var proto =
        ReviewListing.newBuilder()
            .setFirstDate(listed.period().first().toString())
            .setLastDate(listed.period().last().toString())
            .setStanding(STANDING.toProto(listed.standing()));
    listed
        .review()
        .ifPresent(review -> {
          proto
              .setReview(ReviewNames.of(review.id()))
              .setOpenCount(review.work().open())
              .setOverdueCount(review.work().overdue())
              .setInstructionCount(review.instructions().size())
              .setHoldTime(Times.toProto(review.time()));
          review.conclusion().ifPresent(end -> proto.setCloseTime(Times.toProto(end.time())));
        });
    return proto.build();
  }

  private static ReviewTally tally(OpenWork.Tally tally) {
    return ReviewTally.newBuilder()
        .setLevel(level(tally.level()))
        .setUnit(tally.unit().map((UnitId id) -> Names.of(id)).orElse(""))
        .setOpenCount(tally.open())
        .setOverdueCount(tally.overdue())
        .build();
  }

  private static ReviewItem item(org.fengqiao.domain.cases.reviews.ReviewItem item) {
    var proto =
        ReviewItem.newBuilder()
            .setCase(Names.of(item.id()))
            .setState(CaseEnums.STATE.toProto(item.status()))
            .setLevel(level(item.level()))
            .setReportTime(Times.toProto(item.reportTime()))
            .setOverdue(item.overdue());
    item.unit().ifPresent(unit -> proto.setUnit(Names.of(unit)));
    item.post().ifPresent(post -> proto.setPost(Names.of(post)));
    item.due().ifPresent(due -> proto.setDueTime(Times.toProto(due)));
    return proto.build();
  }

  private static DivisionLevel level(Optional<Level> level) {
    return level.map(GridEnums.LEVEL::toProto).orElse(DivisionLevel.DIVISION_LEVEL_UNSPECIFIED);
  }

  private static ReviewFollowUp followUp(
      org.fengqiao.domain.cases.reviews.ProgressReview.FollowUp followUp) {
    return ReviewFollowUp.newBuilder()
        .setReview(ReviewNames.of(followUp.review()))
        .setNumber(followUp.number())
        .setCase(Names.of(followUp.about()))
        .setDone(followUp.done())
        .build();
  }

  private static ReviewInstruction instruction(
      org.fengqiao.domain.cases.reviews.ProgressReview.Instruction instruction, ReviewView view) {
    var proto =
        ReviewInstruction.newBuilder()
            .setNumber(instruction.number())
            .setCase(Names.of(instruction.about()))
            .setOfficer(Names.of(instruction.officer()))
            .setText(Shows.note(view.shown(instruction.words())))
            .setInstructTime(Times.toProto(instruction.time()));
    instruction.supervision().ifPresent(id -> proto.setSupervision(SupervisionNames.of(id)));
    return proto.build();
  }
}
