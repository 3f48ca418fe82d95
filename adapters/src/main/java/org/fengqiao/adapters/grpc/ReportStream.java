package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.fengqiao.proto.cases.v1.ReportError;

/**
 * One stream of reports: each is taken on a virtual thread of its own and answered when it is
 * durable, so answers may overtake each other. As many are read ahead as may be under way or wait
 * to be sent; flow control holds the client back beyond that.
 *
 * <p>When the server stops, what was read is answered and the rest left unread, so that the client
 * knows what to send again.
 */
final class ReportStream implements StreamObserver<ReportCasesRequest> {
  /** How many reports of one stream are unanswered at once, or answered and not sent. */
  static final int UNDER_WAY = 512;

  // Asked for together, since each asking wakes the connection's thread.
  private static final int READ_ON = 64;

  private final ServerCallStreamObserver<ReportCasesResponse> out;
  private final Supplier<Caller> caller;
  private final Reporting reporting;
  private final Stopping stopping;
  private final Context context = Context.current();
  private final Runnable stop = context.wrap(this::stop);
  private final Queue<ReportCasesResponse> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unsent = new AtomicInteger();
  private int underWay;
  private int held;
  private boolean halfClosed;
  private boolean stopped;
  private boolean ended;

  /** Takes one report. */
  interface Reporting {
    ReportCaseResponse report(Caller caller, ReportCaseRequest request);
  }

  /**
   * Answers to {@code out}.
   *
   * @param caller the caller as it is now, asked at each report
   */
  ReportStream(
      ServerCallStreamObserver<ReportCasesResponse> out,
      Supplier<Caller> caller,
      Reporting reporting,
      Stopping stopping) {
    this.out = out;
    this.caller = caller;
    this.reporting = reporting;
    this.stopping = stopping;
    out.disableAutoRequest();
    out.setOnReadyHandler(this::ready);
    out.setOnCancelHandler(this::cancelled);
    // It may be ended above it, as by a message that cannot be read.
    out.setOnCloseHandler(this::cancelled);
    out.request(UNDER_WAY);
    stopping.tell(stop);
  }

  @Override
  public void onNext(ReportCasesRequest message) {
    synchronized (this) {
      if (stopping.hasBegun()) {
        stopped = true;
        return;
      }
      underWay++;
    }
    var report = message.getReport();
    if (CaseCommands.isTooLarge(report)) {
      // Refused right here, so that of large ones no more than one is held at a time.
      answer(report);
    } else {
      Thread.startVirtualThread(context.wrap(() -> answer(report)));
    }
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
      answer.setReported(reporting.report(caller.get(), report));
    } catch (RuntimeException e) {
      answer.setError(error(Errors.tell(e)));
    }
    answered(answer.build());
  }

  /**
   * Sends an answer, or leaves it to the thread that is sending: hundreds come at once when a group
   * is committed, and would wait for each other.
   */
  private void answered(ReportCasesResponse answer) {
    answers.add(answer);
    if (unsent.getAndIncrement() > 0) {
      return;
    }
    do {
      try {
        send(answers.remove());
      } catch (RuntimeException e) {
        // Without this answer the stream must not end well.
        broken(e);
      }
    } while (unsent.decrementAndGet() > 0);
  }

  private synchronized void send(ReportCasesResponse answer) {
    underWay--;
    if (ended) {
      return;
    }
    out.onNext(answer);
    held++;
    ready();
    completeIfDone();
  }

  /** Reads on for what was answered, once the client takes answers: else they would pile up. */
  private synchronized void ready() {
    if (!ended && !stopping.hasBegun() && held >= READ_ON && out.isReady()) {
      out.request(held);
      held = 0;
    }
  }

  private void completeIfDone() {
    if (underWay > 0 || ended) {
      return;
    }
    if (stopped) {
      end();
      out.onError(Errors.tell(CallEnded.serverStopping()).toException());
    } else if (halfClosed) {
      end();
      out.onCompleted();
    }
  }

  private synchronized void stop() {
    // One that is half-closed was read to its end.
    stopped |= !halfClosed;
    completeIfDone();
  }

  private synchronized void broken(RuntimeException failure) {
    if (!ended) {
      end();
      out.onError(Errors.tell(failure).toException());
    }
  }

  private synchronized void cancelled() {
    end();
  }

  private void end() {
    ended = true;
    stopping.forget(stop);
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
