package org.fengqiao.adapters.keys;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file of keys (密钥文件), kept apart from the database and open to its owner alone. {@code
 * current=ID} names which of the keys that seal data keys does so now; these stand in lines {@code
 * key.ID=AES-256-GCM:…} of 32 bytes or {@code key.ID=SM4-GCM:…} of 16, in Base64. {@code index=ID}
 * names the newest of those that make blind indexes, {@code index.ID=HMAC-SHA-256:…} of 32.
 */
public final class KeyFile {
  private static final int DRAWN_BYTES = 4;

  private final OwnersFile file;

  public KeyFile(Path path) {
    this.file = new OwnersFile(path);
  }

  /**
   * A key without itself.
   *
   * @param cipher as it stands in the file
   * @param first whether it is the one that seals now, or the newest that makes blind indexes
   */
  public record Listed(String id, String cipher, boolean first) {}

  Path path() {
    return file.path();
  }

  OwnersFile.Version version() {
    return file.version();
  }

  /**
   * Reads it.
   *
   * @throws UnusableKeys if it cannot be read, is open to others, or is wrong; names the line
   */
  KeyRing read() {
    return KeyRing.read(lines());
  }

  /**
   * Which keys are in it: those that seal, then those that make blind indexes.
   *
   * @throws UnusableKeys as {@link #read} does
   */
  public List<Listed> list() {
    var ring = read();
    var newest = ring.indexing().getFirst();
    return Stream.concat(
            ring.sealing().stream()
                .map(key -> new Listed(key.id(), key.cipher().label(), key == ring.current())),
            ring.indexing().stream()
                .map(key -> new Listed(key.id(), IndexKey.LABEL, key == newest)))
        .toList();
  }

  /**
   * Draws a key and makes it current; makes the file where there is none. It changes whole or not
   * at all, and comments in it are not kept.
   *
   * @param today with which the id begins, so that one sees how old the key is
   * @return the id
   * @throws UnusableKeys as {@link #read} does, or if it cannot be written
   */
  public String add(KeyCipher cipher, LocalDate today) {
    try (var change = file.change()) {
      var lines = file.exists() ? rightLines() : withIndexKey(today);
      var id = withKey(lines, cipher, today);
      change.commit(KeyLines.spelled(lines));
      return id;
    }
  }

  /**
   * Makes it with keys of its own where there is none.
   *
   * @return whether there was none
   * @throws UnusableKeys if it cannot be written
   */
  public boolean makeIfAbsent(LocalDate today) {
    if (file.exists()) {
      return false;
    }
    try (var change = file.change()) {
      // Somebody else may just have made it.
      if (file.exists()) {
        return false;
      }
      var lines = withIndexKey(today);
      var _ = withKey(lines, KeyCipher.AES_256_GCM, today);
      change.commit(KeyLines.spelled(lines));
      return true;
    }
  }

  private SortedMap<String, String> lines() {
    var content = file.read();
    try {
      return KeyLines.read(content);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private SortedMap<String, String> rightLines() {
    var lines = lines();
    var _ = KeyRing.read(lines);
    return lines;
  }

  private static SortedMap<String, String> withIndexKey(LocalDate today) {
    var lines = new TreeMap<String, String>();
    var id = drawnId(today);
    lines.put(KeyLines.NEWEST, id);
    lines.put(KeyLines.INDEX + id, drawn(IndexKey.LABEL, IndexKey.BYTES));
    return lines;
  }

  private static String withKey(
      SortedMap<String, String> lines, KeyCipher cipher, LocalDate today) {
    // Never one that there is: what that has sealed would be lost.
    var id =
        Stream.generate(() -> drawnId(today))
            .filter(any -> !lines.containsKey(KeyLines.KEY + any))
            .findFirst()
            .orElseThrow();
    lines.put(KeyLines.KEY + id, drawn(cipher.label(), cipher.keyBytes()));
    lines.put(KeyLines.CURRENT, id);
    return id;
  }

  /**
   * Told apart from those of other files too: a key that is missing is not taken for a wrong one.
   */
  private static String drawnId(LocalDate today) {
    return today + "-" + HexFormat.of().formatHex(SealedText.random(DRAWN_BYTES));
  }

  private static String drawn(String label, int count) {
    var bytes = SealedText.random(count);
    try {
      return label + ":" + Base64.getEncoder().encodeToString(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
