package org.fengqiao.adapters.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.application.rewards.vault.Keys;
import org.fengqiao.application.rewards.vault.KeysContract;
import org.fengqiao.application.rewards.vault.WrappedKey;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeysTest {
  private static final String CLUE = KeysContract.CLUE;
  private static final byte[] PLAIN = KeysContract.plain();

  @TempDir private Path directory;

  /** Of a file whose keys are of one cipher. */
  abstract static class OfOneCipher implements KeysContract {
    @TempDir private Path directory;
    private final KeyCipher cipher;
    private KeyFixture fixture;
    private Keys keys;

    OfOneCipher(KeyCipher cipher) {
      this.cipher = cipher;
    }

    @BeforeEach
    void read() {
      fixture = new KeyFixture(directory, cipher);
      keys = fixture.keys();
    }

    @Override
    public Keys keys() {
      return keys;
    }

    @Override
    public String turn() {
      return fixture.turn();
    }

    @Override
    public void lose(String id) {
      fixture.cut("key." + id + "=");
    }
  }

  @Nested
  class OfAes extends OfOneCipher {
    OfAes() {
      super(KeyCipher.AES_256_GCM);
    }
  }

  @Nested
  class OfSm4 extends OfOneCipher {
    OfSm4() {
      super(KeyCipher.SM4_GCM);
    }
  }

  @Test
  void saysWithWhichCipherSomethingWasSealedAndKeepsToItWhenAKeyOfAnotherComes() {
    var fixture = new KeyFixture(directory, KeyCipher.AES_256_GCM);
    var keys = fixture.keys();
    var old = keys.draw(CLUE);
    var sealed = keys.seal(old, CLUE, PLAIN);
    assertTrue(old.sealed().startsWith("a1."));
    assertTrue(sealed.startsWith("a1."));

    var id = fixture.file.add(KeyCipher.SM4_GCM, KeyFixture.TODAY);
    fixture.passSecond();
    var young = keys.draw(CLUE);
    var anew = keys.rewrap(old, CLUE).orElseThrow();

    assertEquals(id, anew.keptBy());
    assertTrue(anew.sealed().startsWith("s1."));
    assertArrayEquals(PLAIN, keys.open(anew, CLUE, sealed));
    assertTrue(keys.seal(anew, CLUE, PLAIN).startsWith("a1."));
    assertTrue(keys.seal(young, CLUE, PLAIN).startsWith("s1."));
  }

  @Test
  void opensAKeyUnderNoOtherNameThanItsOwn() {
    var fixture = new KeyFixture(directory, KeyCipher.AES_256_GCM);
    var key = fixture.keys().draw(CLUE);
    // The same key once more, under another id.
    var line = "key." + key.keptBy() + "=";
    var other =
        fixture.text().lines().filter(any -> any.startsWith(line)).findFirst().orElseThrow();
    fixture.write(fixture.text() + other.replace(line, "key.other=") + "\n");
    var keys = fixture.keys();

    assertThrows(
        IllegalStateException.class,
        () -> keys.seal(new WrappedKey("other", key.sealed()), CLUE, PLAIN));
  }

  @Test
  void digestsByEveryIndexKeyTheNewestFirst() {
    var fixture = new KeyFixture(directory, KeyCipher.AES_256_GCM);
    var of = Base64.getEncoder().encodeToString(new byte[32]);
    var before = fixture.keys().digests(PLAIN);
    fixture.write(
        fixture.text().replace("\nindex=", "\nindex=2027\nindex.2027=HMAC-SHA-256:" + of + "\n#"));

    var after = fixture.keys().digests(PLAIN);

    assertEquals(1, before.size());
    assertEquals(2, after.size());
    assertArrayEquals(before.getFirst(), after.getLast());
  }

  @Test
  void digestsAsTheStandardHasIt() {
    // RFC 4231, test case 1, whose key of 20 bytes HMAC fills up with zeros.
    var key = new byte[32];
    Arrays.fill(key, 0, 20, (byte) 0x0b);
    KeyFixture.write(
        directory.resolve("keys"),
        """
        current=k
        key.k=SM4-GCM:AAAAAAAAAAAAAAAAAAAAAA==
        index=i
        index.i=HMAC-SHA-256:%s
        """
            .formatted(Base64.getEncoder().encodeToString(key)));
    var keys = new FileKeys(new KeyFile(directory.resolve("keys")));

    assertEquals(
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        HexFormat.of()
            .formatHex(keys.digests("Hi There".getBytes(StandardCharsets.US_ASCII)).getFirst()));
  }

  @Test
  void knowsAKeyThatAnotherServerUsesBeforeItsSecondIsOver() {
    var fixture = new KeyFixture(directory, KeyCipher.AES_256_GCM);
    var here = fixture.keys();
    var _ = fixture.file.add(KeyCipher.AES_256_GCM, KeyFixture.TODAY);
    var there = fixture.keys();
    var key = there.draw(CLUE);
    var sealed = there.seal(key, CLUE, PLAIN);

    assertArrayEquals(PLAIN, here.open(key, CLUE, sealed));
  }

  @Test
  void looksAtItsFileOnceASecond() {
    var fixture = new KeyFixture(directory, KeyCipher.AES_256_GCM);
    var keys = fixture.keys();
    var old = keys.current();

    var young = fixture.file.add(KeyCipher.AES_256_GCM, KeyFixture.TODAY);

    assertEquals(old, keys.current());
    fixture.passSecond();
    assertEquals(young, keys.current());
  }

  @Test
  void losesNothingWhileKeysChangeUnderThreadsThatSealAndOpen() throws Exception {
    var fixture = new KeyFixture(directory, KeyCipher.SM4_GCM);
    var keys = fixture.keys();
    var over = new AtomicBoolean();
    record Kept(String clue, WrappedKey key, String sealed) {}
    Callable<List<Kept>> work =
        () -> {
          var kept = new ArrayList<Kept>();
          for (int i = 0; i < 50 || !over.get(); i++) {
            var clue = Thread.currentThread().threadId() + "/" + i;
            var plain = clue.getBytes(StandardCharsets.UTF_8);
            var key = keys.draw(clue);
            var sealed = keys.seal(key, clue, plain);
            assertArrayEquals(plain, keys.open(key, clue, sealed));
            kept.add(new Kept(clue, keys.rewrap(key, clue).orElse(key), sealed));
          }
          return kept;
        };
    var all = new ArrayList<Kept>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var running = new ArrayList<Future<List<Kept>>>();
      for (int i = 0; i < 8; i++) {
        running.add(threads.submit(work));
      }
      for (int turn = 0; turn < 30; turn++) {
        var _ =
            fixture.file.add(
                turn % 2 == 0 ? KeyCipher.AES_256_GCM : KeyCipher.SM4_GCM, KeyFixture.TODAY);
        fixture.passSecond();
      }
      over.set(true);
      for (var one : running) {
        all.addAll(one.get());
      }
    }
    assertTrue(all.stream().map(one -> one.key().keptBy()).distinct().count() > 2);
    for (var one : all) {
      var key = keys.rewrap(one.key(), one.clue()).orElse(one.key());
      assertEquals(keys.current(), key.keptBy());
      assertEquals(
          one.clue(), new String(keys.open(key, one.clue(), one.sealed()), StandardCharsets.UTF_8));
    }
  }

  @Test
  void refusesAllWhereNoKeysAreSet() {
    var none = new NoKeys();
    var key = new WrappedKey("k", "a1.");

    for (Runnable use :
        List.<Runnable>of(
            none::current,
            () -> none.draw(CLUE),
            () -> none.seal(key, CLUE, PLAIN),
            () -> none.open(key, CLUE, "a1."),
            () -> none.rewrap(key, CLUE),
            () -> none.digests(PLAIN))) {
      assertEquals(RewardReason.KEY_MISSING, assertThrows(Refusal.class, use::run).reason());
    }
  }
}
