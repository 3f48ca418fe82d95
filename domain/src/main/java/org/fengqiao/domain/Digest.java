package org.fengqiao.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
  // Copied for each digest, which costs a fraction of looking one up.
  private static final MessageDigest SHA_256 = sha256();
  private static final Spelling HEX = Spelling.of(64, 64, Alphabet.of("0-9", "a-f"));

  public Digest {
    if (!HEX.fits(hex)) {
      throw new IllegalArgumentException("a digest is 64 lower-case hexadecimal digits");
    }
  }

  /** The digest of {@code parts}, one after the other. */
  public static Digest of(byte[]... parts) {
    var sha = fresh();
    for (var part : parts) {
      sha.update(part);
    }
    return of256(sha.digest());
  }

  private static MessageDigest fresh() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException _) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes the 32 bytes of a digest. */
  public static Digest of256(byte[] digest) {
    return new Digest(HexFormat.of().formatHex(digest));
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
