package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.proto.cases.v1.CaseFact;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.RungFired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rungs of real servers in processes of their own, on a clock that is set. */
class TwoServersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant MORNING = Instant.parse("2026-09-14T01:00:00Z");
  private static final int CASES = 24;

  @TempDir private Path home;

  @Test
  void fireNoRungTwiceOnOneDatabaseThoughOneIsKilled() throws Exception {
    set(MORNING);
    try (var database = EmbeddedDatabase.temporary()) {
      var settings = external(database);
      settings.put("FENGQIAO_DEMO", "on");
      try (var one = OwnProcess.start(home.resolve("one"), settings)) {
        settings.put("FENGQIAO_DEMO", "auto");
        try (var other = OwnProcess.start(home.resolve("other"), settings);
            var here = one.client(one.demoToken());
            var there = other.client(one.demoToken())) {
          var names = new ArrayList<String>();
          for (int i = 0; i < CASES; i++) {
            names.add(scan(i % 2 == 0 ? here : there));
          }
          set(MORNING.plus(Duration.ofMinutes(21)));
          awaitRungs(here, names, List.of("REMIND"));
          set(MORNING.plus(Duration.ofMinutes(31)));
          awaitRungs(there, names, List.of("REMIND", "MISSED"));
          other.kill();
          set(MORNING.plus(Duration.ofMinutes(61)));
          awaitRungs(here, names, List.of("REMIND", "MISSED", "STILL_MISSED"));
        }
      }
    }
  }

  @Test
  void fireOnceAndLateWhatCameDueWhileTheServerWasStopped() throws Exception {
    set(MORNING);
    var settings = clockOnly();
    String name;
    try (var server = OwnProcess.start(home.resolve("one"), settings);
        var client = server.client(server.demoToken())) {
      name = scan(client);
    }
    // Monday to Tuesday: the contact clock's rungs alone came due.
    set(MORNING.plus(Duration.ofHours(24)));
    try (var again = OwnProcess.start(home.resolve("one"), settings);
        var client = again.client(again.demoToken())) {
      var fired = awaitRungs(client, List.of(name), List.of("REMIND", "MISSED", "STILL_MISSED"));
      assertTrue(fired.stream().allMatch(RungFired::getLate), fired::toString);
    }
  }

  /** Waits for the last of {@code expected} on each case; each has fired those, and once. */
  private static List<RungFired> awaitRungs(
      Client client, List<String> names, List<String> expected) {
    var all = new ArrayList<RungFired>();
    for (var name : names) {
      var fired = rungs(client, name);
      for (var began = System.nanoTime();
          fired.size() < expected.size() && System.nanoTime() - began < PATIENCE.toNanos(); ) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        fired = rungs(client, name);
      }
      assertEquals(expected, fired.stream().map(RungFired::getRung).toList(), name);
      all.addAll(fired);
    }
    return all;
  }

  private static List<RungFired> rungs(Client client, String name) {
    return client
        .cases()
        .listTrace(ListTraceRequest.newBuilder().setParent(name).build())
        .getEntriesList()
        .stream()
        .flatMap(entry -> entry.getFactsList().stream())
        .filter(CaseFact::hasRungFired)
        .map(CaseFact::getRungFired)
        .toList();
  }

  private static String scan(Client client) {
    var report = Client.aReport("楼道堆物").toBuilder().setChannel(Channel.CHANNEL_QR_CODE).build();
    return client.cases().reportCase(report).getCase().getName();
  }

  private Map<String, String> clockOnly() {
    var settings = new HashMap<String, String>();
    settings.put("FENGQIAO_CLOCK", "file:" + home.resolve("clock"));
    return settings;
  }

  private Map<String, String> external(EmbeddedDatabase database) {
    var settings = ServerSettings.on(database);
    settings.putAll(clockOnly());
    return settings;
  }

  /** Sets the clock, whole: a reader never sees half of it. */
  private void set(Instant time) throws IOException {
    var next = home.resolve("clock.next");
    Files.writeString(next, time.toString());
    Files.move(
        next,
        home.resolve("clock"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
