package org.fengqiao.adapters.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.application.rewards.vault.Keys;
import org.fengqiao.application.rewards.vault.KeysContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class CurrentKeysTest {
  @TempDir private Path directory;

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(CurrentKeys.class);
  private KeyFixture fixture;
  private Keys keys;

  @BeforeEach
  void read() {
    lines.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
    fixture = new KeyFixture(directory, KeyCipher.AES_256_GCM);
    keys = fixture.keys();
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  @Test
  void tellOnceOfAVersionThatIsWrongAndStayInUse() {
    var right = fixture.text();
    var key = keys.draw(KeysContract.CLUE);
    fixture.write(right.replace("AES-256-GCM:", "AES-256-GCM:geheim"));

    for (int second = 0; second < 3; second++) {
      fixture.passSecond();
      var sealed = keys.seal(key, KeysContract.CLUE, KeysContract.plain());
      assertArrayEquals(KeysContract.plain(), keys.open(key, KeysContract.CLUE, sealed));
    }

    assertEquals(
        List.of(
            fixture.path
                + " has changed and has a line key."
                + key.keptBy()
                + " that is neither AES-256-GCM: and 32 bytes in Base64, nor SM4-GCM: and 16"
                + " bytes; the keys before it stay in use"),
        said());

    fixture.write(right + "\n");
    fixture.passSecond();

    assertEquals(key.keptBy(), keys.current());
    assertEquals(
        fixture.path + " has changed and was read; " + key.keptBy() + " seals now",
        said().getLast());
  }

  @Test
  void stayInUseWhenTheirFileIsGoneAndSaySoOnce() throws IOException {
    var current = keys.current();
    Files.delete(fixture.path);

    for (int second = 0; second < 3; second++) {
      fixture.passSecond();
      assertEquals(current, keys.current());
    }

    assertEquals(
        List.of(fixture.path + " has changed and is not there; the keys before it stay in use"),
        said());
  }

  @Test
  void areNotReadAgainWithoutNeed() {
    for (int second = 0; second < 3; second++) {
      fixture.passSecond();
      var _ = keys.current();
    }

    assertEquals(List.of(), said());
  }

  @Test
  void tellNothingOfThemselvesOrOfWhatTheySeal() {
    var marker = "王桂芳-13800138000";
    var key = keys.draw(KeysContract.CLUE);
    var sealed = keys.seal(key, KeysContract.CLUE, marker.getBytes(StandardCharsets.UTF_8));
    var changed = sealed.substring(0, sealed.length() - 2);
    var failure =
        assertThrows(IllegalStateException.class, () -> keys.open(key, KeysContract.CLUE, changed));
    var ring = fixture.file.read();
    fixture.write("current=geheim\n" + fixture.text());
    fixture.passSecond();
    var _ = keys.current();

    var told = new StringBuilder();
    for (Object one :
        List.of(
            keys,
            fixture.file,
            ring,
            ring.current(),
            ring.indexing(),
            ring.current().unwrap(key, KeysContract.CLUE),
            key,
            sealed,
            failure,
            String.valueOf(failure.getCause()),
            new ArgonHashes().hash(marker),
            said())) {
      told.append(one).append('\n');
    }

    assertTrue(told.toString().contains("twice"));
    var keyMaterial =
        fixture
            .text()
            .lines()
            .filter(line -> line.contains(":"))
            .map(line -> line.split(":", 2)[1].strip())
            .toList();
    assertTrue(keyMaterial.size() > 1);
    for (var secret : keyMaterial) {
      assertTrue(!told.toString().contains(secret), told::toString);
    }
    assertTrue(!told.toString().contains("geheim"), told::toString);
    assertTrue(!told.toString().contains("13800138000"), told::toString);
    assertTrue(!told.toString().contains("王桂芳"), told::toString);
  }

  private List<String> said() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
