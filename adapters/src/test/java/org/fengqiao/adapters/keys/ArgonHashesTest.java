package org.fengqiao.adapters.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fengqiao.domain.rewards.CodeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgonHashesTest {
  private static final String SECRET = "ABCDEFGHJKMNPQRS";

  /** Of it, with the salt 00 to 0f, by the reference implementation (libargon2 20171227). */
  private static final CodeHash KNOWN =
      new CodeHash(
          "argon2id:19456:2",
          "000102030405060708090a0b0c0d0e0f",
          "36a2bf15e5de39740c1c3a5973d90325d08d39ddbf234a1acca9f7a6d512c5f6");

  private final Semaphore places = new Semaphore(2, true);
  private final ArgonHashes hashes = new ArgonHashes(places);

  @Test
  void matchesWhatTheReferenceMade() {
    assertTrue(hashes.matches(SECRET, KNOWN));
    assertFalse(hashes.matches(SECRET.toLowerCase(Locale.ROOT), KNOWN));
  }

  @Test
  void matchesItsSecretAndNoOther() {
    var hash = hashes.hash(SECRET);

    assertEquals("argon2id:19456:2", hash.scheme());
    assertTrue(hash.salt().matches("[0-9a-f]{32}"), hash.salt());
    assertTrue(hash.hash().matches("[0-9a-f]{64}"), hash.hash());
    assertTrue(hashes.matches(SECRET, hash));
    assertFalse(hashes.matches("ABCDEFGHJKMNPQRT", hash));
    assertFalse(hashes.matches("", hash));
  }

  @Test
  void makesOtherDigestsOfTheSameSecret() {
    var hash = hashes.hash(SECRET);
    var other = hashes.hash(SECRET);

    assertNotEquals(hash.salt(), other.salt());
    assertNotEquals(hash.hash(), other.hash());
  }

  @Test
  void reckonsAsTheDigestSaysItWasMade() {
    var slower =
        new CodeHash(
            "argon2id:7168:5",
            KNOWN.salt(),
            "0bf4dafddb05e711d37d5c39e5875ad43bfcb69867e78ce947e4059adbcde1df");

    assertTrue(hashes.matches(SECRET, slower));
    assertFalse(
        hashes.matches(SECRET, new CodeHash("argon2id:19456:2", KNOWN.salt(), slower.hash())));
  }

  @Test
  void hasOneOfNobodyThatIsMadeOnceAndAsSlow() {
    var nobody = hashes.ofNobody();

    assertEquals(nobody, hashes.ofNobody());
    assertNotEquals(nobody, new ArgonHashes().ofNobody());
    assertEquals(KNOWN.scheme(), nobody.scheme());
    assertFalse(hashes.matches(SECRET, nobody));
    assertFalse(hashes.matches("", nobody));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "argon2id:7167:2",
        "argon2id:65537:2",
        "argon2id:19456:0",
        "argon2id:19456:17",
        "argon2id:99999999999:2",
        "argon2i:19456:2",
        "argon2id:19456",
        "bcrypt:12",
        ""
      })
  void refusesASchemeThatIsAbsurdOrUnknown(String scheme) {
    var kept = new CodeHash(scheme, KNOWN.salt(), KNOWN.hash());

    assertThrows(IllegalStateException.class, () -> hashes.matches(SECRET, kept));
    assertEquals(2, places.availablePermits());
  }

  @Test
  void refusesADigestThatWasCutOff() {
    var shorter = KNOWN.hash().substring(2);
    var salt = KNOWN.salt().substring(2);

    assertThrows(
        IllegalStateException.class,
        () -> hashes.matches(SECRET, new CodeHash(KNOWN.scheme(), KNOWN.salt(), shorter)));
    assertThrows(
        IllegalStateException.class,
        () -> hashes.matches(SECRET, new CodeHash(KNOWN.scheme(), salt, KNOWN.hash())));
  }

  @Test
  void waitsWhileAllPlacesAreTaken() throws Exception {
    assertEquals(2, ArgonHashes.AT_ONCE);
    places.acquire(2);
    var made = CompletableFuture.supplyAsync(() -> hashes.hash(SECRET));
    while (!places.hasQueuedThreads()) {
      Thread.onSpinWait();
    }
    assertFalse(made.isDone());

    places.release();

    assertTrue(hashes.matches(SECRET, made.get(1, TimeUnit.MINUTES)));
    assertEquals(1, places.availablePermits());
  }

  @Test
  void endsToWaitWhenItIsInterrupted() throws Exception {
    places.acquire(2);
    var ended = new CompletableFuture<Boolean>();
    var waiting =
        Thread.ofVirtual()
            .start(() -> {
              assertThrows(CancellationException.class, () -> hashes.hash(SECRET));
              ended.complete(Thread.currentThread().isInterrupted());
            });

    waiting.interrupt();

    assertTrue(ended.get(1, TimeUnit.MINUTES));
    assertEquals(0, places.availablePermits());
  }
}
