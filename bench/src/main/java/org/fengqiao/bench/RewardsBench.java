package org.fengqiao.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.fengqiao.application.Ids;

/**
 * Measures clues that are submitted, and lives of those that are rewarded, beside the slow digest
 * that each costs; and how they are read.
 */
final class RewardsBench {
  /** Enough to keep the digests going; more would only wait. */
  private static final List<Integer> IN_FLIGHT = List.of(1, 16, 64);

  private final Path home;
  private final Path data;
  private final Meter meter;
  private final Ids ids;

  RewardsBench(Path home, Path data, Meter meter, Ids ids) {
    this.home = home;
    this.data = data;
    this.meter = meter;
    this.ids = ids;
  }

  void run() throws InterruptedException, SQLException {
    meter.loop(Comparison.DIGESTS, new SlowDigests(), IN_FLIGHT, Processes.client());
    try (var server = ServerProcess.start(home, data, Map.of())) {
      var token = server.demoToken();
      var processes = Processes.client().andServer(server.pid());
      try (var partner = new Partner(server.port(), token, 1)) {
        var ground = RewardGround.prepare(partner.channel(), token, ids);
        var clues = new Clues(partner, ids, ground);
        meter.loop(Comparison.CLUES, clues, IN_FLIGHT, processes);
        var lives = new RewardLives(partner, clues, ids, ground);
        meter.loop(Comparison.REWARDS, lives, IN_FLIGHT, processes);
        var reads = new ClueReads(partner.channel(), ground);
        meter.loop(Comparison.GET_CLUE, reads.one(), List.of(1, 16), processes);
        meter.loop(Comparison.LIST_CLUES, reads.pages(), List.of(1, 16), processes);
      }
      meter.say(
          "rewards: the server held at most %d MiB.".formatted(Processes.peakMemory(server.pid())));
    }
  }
}
