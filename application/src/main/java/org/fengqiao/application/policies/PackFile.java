package org.fengqiao.application.policies;

import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;

/** A pack's bytes as they were sent, which is how they are kept and shown again. */
public final class PackFile {
  private static final String FIELD = "yaml";

  private final KeptText text;

  private PackFile(KeptText text) {
    this.text = text;
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
    return new PackFile(new KeptText(FIELD, bytes));
  }

  /** Reads it back from where it was kept. */
  static PackFile read(Content content) {
    return new PackFile(KeptText.read(FIELD, content));
  }

  /** As it is kept, once it was found sound. */
  Content keptAs(ContentId id, String salt) {
    return text.keptAs(id, salt);
  }

  public byte[] bytes() {
    return text.bytes();
  }

  /** The SHA-256 of the bytes. */
  public Digest sha256() {
    return text.sha256();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackFile file && text.equals(file.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
