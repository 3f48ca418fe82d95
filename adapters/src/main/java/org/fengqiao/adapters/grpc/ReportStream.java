package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.fengqiao.proto.cases.v1.ReportError;

/**
 * One stream of reports: each is taken on a virtual thread of its own and answered when it is
 * durable, so answers may overtake each other. As many are read ahead as may be under way; flow
 * control holds the client back beyond that.
 */
final class ReportStream implements StreamObserver<ReportCasesRequest> {
  /** How many reports of one stream are under way at once. */
  static final int UNDER_WAY = 512;

  private final ServerCallStreamObserver<ReportCasesResponse> out;
  private final Caller caller;
  private final Reporting reporting;
  private final Context context = Context.current();
  private int underWay;
  private boolean halfClosed;
  private boolean ended;

  /** Takes one report. */
  interface Reporting {
    ReportCaseResponse report(Caller caller, ReportCaseRequest request);
  }

  ReportStream(
      ServerCallStreamObserver<ReportCasesResponse> out, Caller caller, Reporting reporting) {
    this.out = out;
    this.caller = caller;
    this.reporting = reporting;
    out.disableAutoRequest();
    out.setOnCancelHandler(this::cancelled);
    out.request(UNDER_WAY);
  }

  @Override
  public void onNext(ReportCasesRequest message) {
    synchronized (this) {
      underWay++;
    }
    Thread.startVirtualThread(context.wrap(() -> answer(message.getReport())));
  }

  @Override
  public synchronized void onCompleted() {
    halfClosed = true;
    completeIfDone();
  }

  @Override
  public void onError(Throwable broken) {
    cancelled();
  }

  private void answer(ReportCaseRequest report) {
    var answer = ReportCasesResponse.newBuilder().setRequestId(report.getRequestId());
    try {
      CallContext.requireWaiting();
      answer.setReported(reporting.report(caller, report));
    } catch (RuntimeException e) {
      answer.setError(error(Errors.tell(e)));
    }
    answered(answer.build());
  }

  private synchronized void answered(ReportCasesResponse answer) {
    underWay--;
    if (ended) {
      return;
    }
    out.onNext(answer);
    out.request(1);
    completeIfDone();
  }

  private void completeIfDone() {
    if (halfClosed && underWay == 0 && !ended) {
      ended = true;
      out.onCompleted();
    }
  }

  private synchronized void cancelled() {
    ended = true;
  }

  private static ReportError error(Told told) {
    var error =
        ReportError.newBuilder()
            .setCode(told.code().value())
            .setReason(told.reason())
            .setMessage(told.message())
            .putAllMetadata(told.metadata());
    told.retryDelay().ifPresent(delay -> error.setRetryDelay(Times.toProto(delay)));
    return error.build();
  }
}
