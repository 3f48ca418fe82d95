package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.cases.v1.CloseReviewRequest;
import org.fengqiao.proto.cases.v1.CloseReviewResponse;
import org.fengqiao.proto.cases.v1.GetReviewRequest;
import org.fengqiao.proto.cases.v1.HoldReviewRequest;
import org.fengqiao.proto.cases.v1.HoldReviewResponse;
import org.fengqiao.proto.cases.v1.InstructReviewRequest;
import org.fengqiao.proto.cases.v1.InstructReviewResponse;
import org.fengqiao.proto.cases.v1.ListReviewsRequest;
import org.fengqiao.proto.cases.v1.ListReviewsResponse;
import org.fengqiao.proto.cases.v1.ProgressReview;
import org.fengqiao.proto.cases.v1.ProgressReviewServiceGrpc;

/** Serves progress reviews. */
public final class ProgressReviewGrpcService
    extends ProgressReviewServiceGrpc.ProgressReviewServiceImplBase {
  private final ReviewCalls calls;

  @Inject
  ProgressReviewGrpcService(ReviewCalls calls) {
    this.calls = calls;
  }

  @Override
  public void holdReview(HoldReviewRequest request, StreamObserver<HoldReviewResponse> out) {
    respond(out, () -> calls.hold(caller(), request));
  }

  @Override
  public void instructReview(
      InstructReviewRequest request, StreamObserver<InstructReviewResponse> out) {
    respond(out, () -> calls.instruct(caller(), request));
  }

  @Override
  public void closeReview(CloseReviewRequest request, StreamObserver<CloseReviewResponse> out) {
    respond(out, () -> calls.close(caller(), request));
  }

  @Override
  public void getReview(GetReviewRequest request, StreamObserver<ProgressReview> out) {
    respond(out, () -> calls.get(caller(), request));
  }

  @Override
  public void listReviews(ListReviewsRequest request, StreamObserver<ListReviewsResponse> out) {
    respond(out, () -> calls.list(caller(), request));
  }
}
