package org.fengqiao.bench;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.application.Ids;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.embedded.EmbeddedSettings;

/** Measures lists and reads over an archive of cases, beside the queries alone. */
final class ListBench {
  private static final String LIST =
      "SELECT c.* FROM cases c FORCE INDEX (cases_district)"
          + " WHERE district = '620402000000' AND status = 'CLOSED' AND report_time < ?"
          + " ORDER BY report_time DESC, id DESC LIMIT 51";
  private static final String GET = "SELECT * FROM cases WHERE id = ?";

  // As operations advise for as many: what is read is in memory.
  private static final String PAGES = "4096";

  private final Path home;
  private final Path data;
  private final Meter meter;
  private final Ids ids;
  private final SplittableRandom random = new SplittableRandom(1);

  ListBench(Path home, Path data, Meter meter, Ids ids) {
    this.home = home;
    this.data = data;
    this.meter = meter;
    this.ids = ids;
  }

  void run() throws InterruptedException, SQLException {
    var villages = reportOriginals();
    var until = Instant.now().truncatedTo(ChronoUnit.MICROS);
    CaseArchive archive;
    try (var database = database()) {
      var began = System.nanoTime();
      archive = CaseArchive.lay(database.logins().migrator(), meter.plan().cases(), until);
      meter.say(
          "archive: %,d cases laid in %d s."
              .formatted(meter.plan().cases(), (System.nanoTime() - began) / 1_000_000_000));
    }
    try (var server = ServerProcess.start(home, data, Map.of("FENGQIAO_PAGES", PAGES));
        var partner = new Partner(server.port(), server.demoToken(), 1)) {
      var lists = new CaseLists(partner, villages, archive.units(), until);
      var reads = new CaseReads(partner, archive.ids());
      var processes = Processes.client().andServer(server.pid());
      // After the loop's own warm-up the compiler still has a third of the server's time.
      ClosedLoop.run(
          lists, meter.plan().readsInFlight().getLast(), meter.plan().warmUp().multipliedBy(2));
      meter.loop(Comparison.LIST, lists, meter.plan().readsInFlight(), processes);
      meter.loop(Comparison.GET, reads, meter.plan().readsInFlight(), processes);
    }
    try (var database = database()) {
      alone(Comparison.RAW_LIST, database, LIST, query -> setTime(query, until));
      alone(Comparison.RAW_GET, database, GET, query -> setId(query, archive));
    }
  }

  /** One open and one closed case in each village, to copy. */
  private List<String> reportOriginals() throws InterruptedException {
    try (var server = ServerProcess.start(home, data, Map.of())) {
      var ground = Ground.prepare(server.port(), server.demoToken(), ids);
      try (var partner = new Partner(server.port(), ground.token(), 1)) {
        var villages = Ground.villages(partner.channel(), server.demoToken());
        var routed = new Reports(ids, Reports.ROUTED, villages);
        var manual = new Reports(ids, Reports.MANUAL, villages);
        ClosedLoop.times(villages.size(), new UnaryReports(partner, routed));
        ClosedLoop.times(villages.size(), new Lives(partner, manual, ids, ground));
        return villages;
      }
    }
  }

  private void alone(String what, EmbeddedDatabase database, String sql, RawQuery.Values values)
      throws InterruptedException, SQLException {
    try (var raw = new RawQuery(database.logins().app(), sql, values)) {
      raw.run(meter.plan().warmUp());
      var processes = Processes.client().andOwnDatabase();
      meter.runs(what, 1, processes, () -> raw.run(meter.plan().run()));
    }
  }

  private void setTime(PreparedStatement query, Instant until) throws SQLException {
    var age = random.nextLong(CaseArchive.YEAR.toSeconds());
    query.setTimestamp(1, Timestamp.from(until.minusSeconds(age)));
  }

  private void setId(PreparedStatement query, CaseArchive archive) throws SQLException {
    var id = archive.ids().get(random.nextInt(archive.ids().size()));
    query.setBytes(1, RowCopies.bytes(id));
  }

  private EmbeddedDatabase database() {
    return EmbeddedDatabase.inDirectory(
        data.resolve("database"), EmbeddedSettings.DEFAULT.withPages(Integer.parseInt(PAGES)));
  }
}
