package org.fengqiao.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.application.Ids;

/** Measures how the counters follow while reports come as fast as they are taken, and rates. */
final class RatesBench {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path home;
  private final Path data;
  private final Meter meter;
  private final Ids ids;

  RatesBench(Path home, Path data, Meter meter, Ids ids) {
    this.home = home;
    this.data = data;
    this.meter = meter;
    this.ids = ids;
  }

  void run() throws InterruptedException, SQLException {
    try (var server = ServerProcess.start(home, data, Map.of());
        var partner = new Partner(server.port(), server.demoToken(), 1);
        var reports = new StreamReports(partner, new Reports(ids, Reports.ROUTED))) {
      var rates = new RateReads(partner, server.demoToken());
      var processes = Processes.client().andServer(server.pid());
      ClosedLoop.run(reports, meter.plan().most(), meter.plan().warmUp());
      follow(reports, rates, processes);
      meter.loop(Comparison.RATES, rates, List.of(1, 16), processes);
    }
  }

  private void follow(StreamReports reports, RateReads rates, Processes processes)
      throws InterruptedException, SQLException {
    caughtUp(rates);
    var many = meter.plan().most();
    var made =
        meter.one(
            Comparison.WHILE_COUNTED,
            many,
            processes,
            () -> ClosedLoop.run(reports, many, meter.plan().run().multipliedBy(3)));
    meter.keep(made);
    var left = rates.unread();
    var began = System.nanoTime();
    caughtUp(rates);
    var seconds = (System.nanoTime() - began) / 1e9;
    meter.keep(Measurement.whole(Comparison.LEFT, Math.toIntExact(left), seconds));
    meter.say(
        "rates: %,d entries were left to count at the end of it, which took %.1f s."
            .formatted(left, seconds));
  }

  /** Waits until all is counted; an entry that cannot be is waited for no longer than that. */
  private void caughtUp(RateReads rates) throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (rates.unread() > 0) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("entries are not counted, as the server's log may say");
      }
      Thread.sleep(10);
    }
  }
}
