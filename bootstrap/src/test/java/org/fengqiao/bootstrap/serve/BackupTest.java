package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.bootstrap.cli.Fengqiao;
import org.fengqiao.bootstrap.cli.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken while cases are reported, and what stands after it was restored. */
class BackupTest {
  private static final int REPORTERS = 8;
  private static final int BEFORE = 200;

  @TempDir private Path home;

  /** What a command left behind. */
  private record Ended(int code, String out, String err) {}

  @Test
  void holdsAllThatWasAcknowledgedBeforeItAndIsWholeOnceRestored() throws Exception {
    var first = home.resolve("first");
    var second = home.resolve("second");
    var file = home.resolve("backup.sql.gz");
    List<String> before;
    int during;
    var server = OwnProcess.start(first, Map.of());
    try (var client = server.client(server.demoToken())) {
      var acknowledged = new ConcurrentLinkedQueue<String>();
      var stop = new AtomicBoolean();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < REPORTERS; i++) {
          threads.execute(() -> report(client, acknowledged, stop));
        }
        while (acknowledged.size() < BEFORE) {
          LockSupport.parkNanos(1_000_000);
        }
        before = List.copyOf(acknowledged);
        var taken = run(first, "backup", file.toString());
        during = acknowledged.size() - before.size();
        stop.set(true);
        assertEquals(0, taken.code(), taken.err());
        assertTrue(taken.out().contains("backup.sql.gz written; the lanes stood at 0:"));
      }
    } finally {
      server.kill();
    }
    assertTrue(during > 0, "nothing was reported while the backup was taken");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

    var restored = run(second, "restore", file.toString());
    assertEquals(0, restored.code(), restored.err());
    assertTrue(restored.out().contains("restored, 0 migrations applied"), restored.out());
    var verified = run(second, "journal", "verify");
    assertEquals(0, verified.code(), verified.err());
    assertTrue(verified.out().contains(": whole"), verified.out());
    assertEquals(0, run(second, "journal", "rebuild", "--compare").code());
    try (var again = OwnProcess.start(second, Map.of());
        var client = again.client(again.demoToken())) {
      before.forEach(name -> assertEquals("备份时的一件", client.get(name).getSubject()));
      assertFalse(client.report("恢复后的一件").getCase().getName().isEmpty());
    }
  }

  @Test
  void isNotRestoredOverWhatStandsNorFromAFileThatIsCutOff() throws Exception {
    var file = home.resolve("backup.sql.gz");
    assertEquals(0, run(home.resolve("one"), "migrate").code());
    assertEquals(0, run(home.resolve("one"), "backup", file.toString()).code());

    var there = run(home.resolve("one"), "backup", file.toString());
    assertEquals(1, there.code());
    assertEquals(file + " is there already", there.err().strip());
    var over = run(home.resolve("one"), "restore", file.toString());
    assertEquals(1, over.code());
    assertTrue(over.err().startsWith("the database is not empty"), over.err());
    var missing = run(home.resolve("two"), "restore", home.resolve("none").toString());
    assertEquals("there is no file " + home.resolve("none"), missing.err().strip());
    var bytes = Files.readAllBytes(file);
    var cut = Files.write(home.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
    var broken = run(home.resolve("two"), "restore", cut.toString());
    assertEquals(1, broken.code());
    assertEquals(1, broken.err().lines().count(), broken.err());
    // Nothing was begun: the same place takes the whole one.
    assertEquals(0, run(home.resolve("two"), "restore", file.toString()).code());
    assertEquals(0, run(home.resolve("two"), "journal", "verify").code());
  }

  private static void report(Client client, Queue<String> acknowledged, AtomicBoolean stop) {
    while (!stop.get()) {
      acknowledged.add(client.report("备份时的一件").getCase().getName());
    }
  }

  private static Ended run(Path home, String... arguments) throws Exception {
    Files.createDirectories(home);
    var out = new StringWriter();
    var err = new StringWriter();
    var around =
        new Surroundings(home, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
    int code = Fengqiao.run(around, arguments);
    return new Ended(code, out.toString(), err.toString());
  }
}
