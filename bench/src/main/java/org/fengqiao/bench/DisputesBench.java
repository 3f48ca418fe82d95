package org.fengqiao.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.fengqiao.application.Ids;

/**
 * Measures lives of disputes and of petitions beside those of cases, on one server, and how what is
 * mediated is read.
 */
final class DisputesBench {
  private final Path home;
  private final Path data;
  private final Meter meter;
  private final Ids ids;

  DisputesBench(Path home, Path data, Meter meter, Ids ids) {
    this.home = home;
    this.data = data;
    this.meter = meter;
    this.ids = ids;
  }

  void run() throws InterruptedException, SQLException {
    try (var server = ServerProcess.start(home, data, Map.of())) {
      var token = server.demoToken();
      var ground = Ground.prepare(server.port(), token, ids);
      var processes = Processes.client().andServer(server.pid());
      var many = meter.plan().livesInFlight();
      try (var reporter = new Partner(server.port(), ground.token(), 1);
          var partner = new Partner(server.port(), token, 1)) {
        var disputes = DisputeGround.prepare(partner.channel(), token, ids);
        var villages = Ground.villages(partner.channel(), token);
        var cases = new Lives(reporter, new Reports(ids, Reports.MANUAL), ids, ground);
        meter.loop(Comparison.CASES, cases, many, processes);
        var lives = new DisputeLives(partner, ids, disputes, villages);
        meter.loop(Comparison.DISPUTES, lives, many, processes);
        var petitions = new PetitionLives(partner, ids, disputes);
        meter.loop(Comparison.PETITIONS, petitions, many, processes);
        var reads = new DisputeReads(partner.channel(), disputes);
        meter.loop(Comparison.GET_DISPUTE, reads.one(), List.of(1, 16), processes);
        meter.loop(Comparison.LIST_DISPUTES, reads.pages(), List.of(1, 16), processes);
      }
      meter.say(
          "disputes: the server held at most %d MiB."
              .formatted(Processes.peakMemory(server.pid())));
    }
  }
}
