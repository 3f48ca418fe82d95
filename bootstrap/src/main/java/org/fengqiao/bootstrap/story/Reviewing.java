package org.fengqiao.bootstrap.story;

import java.util.List;
import org.fengqiao.proto.cases.v1.CloseReviewRequest;
import org.fengqiao.proto.cases.v1.HoldReviewRequest;
import org.fengqiao.proto.cases.v1.InstructReviewRequest;
import org.fengqiao.proto.cases.v1.ListReviewsRequest;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ProgressReviewServiceGrpc;
import org.fengqiao.proto.cases.v1.ProgressReviewServiceGrpc.ProgressReviewServiceBlockingStub;
import org.fengqiao.proto.cases.v1.ReviewKind;
import org.fengqiao.proto.cases.v1.ReviewListing;
import org.fengqiao.proto.cases.v1.ReviewSupervising;
import org.fengqiao.proto.people.v1.Post;

/**
 * A post that goes through what is open in a division.
 *
 * @param line through which
 * @param division which, {@code divisions/{12 digits}}
 * @param post who does
 */
public record Reviewing(Line line, String division, Post post) {
  /** The review of the period that a day, {@code yyyy-mm-dd}, is in. */
  public ProgressReview hold(ReviewKind kind, String date) {
    return reviews()
        .holdReview(
            HoldReviewRequest.newBuilder()
                .setRequestId(Line.id())
                .setDivision(division)
                .setKind(kind)
                .setDate(date)
                .setActingOfficer(post.getHolders(0))
                .build())
        .getReview();
  }

  /** Instructs on a case. */
  public ProgressReview instruct(ProgressReview review, String about, String text) {
    return instruct(instruction(review, about, text));
  }

  /** Instructs on a case, and orders its unit to reply within that time. */
  public ProgressReview supervise(
      ProgressReview review, String about, String text, String unit, String budget) {
    var whom = ReviewSupervising.newBuilder().setUnit(unit).setBudget(budget);
    return instruct(instruction(review, about, text).setSupervise(whom));
  }

  /** Closes it. */
  public ProgressReview close(ProgressReview review, String conclusion) {
    return reviews()
        .closeReview(
            CloseReviewRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(review.getName())
                .setActingOfficer(post.getHolders(0))
                .setConclusion(conclusion)
                .build())
        .getReview();
  }

  /** How each period that has a day of the span stands, the earliest first. */
  public List<ReviewListing> periods(ReviewKind kind, String from, String until) {
    return reviews()
        .listReviews(
            ListReviewsRequest.newBuilder()
                .setDivision(division)
                .setKind(kind)
                .setFromDate(from)
                .setUntilDate(until)
                .build())
        .getReviewsList();
  }

  private InstructReviewRequest.Builder instruction(
      ProgressReview review, String about, String text) {
    return InstructReviewRequest.newBuilder()
        .setRequestId(Line.id())
        .setName(review.getName())
        .setActingOfficer(post.getHolders(0))
        .setCase(about)
        .setText(text);
  }

  private ProgressReview instruct(InstructReviewRequest.Builder request) {
    return reviews().instructReview(request.build()).getReview();
  }

  private ProgressReviewServiceBlockingStub reviews() {
    return line.call(ProgressReviewServiceGrpc::newBlockingStub);
  }
}
