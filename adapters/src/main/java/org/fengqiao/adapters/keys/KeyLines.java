package org.fengqiao.adapters.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a file of keys, as {@link Properties} have them, by their names. */
final class KeyLines {
  static final String CURRENT = "current";
  static final String KEY = "key.";
  static final String NEWEST = "index";
  static final String INDEX = "index.";

  private static final Pattern NAME =
      Pattern.compile("current|index|(key|index)\\.[a-z0-9-]{1,40}");
  private static final String HEAD =
      """
      # 密钥 Keys that seal who reported what. Whoever has this file and the database reads all of it;
      # without this file nobody ever does. docs/operations.md says how to keep it and to change keys.
      """;

  private KeyLines() {}

  /**
   * Reads them.
   *
   * @throws UnusableKeys if a name is none or stands twice; it is named only where it is one, as
   *     anything else may be a key that came to stand at the wrong place
   */
  static SortedMap<String, String> read(byte[] file) {
    var lines = new Once();
    try (var reader =
        new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException _) {
      // Its message may hold what was read.
      throw new UnusableKeys("is not a file of properties");
    }
    var read = new TreeMap<String, String>();
    lines.stringPropertyNames().forEach(name -> read.put(name, lines.getProperty(name).strip()));
    return read;
  }

  /** The file of such lines. */
  static byte[] spelled(Map<String, String> lines) {
    return new TreeMap<>(lines)
        .entrySet().stream()
            .map(line -> line.getKey() + "=" + line.getValue() + "\n")
            .collect(Collectors.joining("", HEAD, ""))
            .getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses what properties would take: of two lines of one name the last. */
  private static final class Once extends Properties {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public synchronized Object put(Object name, Object value) {
      if (!NAME.matcher(name.toString()).matches()) {
        throw new UnusableKeys(
            "has a line that begins with none of current=, key.ID=, index= and index.ID=, where ID"
                + " is 1 to 40 of a-z, 0-9 and -");
      }
      if (containsKey(name)) {
        throw new UnusableKeys("has the line %s= twice".formatted(name));
      }
      return super.put(name, value);
    }
  }
}
