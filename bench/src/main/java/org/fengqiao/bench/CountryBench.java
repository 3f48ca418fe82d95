package org.fengqiao.bench;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fengqiao.application.Ids;
import org.fengqiao.proto.grids.v1.DivisionRow;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.ImportDivisionsRequest;
import org.fengqiao.proto.grids.v1.ImportDivisionsResponse;
import org.fengqiao.proto.grids.v1.ImportEnd;
import org.fengqiao.proto.grids.v1.ImportHeader;
import org.fengqiao.proto.grids.v1.ImportRows;
import org.fengqiao.proto.grids.v1.ImportSummary;

/** Measures the import of a whole country's divisions, and reports before it and meanwhile. */
final class CountryBench {
  private static final int REPORTS_A_SECOND = 100;
  private static final int BATCH = 1000;

  private final Path home;
  private final Path data;
  private final Meter meter;
  private final Ids ids;

  CountryBench(Path home, Path data, Meter meter, Ids ids) {
    this.home = home;
    this.data = data;
    this.meter = meter;
    this.ids = ids;
  }

  void run() throws InterruptedException, SQLException {
    var rows = Country.rows(meter.plan().divisions());
    try (var server = ServerProcess.start(home, data, Map.of());
        var partner = new Partner(server.port(), server.demoToken(), 2)) {
      var reports = new UnaryReports(partner, new Reports(ids, Reports.ROUTED));
      var processes = Processes.client().andServer(server.pid());
      try (var steady = new SteadyReports(reports, REPORTS_A_SECOND)) {
        var plan = meter.plan();
        steady.during(() -> Thread.sleep(plan.warmUp()));
        meter.runs(
            Comparison.BEFORE, 1, processes, () -> steady.during(() -> Thread.sleep(plan.run())));
        meter.keep(
            meter.one(
                Comparison.MEANWHILE,
                1,
                processes,
                () -> steady.during(() -> importAll(partner, server.demoToken(), rows))));
      }
      meter.say(
          "country: the server held at most %d MiB.".formatted(Processes.peakMemory(server.pid())));
    }
  }

  private void importAll(Partner partner, String token, List<DivisionRow> rows)
      throws InterruptedException {
    var began = System.nanoTime();
    var answers = new Answers();
    Partner.as(token, GridServiceGrpc.newStub(partner.channel())).importDivisions(answers);
    answers.send(
        ImportDivisionsRequest.newBuilder()
            .setHeader(
                ImportHeader.newBuilder()
                    .setRequestId(ids.next().toString())
                    .setSource("country.csv"))
            .build());
    for (int from = 0; from < rows.size(); from += BATCH) {
      var batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      answers.send(
          ImportDivisionsRequest.newBuilder()
              .setRows(ImportRows.newBuilder().addAllRows(batch))
              .build());
    }
    answers.send(
        ImportDivisionsRequest.newBuilder()
            .setEnd(ImportEnd.newBuilder().setRowCount(rows.size()))
            .build());
    var summary = answers.end();
    meter.keep(
        Measurement.whole(Comparison.IMPORT, rows.size(), (System.nanoTime() - began) / 1e9));
    meter.say(
        "country: %,d rows, %,d of them new, %,d folded."
            .formatted(summary.getRowCount(), summary.getAdded(), summary.getUnchanged()));
  }

  /** Sends as fast as the server takes it, and hears how it ends. */
  private static final class Answers
      implements ClientResponseObserver<ImportDivisionsRequest, ImportDivisionsResponse> {
    private final CompletableFuture<ImportSummary> summary = new CompletableFuture<>();
    private final CompletableFuture<ClientCallStreamObserver<ImportDivisionsRequest>> out =
        new CompletableFuture<>();
    private final Semaphore ready = new Semaphore(0);

    void send(ImportDivisionsRequest part) throws InterruptedException {
      while (!out.join().isReady()) {
        if (summary.isDone()) {
          summary.join();
        }
        ready.tryAcquire(1, TimeUnit.SECONDS);
      }
      out.join().onNext(part);
    }

    ImportSummary end() {
      out.join().onCompleted();
      return summary.join();
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<ImportDivisionsRequest> call) {
      call.setOnReadyHandler(ready::release);
      out.complete(call);
    }

    @Override
    public void onNext(ImportDivisionsResponse answer) {
      if (answer.hasSummary()) {
        summary.complete(answer.getSummary());
      }
    }

    @Override
    public void onError(Throwable failure) {
      summary.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
      summary.completeExceptionally(new IllegalStateException("ended without a summary"));
    }
  }
}
