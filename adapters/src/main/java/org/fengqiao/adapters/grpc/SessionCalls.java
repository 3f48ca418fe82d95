package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.function.BiFunction;
import org.fengqiao.application.cases.sessions.CloseSession;
import org.fengqiao.application.cases.sessions.ConveneSession;
import org.fengqiao.application.cases.sessions.HandInTask;
import org.fengqiao.application.cases.sessions.RaiseSession;
import org.fengqiao.application.cases.sessions.RecordSession;
import org.fengqiao.application.cases.sessions.ResolveSession;
import org.fengqiao.application.cases.sessions.ReturnTask;
import org.fengqiao.application.cases.sessions.SessionViews;
import org.fengqiao.application.cases.sessions.WithdrawSession;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.proto.cases.v1.CloseSessionRequest;
import org.fengqiao.proto.cases.v1.ConveneSessionRequest;
import org.fengqiao.proto.cases.v1.HandInTaskRequest;
import org.fengqiao.proto.cases.v1.RaiseSessionRequest;
import org.fengqiao.proto.cases.v1.RecordSessionRequest;
import org.fengqiao.proto.cases.v1.ResolveSessionRequest;
import org.fengqiao.proto.cases.v1.ReturnTaskRequest;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.WithdrawSessionRequest;

/** Translates what is done about joint sessions. */
final class SessionCalls {
  private final SessionViews views;
  private final ConveneSession convene;
  private final RecordSession record;
  private final ResolveSession resolve;
  private final HandInTask handIn;
  private final ReturnTask giveBack;
  private final CloseSession close;
  private final RaiseSession raise;
  private final WithdrawSession withdraw;

  @Inject
  SessionCalls(
      SessionViews views,
      ConveneSession convene,
      RecordSession record,
      ResolveSession resolve,
      HandInTask handIn,
      ReturnTask giveBack,
      CloseSession close,
      RaiseSession raise,
      WithdrawSession withdraw) {
    this.views = views;
    this.convene = convene;
    this.record = record;
    this.resolve = resolve;
    this.handIn = handIn;
    this.giveBack = giveBack;
    this.close = close;
    this.raise = raise;
    this.withdraw = withdraw;
  }

  /** Makes of the session after a move, and of whether it was made before, the rpc's response. */
  interface Response<R> extends BiFunction<Session, Boolean, R> {}

  <R> R convene(Caller caller, ConveneSessionRequest request, Response<R> response) {
    return answer(convene.convene(caller, SessionCommands.convene(caller, request)), response);
  }

  <R> R record(Caller caller, RecordSessionRequest request, Response<R> response) {
    return answer(record.record(caller, SessionCommands.record(caller, request)), response);
  }

  <R> R resolve(Caller caller, ResolveSessionRequest request, Response<R> response) {
    return answer(resolve.resolve(caller, SessionCommands.resolve(caller, request)), response);
  }

  <R> R handIn(Caller caller, HandInTaskRequest request, Response<R> response) {
    return answer(handIn.handIn(caller, SessionCommands.handIn(caller, request)), response);
  }

  <R> R giveBack(Caller caller, ReturnTaskRequest request, Response<R> response) {
    return answer(giveBack.giveBack(caller, SessionCommands.giveBack(caller, request)), response);
  }

  <R> R close(Caller caller, CloseSessionRequest request, Response<R> response) {
    return answer(close.close(caller, SessionCommands.close(caller, request)), response);
  }

  <R> R raise(Caller caller, RaiseSessionRequest request, Response<R> response) {
    return answer(raise.raise(caller, SessionCommands.raise(caller, request)), response);
  }

  <R> R withdraw(Caller caller, WithdrawSessionRequest request, Response<R> response) {
    return answer(withdraw.withdraw(caller, SessionCommands.withdraw(caller, request)), response);
  }

  private <R> R answer(Answer<JointSession> answer, Response<R> response) {
    return response.apply(SessionProtos.toProto(views.of(answer.resource())), answer.repeated());
  }
}
