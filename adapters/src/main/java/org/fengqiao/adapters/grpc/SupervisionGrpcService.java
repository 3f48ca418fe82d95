package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.cases.v1.AcceptReplyRequest;
import org.fengqiao.proto.cases.v1.AcceptReplyResponse;
import org.fengqiao.proto.cases.v1.GetSupervisionRequest;
import org.fengqiao.proto.cases.v1.ListSupervisionsRequest;
import org.fengqiao.proto.cases.v1.ListSupervisionsResponse;
import org.fengqiao.proto.cases.v1.OrderSupervisionRequest;
import org.fengqiao.proto.cases.v1.OrderSupervisionResponse;
import org.fengqiao.proto.cases.v1.ReplyToSupervisionRequest;
import org.fengqiao.proto.cases.v1.ReplyToSupervisionResponse;
import org.fengqiao.proto.cases.v1.ReturnReplyRequest;
import org.fengqiao.proto.cases.v1.ReturnReplyResponse;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.SupervisionServiceGrpc;
import org.fengqiao.proto.cases.v1.WithdrawSupervisionRequest;
import org.fengqiao.proto.cases.v1.WithdrawSupervisionResponse;

/** Serves supervisions. */
public final class SupervisionGrpcService
    extends SupervisionServiceGrpc.SupervisionServiceImplBase {
  private final SupervisionCalls calls;
  private final SupervisionReadCalls reads;

  @Inject
  SupervisionGrpcService(SupervisionCalls calls, SupervisionReadCalls reads) {
    this.calls = calls;
    this.reads = reads;
  }

  @Override
  public void orderSupervision(
      OrderSupervisionRequest request, StreamObserver<OrderSupervisionResponse> out) {
    respond(
        out,
        () ->
            calls.order(
                caller(),
                request,
                (supervision, repeated) ->
                    OrderSupervisionResponse.newBuilder()
                        .setSupervision(supervision)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void replyToSupervision(
      ReplyToSupervisionRequest request, StreamObserver<ReplyToSupervisionResponse> out) {
    respond(
        out,
        () ->
            calls.reply(
                caller(),
                request,
                (supervision, repeated) ->
                    ReplyToSupervisionResponse.newBuilder()
                        .setSupervision(supervision)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void returnReply(ReturnReplyRequest request, StreamObserver<ReturnReplyResponse> out) {
    respond(
        out,
        () ->
            calls.giveBack(
                caller(),
                request,
                (supervision, repeated) ->
                    ReturnReplyResponse.newBuilder()
                        .setSupervision(supervision)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void acceptReply(AcceptReplyRequest request, StreamObserver<AcceptReplyResponse> out) {
    respond(
        out,
        () ->
            calls.accept(
                caller(),
                request,
                (supervision, repeated) ->
                    AcceptReplyResponse.newBuilder()
                        .setSupervision(supervision)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void withdrawSupervision(
      WithdrawSupervisionRequest request, StreamObserver<WithdrawSupervisionResponse> out) {
    respond(
        out,
        () ->
            calls.withdraw(
                caller(),
                request,
                (supervision, repeated) ->
                    WithdrawSupervisionResponse.newBuilder()
                        .setSupervision(supervision)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void getSupervision(GetSupervisionRequest request, StreamObserver<Supervision> out) {
    respond(out, () -> reads.get(caller(), request));
  }

  @Override
  public void listSupervisions(
      ListSupervisionsRequest request, StreamObserver<ListSupervisionsResponse> out) {
    respond(out, () -> reads.list(caller(), request));
  }
}
