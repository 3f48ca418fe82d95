package org.fengqiao.adapters.keys;

import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The keys of a file, as they were when it was read. */
final class KeyRing {
  private final SealingKey current;
  private final Map<String, SealingKey> sealing;
  private final List<IndexKey> indexing;

  private KeyRing(SealingKey current, Map<String, SealingKey> sealing, List<IndexKey> indexing) {
    this.current = current;
    this.sealing = Map.copyOf(sealing);
    this.indexing = List.copyOf(indexing);
  }

  /**
   * Reads the lines of a file, by their names.
   *
   * @throws UnusableKeys naming the first line that is wrong, and never a value: it may be a key
   */
  static KeyRing read(SortedMap<String, String> lines) {
    var sealing = new HashMap<String, SealingKey>();
    var indexing = new TreeMap<String, IndexKey>();
    lines.forEach((name, value) -> {
      if (name.startsWith(KeyLines.KEY)) {
        var id = name.substring(KeyLines.KEY.length());
        sealing.put(id, sealingKey(id, value));
      } else if (name.startsWith(KeyLines.INDEX)) {
        var id = name.substring(KeyLines.INDEX.length());
        indexing.put(id, indexKey(id, value));
      }
    });
    var newest = named(lines, KeyLines.NEWEST, KeyLines.INDEX, indexing);
    var older = indexing.values().stream().filter(key -> key != newest);
    return new KeyRing(
        named(lines, KeyLines.CURRENT, KeyLines.KEY, sealing),
        sealing,
        Stream.concat(Stream.of(newest), older).toList());
  }

  private static <K> K named(
      Map<String, String> lines, String name, String prefix, Map<String, K> keys) {
    return Optional.ofNullable(lines.get(name))
        .flatMap(id -> Optional.ofNullable(keys.get(id)))
        .orElseThrow(() ->
            new UnusableKeys(
                "has no line %s=ID that names one of its lines %sID".formatted(name, prefix)));
  }

  private static SealingKey sealingKey(String id, String value) {
    for (var cipher : KeyCipher.values()) {
      var key =
          parsed(
              value, cipher.label(), cipher.keyBytes(), bytes -> new SealingKey(id, cipher, bytes));
      if (key.isPresent()) {
        return key.get();
      }
    }
    throw new UnusableKeys(
        ("has a line %s%s that is neither AES-256-GCM: and 32 bytes in Base64, nor SM4-GCM: and 16"
                + " bytes")
            .formatted(KeyLines.KEY, id));
  }

  private static IndexKey indexKey(String id, String value) {
    return parsed(value, IndexKey.LABEL, IndexKey.BYTES, bytes -> new IndexKey(id, bytes))
        .orElseThrow(() ->
            new UnusableKeys(
                "has a line %s%s that is not HMAC-SHA-256: and 32 bytes in Base64"
                    .formatted(KeyLines.INDEX, id)));
  }

  /** The key of the bytes after {@code label}, which are wiped, if they are right. */
  private static <K> Optional<K> parsed(
      String value, String label, int length, Function<byte[], K> key) {
    if (!value.startsWith(label + ":")) {
      return Optional.empty();
    }
    var bytes = decoded(value.substring(label.length() + 1));
    try {
      return bytes.length == length ? Optional.of(key.apply(bytes)) : Optional.empty();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  /** What seals data keys now. */
  SealingKey current() {
    return current;
  }

  Optional<SealingKey> find(String id) {
    return Optional.ofNullable(sealing.get(id));
  }

  /** All that seal or sealed data keys, by their ids. */
  List<SealingKey> sealing() {
    return sealing.values().stream().sorted(Comparator.comparing(SealingKey::id)).toList();
  }

  /** The newest first, then the others by their ids. */
  List<IndexKey> indexing() {
    return indexing;
  }
}
