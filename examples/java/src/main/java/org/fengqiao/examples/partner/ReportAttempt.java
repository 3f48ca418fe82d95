package org.fengqiao.examples.partner;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceStub;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;

/** One stream of a {@link ReportStream}, from its opening to its end or its break. */
final class ReportAttempt
    implements ClientResponseObserver<ReportCasesRequest, ReportCasesResponse> {
  /** Owed an answer for so long, we take the stream for dead though nobody said so. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final ReportStream all;
  private final CaseServiceStub stub;
  private ClientCallStreamObserver<ReportCasesRequest> out;
  private Optional<ServerError> broken = Optional.empty();
  private boolean ended;
  private long quietSince;

  ReportAttempt(ReportStream all, CaseServiceStub stub) {
    this.all = all;
    this.stub = stub;
  }

  /** Sends until all is answered, which is empty, or the stream breaks, which is why. */
  Optional<ServerError> run(Iterator<ReportCaseRequest> reports) throws InterruptedException {
    quietSince = all.now();
    stub.reportCases(this);
    var whole = false;
    try {
      for (var report = awaitNext(reports); report.isPresent(); report = awaitNext(reports)) {
        out.onNext(ReportCasesRequest.newBuilder().setReport(report.get()).build());
      }
      whole = awaitEnd(reports);
    } finally {
      if (!whole) {
        out.cancel("the stream is given up", null);
      }
    }
    return whole ? Optional.empty() : Optional.of(broken.orElseGet(ReportAttempt::endedEarly));
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<ReportCasesRequest> out) {
    this.out = out;
    out.setOnReadyHandler(() -> change(() -> {}));
  }

  @Override
  public void onNext(ReportCasesResponse response) {
    change(() -> {
      quietSince = all.now();
      all.answered(response);
    });
  }

  @Override
  public void onError(Throwable failure) {
    change(() -> {
      ended = true;
      broken = Optional.of(ServerError.of(failure));
    });
  }

  @Override
  public void onCompleted() {
    // Before everything is answered this is a server that shuts down in good order.
    change(() -> ended = true);
  }

  /**
   * Waits until a report may be sent; empty when there is none left, or the stream is of no use.
   */
  private Optional<ReportCaseRequest> awaitNext(Iterator<ReportCaseRequest> reports)
      throws InterruptedException {
    all.lock.lockInterruptibly();
    try {
      while (!ended && !all.isDone(reports)) {
        if (!all.isOwedAnswers()) {
          quietSince = all.now();
        }
        var next = out.isReady() ? all.next(reports) : Optional.<ReportCaseRequest>empty();
        var patience = SILENCE.minusNanos(all.now() - quietSince);
        if (next.isPresent() || patience.isNegative()) {
          return next;
        }
        await(all.untilNext(patience));
      }
      return Optional.empty();
    } finally {
      all.lock.unlock();
    }
  }

  /** Ends the stream if all is answered; whether it was. */
  private boolean awaitEnd(Iterator<ReportCaseRequest> reports) throws InterruptedException {
    all.lock.lockInterruptibly();
    try {
      if (!all.isDone(reports)) {
        return false;
      }
      if (!ended) {
        out.onCompleted();
        await(SILENCE);
      }
      return true;
    } finally {
      all.lock.unlock();
    }
  }

  private void await(Duration most) throws InterruptedException {
    all.changed.await(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS);
  }

  private void change(Runnable change) {
    all.lock.lock();
    try {
      change.run();
      all.changed.signalAll();
    } finally {
      all.lock.unlock();
    }
  }

  private static ServerError endedEarly() {
    return ServerError.of(
        Status.UNAVAILABLE
            .withDescription("the stream ended or fell silent before all was answered")
            .asRuntimeException());
  }
}
