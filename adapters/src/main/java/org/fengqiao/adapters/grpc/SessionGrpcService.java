package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.cases.v1.CloseSessionRequest;
import org.fengqiao.proto.cases.v1.CloseSessionResponse;
import org.fengqiao.proto.cases.v1.ConveneSessionRequest;
import org.fengqiao.proto.cases.v1.ConveneSessionResponse;
import org.fengqiao.proto.cases.v1.GetSessionRequest;
import org.fengqiao.proto.cases.v1.HandInTaskRequest;
import org.fengqiao.proto.cases.v1.HandInTaskResponse;
import org.fengqiao.proto.cases.v1.ListSessionsRequest;
import org.fengqiao.proto.cases.v1.ListSessionsResponse;
import org.fengqiao.proto.cases.v1.RaiseSessionRequest;
import org.fengqiao.proto.cases.v1.RaiseSessionResponse;
import org.fengqiao.proto.cases.v1.RecordSessionRequest;
import org.fengqiao.proto.cases.v1.RecordSessionResponse;
import org.fengqiao.proto.cases.v1.ResolveSessionRequest;
import org.fengqiao.proto.cases.v1.ResolveSessionResponse;
import org.fengqiao.proto.cases.v1.ReturnTaskRequest;
import org.fengqiao.proto.cases.v1.ReturnTaskResponse;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.SessionServiceGrpc;
import org.fengqiao.proto.cases.v1.WithdrawSessionRequest;
import org.fengqiao.proto.cases.v1.WithdrawSessionResponse;

/** Serves joint sessions. */
public final class SessionGrpcService extends SessionServiceGrpc.SessionServiceImplBase {
  private final SessionCalls calls;
  private final SessionReadCalls reads;

  @Inject
  SessionGrpcService(SessionCalls calls, SessionReadCalls reads) {
    this.calls = calls;
    this.reads = reads;
  }

  @Override
  public void conveneSession(
      ConveneSessionRequest request, StreamObserver<ConveneSessionResponse> out) {
    respond(
        out,
        () ->
            calls.convene(
                caller(),
                request,
                (session, repeated) ->
                    ConveneSessionResponse.newBuilder()
                        .setSession(session)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void recordSession(
      RecordSessionRequest request, StreamObserver<RecordSessionResponse> out) {
    respond(
        out,
        () ->
            calls.record(
                caller(),
                request,
                (session, repeated) ->
                    RecordSessionResponse.newBuilder()
                        .setSession(session)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void resolveSession(
      ResolveSessionRequest request, StreamObserver<ResolveSessionResponse> out) {
    respond(
        out,
        () ->
            calls.resolve(
                caller(),
                request,
                (session, repeated) ->
                    ResolveSessionResponse.newBuilder()
                        .setSession(session)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void handInTask(HandInTaskRequest request, StreamObserver<HandInTaskResponse> out) {
    respond(
        out,
        () ->
            calls.handIn(
                caller(),
                request,
                (session, repeated) ->
                    HandInTaskResponse.newBuilder()
                        .setSession(session)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void returnTask(ReturnTaskRequest request, StreamObserver<ReturnTaskResponse> out) {
    respond(
        out,
        () ->
            calls.giveBack(
                caller(),
                request,
                (session, repeated) ->
                    ReturnTaskResponse.newBuilder()
                        .setSession(session)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void closeSession(CloseSessionRequest request, StreamObserver<CloseSessionResponse> out) {
    respond(
        out,
        () ->
            calls.close(
                caller(),
                request,
                (session, repeated) ->
                    CloseSessionResponse.newBuilder()
                        .setSession(session)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void raiseSession(RaiseSessionRequest request, StreamObserver<RaiseSessionResponse> out) {
    respond(
        out,
        () ->
            calls.raise(
                caller(),
                request,
                (session, repeated) ->
                    RaiseSessionResponse.newBuilder()
                        .setSession(session)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void withdrawSession(
      WithdrawSessionRequest request, StreamObserver<WithdrawSessionResponse> out) {
    respond(
        out,
        () ->
            calls.withdraw(
                caller(),
                request,
                (session, repeated) ->
                    WithdrawSessionResponse.newBuilder()
                        .setSession(session)
                        .setRepeated(repeated)
                        .build()));
  }

  @Override
  public void getSession(GetSessionRequest request, StreamObserver<Session> out) {
    respond(out, () -> reads.get(caller(), request));
  }

  @Override
  public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> out) {
    respond(out, () -> reads.list(caller(), request));
  }
}
