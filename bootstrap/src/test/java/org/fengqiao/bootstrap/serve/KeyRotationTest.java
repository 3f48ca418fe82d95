package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers whose keys are changed again and again while clues are submitted, followed and
 * claimed, and reporters looked at and erased, and of which one is killed meanwhile: who was not
 * erased is opened in the end, by the last key alone, and of who was nothing is left.
 */
class KeyRotationTest {
  private static final int DEFAULT = 3;

  /** More of them make it longer: {@code -Dfengqiao.turns=50}. */
  private static final int TURNS = Integer.getInteger("fengqiao.turns", DEFAULT);

  private static final long SEED = Long.getLong("fengqiao.seed", 20_261_128L);
  private static final int SERVERS = 2;
  private static final int CALLERS = 24;
  private static final int AFFORDABLE = 100_000;
  private static final int AT_REST = 5;
  private static final List<String> CIPHERS = List.of("sm4-gcm", "aes-256-gcm");

  /** A change of the file is known after so long. */
  private static final Duration KNOWN = Duration.ofMillis(1_100);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path home;

  @Test
  void losesNobodyAndLeavesNothingWhileKeysTurnAndReportersAreErased() throws Exception {
    try (var database = EmbeddedDatabase.temporary()) {
      var settings = ServerSettings.on(database, keys());
      try (var fleet = Fleet.start(home, SERVERS, settings);
          var rows = new VaultRows(database)) {
        rotate(fleet, rows);
      }
      assertJournalIsWhole(settings);
    } catch (AssertionError e) {
      throw new AssertionError("-Dfengqiao.seed=" + SEED, e);
    }
  }

  private void rotate(Fleet fleet, VaultRows rows) throws Exception {
    var desks = fleet.clients(fleet.token());
    var town = RewardTown.prepare(desks.getFirst(), 1, AFFORDABLE);
    var custodian = Custodian.register(fleet, desks.getFirst(), town);
    var callers = new VaultCallers(town, desks, custodian, rows);

    var key = turn(fleet, custodian, callers);

    assertEquals(List.of(), callers.failures());
    awaitRest(custodian, key);
    removeAllBut(key);
    var afterwards = new VaultAfterwards(callers, desks, custodian, rows);
    afterwards.eraseAtRest(AT_REST);
    afterwards.assertAllAreAsSubmitted();
    afterwards.assertNothingIsLeft();
    assertTried(callers.done());
  }

  private Path keys() {
    return home.resolve("keys.properties");
  }

  /** Turns keys while callers call, and answers the last. */
  private String turn(Fleet fleet, Custodian custodian, VaultCallers callers) throws Exception {
    var stopped = new AtomicBoolean();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        var random = new Random(SEED + i);
        pool.execute(() -> {
          while (!stopped.get()) {
            callers.act(random);
          }
        });
      }
      try {
        callers.awaitFirst();
        return turn(fleet, custodian);
      } finally {
        stopped.set(true);
        pool.shutdown();
        assertTrue(pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));
      }
    }
  }

  /** A turn is over once half of what the keys before sealed is sealed anew, or erased. */
  private String turn(Fleet fleet, Custodian custodian) throws Exception {
    var random = new Random(SEED);
    var key = "";
    for (int turn = 0; turn < TURNS; turn++) {
      int server = turn % SERVERS;
      long before = sealedByOthers(custodian.awaitKeys(server, "an answer", _ -> true), "");
      var next = newKey(CIPHERS.get(turn % CIPHERS.size()));
      if (turn == TURNS / 2) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2_000)).toNanos());
        fleet.kill(0);
        fleet.restart(0);
      }
      custodian.awaitKeys(
          server, "a turn to " + next, keys -> sealedByOthers(keys, next) * 2 <= before);
      key = next;
    }
    return key;
  }

  private static long sealedByOthers(Map<String, Long> keys, String key) {
    return keys.entrySet().stream()
        .filter(other -> !other.getKey().equals(key))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private String newKey(String cipher) {
    return new Shell(home, Map::of)
        .run("keys", "new", keys().toString(), "--cipher", cipher)
        .strip();
  }

  private static void awaitRest(Custodian custodian, String key) {
    for (int server = 0; server < SERVERS; server++) {
      custodian.awaitKeys(server, key + " to seal all", keys -> keys.keySet().equals(Set.of(key)));
    }
  }

  /** Takes all other keys out of the file, as one does who puts them away. */
  private void removeAllBut(String key) throws IOException {
    var kept =
        Files.readAllLines(keys()).stream()
            .filter(line -> !line.startsWith("key.") || line.startsWith("key." + key + "="))
            .toList();
    var next =
        Files.createFile(
            home.resolve("keys.next"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(next, kept);
    Files.move(next, keys(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    var listed = new Shell(home, Map::of).run("keys", "list", keys().toString()).lines().toList();
    assertEquals(2, listed.size(), listed::toString);
    LockSupport.parkNanos(KNOWN.toNanos());
  }

  /** What was not tried at all shows nothing. */
  private static void assertTried(Map<String, Integer> done) {
    var wanted = Set.of("joint clues", "other clues", "followed", "claimed", "looked at", "erased");
    assertTrue(done.keySet().containsAll(wanted), done::toString);
    if (TURNS > DEFAULT) {
      System.out.println(done);
    }
  }

  private void assertJournalIsWhole(Map<String, String> settings) {
    var shell = new Shell(home, () -> settings);
    var verified = shell.run("journal", "verify");
    assertTrue(verified.contains(": whole"), verified);
    var compared = shell.run("journal", "rebuild", "--compare");
    assertTrue(compared.contains(", of which 0 differed"), compared);
  }
}
