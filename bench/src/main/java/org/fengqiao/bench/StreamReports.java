package org.fengqiao.bench;

import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;

/** Reports over one stream; answers are matched by request id. */
final class StreamReports implements Operation, AutoCloseable {
  private final Reports reports;
  private final Map<String, Done> underWay = new ConcurrentHashMap<>();
  private final ReentrantLock sending = new ReentrantLock();
  private final StreamObserver<ReportCasesRequest> out;

  StreamReports(Partner partner, Reports reports) {
    this.reports = reports;
    this.out = partner.cases().reportCases(new Answers());
  }

  @Override
  public void begin(Done done) {
    var report = reports.next();
    underWay.put(report.getRequestId(), done);
    sending.lock();
    try {
      out.onNext(ReportCasesRequest.newBuilder().setReport(report).build());
    } finally {
      sending.unlock();
    }
  }

  @Override
  public void close() {
    out.onCompleted();
  }

  private final class Answers implements StreamObserver<ReportCasesResponse> {
    @Override
    public void onNext(ReportCasesResponse response) {
      var done = underWay.remove(response.getRequestId());
      if (done != null) {
        done.done(response.hasReported());
      }
    }

    @Override
    public void onError(Throwable failure) {
      Answer.failed(failure);
      underWay
          .values()
          .removeIf(done -> {
            done.done(false);
            return true;
          });
    }

    @Override
    public void onCompleted() {
      // Half-closed by us, after the last answer.
    }
  }
}
