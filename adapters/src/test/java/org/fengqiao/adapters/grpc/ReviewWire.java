package org.fengqiao.adapters.grpc;

import java.util.EnumSet;
import org.fengqiao.application.cases.reviews.ReviewTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.CloseReviewRequest;
import org.fengqiao.proto.cases.v1.HoldReviewRequest;
import org.fengqiao.proto.cases.v1.InstructReviewRequest;
import org.fengqiao.proto.cases.v1.ListReviewsRequest;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ProgressReviewServiceGrpc;
import org.fengqiao.proto.cases.v1.ProgressReviewServiceGrpc.ProgressReviewServiceBlockingStub;
import org.fengqiao.proto.cases.v1.ReviewKind;

/** Progress reviews of a town through the real interceptors, as its partners call for them. */
final class ReviewWire implements AutoCloseable {
  static final String TOWN = "divisions/620402202000";

  final ReviewTown town = new ReviewTown(DeadlineStore::new);
  final TestPartners partners = new TestPartners();
  final GrpcHarness harness;

  /** The partner of the town's centre, one that sees all, one that sees nothing. */
  final String centre = admit(town.centre());

  final String overseer = admit(town.cases.overseer(EnumSet.allOf(Right.class)));
  final String stranger = admit(town.cases.stranger());

  ReviewWire() {
    var service =
        new ProgressReviewGrpcService(
            new ReviewCalls(town.views, town.hold, town.instruct, town.close, town.get, town.list));
    harness = new GrpcHarness(partners, town.cases.town.clock, service);
  }

  /** Lets a partner in; its secret. */
  String admit(Caller caller) {
    return partners.admit(caller.partner().value(), caller.home(), caller.rights());
  }

  ProgressReviewServiceBlockingStub as(String secret) {
    return ProgressReviewServiceGrpc.newBlockingStub(harness.as(secret, "en"));
  }

  String id() {
    return town.cases.town.ids.next().toString();
  }

  /** The director of the town's centre, and the secretary of the village. */
  String director() {
    return Names.of(town.cases.townsman);
  }

  String villager() {
    return Names.of(town.cases.villager);
  }

  HoldReviewRequest.Builder holding(String date) {
    return HoldReviewRequest.newBuilder()
        .setRequestId(id())
        .setDivision(TOWN)
        .setKind(ReviewKind.REVIEW_KIND_WEEKLY)
        .setDate(date)
        .setActingOfficer(director());
  }

  ProgressReview hold(String date) {
    return as(centre).holdReview(holding(date).build()).getReview();
  }

  InstructReviewRequest.Builder instructing(ProgressReview review, Case c) {
    return InstructReviewRequest.newBuilder()
        .setRequestId(id())
        .setName(review.getName())
        .setActingOfficer(director())
        .setCase(Names.of(c.id()))
        .setText("三日内办结");
  }

  CloseReviewRequest.Builder closing(ProgressReview review) {
    return CloseReviewRequest.newBuilder()
        .setRequestId(id())
        .setName(review.getName())
        .setActingOfficer(director())
        .setConclusion("总体平稳");
  }

  ListReviewsRequest.Builder listing() {
    return ListReviewsRequest.newBuilder()
        .setDivision(TOWN)
        .setKind(ReviewKind.REVIEW_KIND_WEEKLY)
        .setFromDate("2026-03-01")
        .setUntilDate("2026-03-31");
  }

  @Override
  public void close() {
    harness.close();
  }
}
