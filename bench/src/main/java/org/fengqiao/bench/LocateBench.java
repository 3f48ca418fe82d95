package org.fengqiao.bench;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.application.Ids;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.embedded.EmbeddedSettings;

/** Measures where points lie, beside the query alone. */
final class LocateBench {
  private static final String QUERY =
      "SELECT fineness, division, grid, micro_grid FROM boundary"
          + " WHERE ST_Intersects(shape, POINT(?, ?))"
          + " ORDER BY fineness, division, grid, micro_grid LIMIT 100";
  private static final double UNITS = 10_000_000;
  private static final SplittableRandom RANDOM = new SplittableRandom(1);

  private final Path home;
  private final Path data;
  private final Meter meter;
  private final Ids ids;

  LocateBench(Path home, Path data, Meter meter, Ids ids) {
    this.home = home;
    this.data = data;
    this.meter = meter;
    this.ids = ids;
  }

  void run() throws InterruptedException, SQLException {
    try (var server = ServerProcess.start(home, data, Map.of());
        var partner = new Partner(server.port(), server.demoToken(), 1)) {
      Outskirts.settle(partner, server.demoToken(), ids);
      var locates = new Locates(partner, server.demoToken());
      var processes = Processes.client().andServer(server.pid());
      meter.loop(Comparison.LOCATE, locates, meter.plan().locatesInFlight(), processes);
    }
    try (var database =
            EmbeddedDatabase.inDirectory(data.resolve("database"), EmbeddedSettings.DEFAULT);
        var raw = new RawQuery(database.logins().app(), QUERY, LocateBench::next)) {
      var processes = Processes.client().andOwnDatabase();
      raw.run(meter.plan().warmUp());
      meter.runs(Comparison.RAW_LOCATE, 1, processes, () -> raw.run(meter.plan().run()));
    }
  }

  private static void next(PreparedStatement query) throws SQLException {
    var point = Outskirts.point(RANDOM);
    query.setLong(1, Math.round(point.getLongitude() * UNITS));
    query.setLong(2, Math.round(point.getLatitude() * UNITS));
  }
}
