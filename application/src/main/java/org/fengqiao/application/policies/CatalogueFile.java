package org.fengqiao.application.policies;

import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;

/** A catalogue's bytes as they were sent, which is how they are kept and shown again. */
public final class CatalogueFile {
  private static final String FIELD = "csv";

  private final KeptText text;

  private CatalogueFile(KeptText text) {
    this.text = text;
  }

  /**
   * Takes the bytes of a catalogue.
   *
   * @throws Refusal INVALID_FIELD unless they are 1 to {@link CatalogueReader#MOST_BYTES}
   */
  public static CatalogueFile of(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > CatalogueReader.MOST_BYTES) {
      throw Refusal.invalid(FIELD, "has 1 byte to 1 MiB");
    }
    return new CatalogueFile(new KeptText(FIELD, bytes));
  }

  /** Reads it back from where it was kept. */
  static CatalogueFile read(Content content) {
    return new CatalogueFile(KeptText.read(FIELD, content));
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
    return other instanceof CatalogueFile file && text.equals(file.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
