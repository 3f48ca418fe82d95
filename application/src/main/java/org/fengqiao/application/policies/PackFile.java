package org.fengqiao.application.policies;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;

/** A pack's bytes as they were sent, which is how they are kept and shown again. */
public final class PackFile {
  private static final String FIELD = "yaml";

  private final byte[] bytes;

  private PackFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Takes the bytes of a pack.
   *
   * @throws Refusal INVALID_FIELD unless they are 1 to {@link PackReader#MOST_BYTES}
   */
  public static PackFile of(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > PackReader.MOST_BYTES) {
      throw Refusal.invalid(FIELD, "has 1 byte to 1 MiB");
    }
    return new PackFile(bytes.clone());
  }

  /** Reads it back from where it was kept. */
  static PackFile read(Content content) {
    var text = content.fields().get(FIELD);
    if (text == null) {
      throw new IllegalStateException("content " + content.id() + " is no pack");
    }
    return new PackFile(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As it is kept: a pack that could be read is UTF-8 without NUL, so its text is its bytes. */
  Content keptAs(ContentId id, String salt) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Content(id, salt, Map.of(FIELD, text));
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a pack that is sound is UTF-8", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The SHA-256 of the bytes. */
  public Digest sha256() {
    return Digest.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackFile file && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
