package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.cases.reviews.CloseReview;
import org.fengqiao.application.cases.reviews.GetReview;
import org.fengqiao.application.cases.reviews.HoldReview;
import org.fengqiao.application.cases.reviews.InstructReview;
import org.fengqiao.application.cases.reviews.InstructReview.Supervising;
import org.fengqiao.application.cases.reviews.ListReviews;
import org.fengqiao.application.cases.reviews.ReviewViews;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.reviews.ProgressReview;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.proto.cases.v1.CloseReviewRequest;
import org.fengqiao.proto.cases.v1.CloseReviewResponse;
import org.fengqiao.proto.cases.v1.GetReviewRequest;
import org.fengqiao.proto.cases.v1.HoldReviewRequest;
import org.fengqiao.proto.cases.v1.HoldReviewResponse;
import org.fengqiao.proto.cases.v1.InstructReviewRequest;
import org.fengqiao.proto.cases.v1.InstructReviewResponse;
import org.fengqiao.proto.cases.v1.ListReviewsRequest;
import org.fengqiao.proto.cases.v1.ListReviewsResponse;

/** Translates what is done about progress reviews, and what is asked of them. */
final class ReviewCalls {
  private final ReviewViews views;
  private final HoldReview hold;
  private final InstructReview instruct;
  private final CloseReview close;
  private final GetReview get;
  private final ListReviews list;

  @Inject
  ReviewCalls(
      ReviewViews views,
      HoldReview hold,
      InstructReview instruct,
      CloseReview close,
      GetReview get,
      ListReviews list) {
    this.views = views;
    this.hold = hold;
    this.instruct = instruct;
    this.close = close;
    this.get = get;
    this.list = list;
  }

  HoldReviewResponse hold(Caller caller, HoldReviewRequest request) {
    var command =
        new HoldReview.Command(
            Requests.of(caller, request),
            Names.division("division", request.getDivision()),
            kind(request.getKind()),
            Times.toDate("date", request.getDate()),
            CaseCommands.officer(request.getActingOfficer()));
    var answer = hold.hold(caller, command);
    return HoldReviewResponse.newBuilder()
        .setReview(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  InstructReviewResponse instruct(Caller caller, InstructReviewRequest request) {
    var on = OfficerMoves.of(caller, request, ReviewNames::read);
    // What is refused of the supervision is told where it stands in the request.
    var answer =
        Nested.in(
            "supervise",
            request.getSupervise(),
            () ->
                instruct.instruct(
                    caller,
                    new InstructReview.Command(
                        on,
                        Names.caseId("case", request.getCase()),
                        request.getText(),
                        supervising(request))));
    return InstructReviewResponse.newBuilder()
        .setReview(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  CloseReviewResponse close(Caller caller, CloseReviewRequest request) {
    var on = OfficerMoves.of(caller, request, ReviewNames::read);
    var answer = close.close(caller, new CloseReview.Command(on, request.getConclusion()));
    return CloseReviewResponse.newBuilder()
        .setReview(shown(answer))
        .setRepeated(answer.repeated())
        .build();
  }

  org.fengqiao.proto.cases.v1.ProgressReview get(Caller caller, GetReviewRequest request) {
    return ReviewProtos.toProto(get.get(caller, ReviewNames.read("name", request.getName())));
  }

  ListReviewsResponse list(Caller caller, ListReviewsRequest request) {
    var query =
        new ListReviews.Query(
            Names.division("division", request.getDivision()),
            kind(request.getKind()),
            Times.toDate("from_date", request.getFromDate()),
            Times.toDate("until_date", request.getUntilDate()));
    return ListReviewsResponse.newBuilder()
        .addAllReviews(list.list(caller, query).stream().map(ReviewProtos::toProto).toList())
        .build();
  }

  private org.fengqiao.proto.cases.v1.ProgressReview shown(Answer<ProgressReview> answer) {
    return ReviewProtos.toProto(views.of(answer.resource()));
  }

  private static ReviewKind kind(org.fengqiao.proto.cases.v1.ReviewKind kind) {
    return ReviewProtos.KIND.required("kind", kind);
  }

  private static Optional<Supervising> supervising(InstructReviewRequest request) {
    if (!request.hasSupervise()) {
      return Optional.empty();
    }
    var asked = request.getSupervise();
    return Optional.of(
        new Supervising(
            Names.unit("unit", asked.getUnit()),
            Names.optional(asked.getPost(), name -> Names.post("post", name)),
            SupervisionCalls.budget("budget", asked.getBudget())));
  }
}
