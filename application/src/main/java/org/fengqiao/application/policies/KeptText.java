package org.fengqiao.application.policies;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Digest;

/** Bytes that are published as they were sent, and kept so under a name. */
final class KeptText {
  private final String field;
  private final byte[] bytes;

  KeptText(String field, byte[] bytes) {
    this.field = field;
    this.bytes = bytes.clone();
  }

  /**
   * Reads it back from where it was kept.
   *
   * @throws IllegalStateException if something else is kept there
   */
  static KeptText read(String field, Content content) {
    var text = content.fields().get(field);
    if (text == null) {
      throw new IllegalStateException("content " + content.id() + " is no " + field);
    }
    return new KeptText(field, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As it is kept: what could be read is UTF-8 without NUL, so its text is its bytes. */
  Content keptAs(ContentId id, String salt) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Content(id, salt, Map.of(field, text));
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("what is sound is UTF-8", e);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Digest sha256() {
    return Digest.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptText text
        && field.equals(text.field)
        && Arrays.equals(bytes, text.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
