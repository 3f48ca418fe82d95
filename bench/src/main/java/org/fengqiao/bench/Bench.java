package org.fengqiao.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.application.Ids;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.embedded.EmbeddedSettings;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;

/**
 * Measures all that is to be compared, one after another, each on a server or database of its own.
 */
final class Bench {
  private final Path home;
  private final Path work;
  private final int connections;
  private final Ids ids;
  private final Meter meter;

  /**
   * Prepares it.
   *
   * @param home the root of the tree
   * @param work an empty directory for data
   * @param connections of the client to the server, for unary calls
   */
  Bench(Path home, Path work, Plan plan, int connections, Ids ids, PrintStream out) {
    this.home = home;
    this.work = work;
    this.connections = connections;
    this.ids = ids;
    this.meter = new Meter(plan, out);
    out.println(Measurement.header());
  }

  /** Measures everything, and answers what is said about all of it. */
  List<String> run() throws InterruptedException, SQLException {
    var lines = new ArrayList<>(reports());
    lines.addAll(locate());
    lines.addAll(lists());
    lines.addAll(rates());
    lines.addAll(disputes());
    lines.addAll(rewards());
    lines.addAll(country());
    return lines;
  }

  /** Measures reports and lives alone, and answers what is said about them. */
  List<String> reports() throws InterruptedException, SQLException {
    measureServer("ours", Map.of(), meter.plan().all());
    measureRaw();
    for (var way : Comparison.INSERTS) {
      var settings = Map.of("FENGQIAO_INSERTS", way);
      measureServer("inserts " + way, settings, meter.plan().streamed());
    }
    var pool = bestPool();
    measureServer("one transaction a call", oneTransaction(pool), meter.plan().atMost());
    return new Comparison(meter.all()).reports(pool);
  }

  /** Measures where points lie, and nothing else. */
  List<String> locate() throws InterruptedException, SQLException {
    new LocateBench(home, work.resolve("locate"), meter, ids).run();
    return new Comparison(meter.all()).locates();
  }

  /** Measures what is read of a great many cases, and nothing else. */
  List<String> lists() throws InterruptedException, SQLException {
    new ListBench(home, work.resolve("lists"), meter, ids).run();
    return new Comparison(meter.all()).lists();
  }

  /** Measures how what is reported is counted, and how the rates are read, and nothing else. */
  List<String> rates() throws InterruptedException, SQLException {
    new RatesBench(home, work.resolve("rates"), meter, ids).run();
    return new Comparison(meter.all()).rates();
  }

  /** Measures lives of disputes and petitions beside those of cases, and nothing else. */
  List<String> disputes() throws InterruptedException, SQLException {
    new DisputesBench(home, work.resolve("disputes"), meter, ids).run();
    return new Comparison(meter.all()).disputes();
  }

  /** Measures clues and their rewards, and nothing else. */
  List<String> rewards() throws InterruptedException, SQLException {
    new RewardsBench(home, work.resolve("rewards"), meter, ids).run();
    return new Comparison(meter.all()).rewards();
  }

  /** Measures the import of a whole country with reports meanwhile, and nothing else. */
  List<String> country() throws InterruptedException, SQLException {
    new CountryBench(home, work.resolve("country"), meter, ids).run();
    return new Comparison(meter.all()).country();
  }

  private void measureServer(String name, Map<String, String> settings, Plan.Load load)
      throws InterruptedException, SQLException {
    var data = work.resolve(name.replace(' ', '-'));
    try (var server = ServerProcess.start(home, data, settings)) {
      var ground = Ground.prepare(server.port(), server.demoToken(), ids);
      var processes = Processes.client().andServer(server.pid());
      try (var partner = new Partner(server.port(), ground.token(), connections);
          var stream = new StreamReports(partner, new Reports(ids, Reports.ROUTED))) {
        var unary = new UnaryReports(partner, new Reports(ids, Reports.ROUTED));
        var lives = new Lives(partner, new Reports(ids, Reports.MANUAL), ids, ground);
        meter.loop(name + ": reports, unary", unary, load.unary(), processes);
        meter.loop(name + ": reports, stream", stream, load.stream(), processes);
        meter.loop(name + ": lives in five steps", lives, load.lives(), processes);
        meter.say(
            "%s: the server held at most %d MiB."
                .formatted(name, Processes.peakMemory(server.pid())));
      }
    }
  }

  private void measureRaw() throws InterruptedException, SQLException {
    var data = work.resolve("raw");
    var report = oneReport(data);
    try (var database =
        EmbeddedDatabase.inDirectory(data.resolve("database"), EmbeddedSettings.DEFAULT)) {
      var raw = RawBulk.like(database.logins().app(), ids, report);
      meter.say("raw: a report is one lane head a hundred, and " + raw.rows() + ".");
      var processes = Processes.client().andOwnDatabase();
      raw.run(meter.plan().warmUp());
      var inFlight = RawBulk.CONNECTIONS * RawBulk.REPORTS;
      meter.runs(Comparison.RAW, inFlight, processes, () -> raw.run(meter.plan().run()));
    }
  }

  /** Leaves one acknowledged report in a database of its own. */
  private UUID oneReport(Path data) throws InterruptedException {
    try (var server = ServerProcess.start(home, data, Map.of())) {
      var ground = Ground.prepare(server.port(), server.demoToken(), ids);
      var channel = Partner.connect(server.port());
      try {
        var stub = Partner.as(ground.token(), CaseServiceGrpc.newBlockingStub(channel));
        var name = stub.reportCase(new Reports(ids, Reports.ROUTED).next()).getCase().getName();
        return UUID.fromString(name.substring(name.indexOf('/') + 1));
      } finally {
        channel.shutdownNow();
      }
    }
  }

  /** How many connections serve the one-transaction variant best, by a short try of each. */
  private int bestPool() throws InterruptedException {
    var pools = meter.plan().pools();
    if (pools.size() == 1) {
      return pools.getFirst();
    }
    record Tried(int pool, double perSecond) {}
    var tried = new ArrayList<Tried>();
    for (int pool : pools) {
      var data = work.resolve("one-" + pool);
      try (var server = ServerProcess.start(home, data, oneTransaction(pool))) {
        var ground = Ground.prepare(server.port(), server.demoToken(), ids);
        try (var partner = new Partner(server.port(), ground.token(), connections)) {
          var unary = new UnaryReports(partner, new Reports(ids, Reports.ROUTED));
          ClosedLoop.run(unary, meter.plan().most(), Duration.ofSeconds(10));
          var took = ClosedLoop.run(unary, meter.plan().most(), meter.plan().run());
          tried.add(new Tried(pool, took.perSecond()));
          meter.say(
              "one transaction a call, %d connections: %,.0f/s".formatted(pool, took.perSecond()));
        }
      }
    }
    return tried.stream().max(Comparator.comparingDouble(Tried::perSecond)).orElseThrow().pool();
  }

  private static Map<String, String> oneTransaction(int pool) {
    return Map.of("FENGQIAO_LANES", Integer.toString(pool), "FENGQIAO_GROUP", "1");
  }
}
