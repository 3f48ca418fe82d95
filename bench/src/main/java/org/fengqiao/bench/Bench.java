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
  private final Plan plan;
  private final int connections;
  private final Ids ids;
  private final PrintStream out;
  private final List<Measurement> all = new ArrayList<>();

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
    this.plan = plan;
    this.connections = connections;
    this.ids = ids;
    this.out = out;
  }

  /** Measures, printing each line as it comes, and the comparison at the end. */
  Comparison run() throws InterruptedException, SQLException {
    out.println(Measurement.header());
    measureServer("ours", Map.of(), plan.all());
    measureRaw();
    for (var way : Comparison.INSERTS) {
      var settings = Map.of("FENGQIAO_INSERTS", way);
      measureServer("inserts " + way, settings, plan.streamed());
    }
    var pool = bestPool();
    measureServer("one transaction a call", oneTransaction(pool), plan.atMost());
    measureLocating();
    return new Comparison(List.copyOf(all), pool);
  }

  /** Measures where points lie, and nothing else. */
  Comparison locate() throws InterruptedException, SQLException {
    out.println(Measurement.header());
    measureLocating();
    return new Comparison(List.copyOf(all), 0);
  }

  private void measureLocating() throws InterruptedException, SQLException {
    var data = work.resolve("locate");
    try (var server = ServerProcess.start(home, data, Map.of());
        var partner = new Partner(server.port(), server.demoToken(), 1)) {
      Outskirts.settle(partner, server.demoToken(), ids);
      var locates = new Locates(partner, server.demoToken());
      var processes = Processes.client().andServer(server.pid());
      measure(Comparison.LOCATE, locates, plan.locatesInFlight(), processes);
    }
    try (var database =
            EmbeddedDatabase.inDirectory(data.resolve("database"), EmbeddedSettings.DEFAULT);
        var raw = new RawLocates(database.logins().app())) {
      var processes = Processes.client().andOwnDatabase();
      raw.run(plan.warmUp());
      var runs = new ArrayList<Measurement>();
      for (int i = 0; i < plan.runs(); i++) {
        var before = processes.cpu();
        var took = raw.run(plan.run());
        runs.add(Measurement.of(Comparison.RAW_LOCATE, 1, took, before, processes.cpu()));
      }
      keep(Measurement.median(runs));
    }
  }

  private void measureServer(String name, Map<String, String> settings, Plan.Load load)
      throws InterruptedException {
    var data = work.resolve(name.replace(' ', '-'));
    try (var server = ServerProcess.start(home, data, settings)) {
      var ground = Ground.prepare(server.port(), server.demoToken(), ids);
      var processes = Processes.client().andServer(server.pid());
      try (var partner = new Partner(server.port(), ground.token(), connections);
          var stream = new StreamReports(partner, new Reports(ids, Reports.ROUTED))) {
        var unary = new UnaryReports(partner, new Reports(ids, Reports.ROUTED));
        var lives = new Lives(partner, ids, ground);
        measure(name + ": reports, unary", unary, load.unary(), processes);
        measure(name + ": reports, stream", stream, load.stream(), processes);
        measure(name + ": lives in five steps", lives, load.lives(), processes);
        out.printf(
            "%s: the server held at most %d MiB.%n", name, Processes.peakMemory(server.pid()));
      }
    }
  }

  private void measure(
      String what, Operation operation, List<Integer> inFlight, Processes processes)
      throws InterruptedException {
    if (!inFlight.isEmpty()) {
      ClosedLoop.run(operation, inFlight.getLast(), plan.warmUp());
    }
    for (int many : inFlight) {
      measure(what, operation, many, processes);
    }
  }

  private void measure(String what, Operation operation, int inFlight, Processes processes)
      throws InterruptedException {
    var runs = new ArrayList<Measurement>();
    for (int i = 0; i < plan.runs(); i++) {
      var before = processes.cpu();
      var took = ClosedLoop.run(operation, inFlight, plan.run());
      runs.add(Measurement.of(what, inFlight, took, before, processes.cpu()));
    }
    keep(Measurement.median(runs));
  }

  private void measureRaw() throws InterruptedException, SQLException {
    var data = work.resolve("raw");
    var report = oneReport(data);
    try (var database =
        EmbeddedDatabase.inDirectory(data.resolve("database"), EmbeddedSettings.DEFAULT)) {
      var raw = RawBulk.like(database.logins().app(), ids, report);
      out.println("raw: a report is one lane head a hundred, and " + raw.rows() + ".");
      var processes = Processes.client().andOwnDatabase();
      raw.run(plan.warmUp());
      var runs = new ArrayList<Measurement>();
      for (int i = 0; i < plan.runs(); i++) {
        var before = processes.cpu();
        var took = raw.run(plan.run());
        var inFlight = RawBulk.CONNECTIONS * RawBulk.REPORTS;
        runs.add(Measurement.of(Comparison.RAW, inFlight, took, before, processes.cpu()));
      }
      keep(Measurement.median(runs));
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
    if (plan.pools().size() == 1) {
      return plan.pools().getFirst();
    }
    record Tried(int pool, double perSecond) {}
    var tried = new ArrayList<Tried>();
    for (int pool : plan.pools()) {
      var data = work.resolve("one-" + pool);
      try (var server = ServerProcess.start(home, data, oneTransaction(pool))) {
        var ground = Ground.prepare(server.port(), server.demoToken(), ids);
        try (var partner = new Partner(server.port(), ground.token(), connections)) {
          var unary = new UnaryReports(partner, new Reports(ids, Reports.ROUTED));
          ClosedLoop.run(unary, plan.most(), Duration.ofSeconds(10));
          var took = ClosedLoop.run(unary, plan.most(), plan.run());
          tried.add(new Tried(pool, took.perSecond()));
          out.printf("one transaction a call, %d connections: %,.0f/s%n", pool, took.perSecond());
        }
      }
    }
    return tried.stream().max(Comparator.comparingDouble(Tried::perSecond)).orElseThrow().pool();
  }

  private static Map<String, String> oneTransaction(int pool) {
    return Map.of("FENGQIAO_LANES", Integer.toString(pool), "FENGQIAO_GROUP", "1");
  }

  private void keep(Measurement measurement) {
    all.add(measurement);
    out.println(measurement.line());
  }
}
