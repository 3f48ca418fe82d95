package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.application.cases.PutOnTheBooks;
import org.fengqiao.application.cases.ReviewOnTheBooks;
import org.fengqiao.application.cases.TakeOffTheBooks;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.cases.v1.CaseBooksServiceGrpc;
import org.fengqiao.proto.cases.v1.PutOnTheBooksRequest;
import org.fengqiao.proto.cases.v1.PutOnTheBooksResponse;
import org.fengqiao.proto.cases.v1.ReviewOnTheBooksRequest;
import org.fengqiao.proto.cases.v1.ReviewOnTheBooksResponse;
import org.fengqiao.proto.cases.v1.TakeOffTheBooksRequest;
import org.fengqiao.proto.cases.v1.TakeOffTheBooksResponse;

/** Serves {@code fengqiao.cases.v1.CaseBooksService}. */
public final class CaseBooksGrpcService extends CaseBooksServiceGrpc.CaseBooksServiceImplBase {
  private final CaseMoveCalls moves;
  private final PutOnTheBooks put;
  private final ReviewOnTheBooks review;
  private final TakeOffTheBooks takeOff;

  @Inject
  CaseBooksGrpcService(
      CaseMoveCalls moves, PutOnTheBooks put, ReviewOnTheBooks review, TakeOffTheBooks takeOff) {
    this.moves = moves;
    this.put = put;
    this.review = review;
    this.takeOff = takeOff;
  }

  @Override
  public void putOnTheBooks(
      PutOnTheBooksRequest request, StreamObserver<PutOnTheBooksResponse> out) {
    respond(out, () -> put(caller(), request));
  }

  @Override
  public void reviewOnTheBooks(
      ReviewOnTheBooksRequest request, StreamObserver<ReviewOnTheBooksResponse> out) {
    respond(out, () -> review(caller(), request));
  }

  @Override
  public void takeOffTheBooks(
      TakeOffTheBooksRequest request, StreamObserver<TakeOffTheBooksResponse> out) {
    respond(out, () -> takeOff(caller(), request));
  }

  private PutOnTheBooksResponse put(Caller caller, PutOnTheBooksRequest request) {
    var command =
        new PutOnTheBooks.Command(
            CaseCommands.on(caller, request, request.getName(), request.getEtag()),
            CaseCommands.officer(request.getActingOfficer()),
            CaseCommands.officer("approving_officer", request.getApprovingOfficer()),
            request.getReason());
    return moves.answer(
        caller, put.put(caller, command), PutOnTheBooksResponse.getDefaultInstance());
  }

  private ReviewOnTheBooksResponse review(Caller caller, ReviewOnTheBooksRequest request) {
    var command =
        new ReviewOnTheBooks.Command(
            CaseCommands.on(caller, request, request.getName(), request.getEtag()),
            CaseCommands.optionalOfficer(request.getActingOfficer()),
            request.getReason());
    return moves.answer(
        caller, review.review(caller, command), ReviewOnTheBooksResponse.getDefaultInstance());
  }

  private TakeOffTheBooksResponse takeOff(Caller caller, TakeOffTheBooksRequest request) {
    var command =
        new TakeOffTheBooks.Command(
            CaseCommands.on(caller, request, request.getName(), request.getEtag()),
            CaseCommands.optionalOfficer(request.getActingOfficer()),
            request.getNote());
    return moves.answer(
        caller, takeOff.takeOff(caller, command), TakeOffTheBooksResponse.getDefaultInstance());
  }
}
