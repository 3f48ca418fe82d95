package org.fengqiao.domain;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Free text and personal data by field, to be kept in a row that can be erased.
 *
 * @param salt 16 random bytes, hexadecimal; dies with the content
 * @param fields by name; no value holds a NUL (see {@link Text}), so the stored form is unambiguous
 */
public record Content(ContentId id, String salt, Map<String, String> fields) {
  /** How many random bytes a salt has. */
  public static final int SALT_BYTES = 16;

  public Content {
    var sorted = new TreeMap<>(fields);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
  }

  /** What the journal holds of it. */
  public ContentRef ref() {
    return new ContentRef(id, digest());
  }

  /** The salted digest over the stored form. */
  public Digest digest() {
    return Digest.of(salt.getBytes(StandardCharsets.US_ASCII), bytes());
  }

  /** The stored form: name, NUL, value, NUL, in the order of the names, UTF-8. */
  public byte[] bytes() {
    int length = 0;
    for (var field : fields.entrySet()) {
      length += field.getKey().length() + field.getValue().length() + 2;
    }
    var form = new StringBuilder(length);
    fields.forEach((name, value) -> form.append(name).append('\0').append(value).append('\0'));
    return form.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the stored form. */
  public static Content read(ContentId id, String salt, byte[] bytes) {
    var parts = new String(bytes, StandardCharsets.UTF_8).split("\0", -1);
    var fields = new LinkedHashMap<String, String>();
    for (int i = 0; i + 1 < parts.length; i += 2) {
      fields.put(parts[i], parts[i + 1]);
    }
    return new Content(id, salt, fields);
  }
}
