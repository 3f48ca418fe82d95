package org.fengqiao.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
  private static final Spelling HEX = Spelling.of(64, 64, Alphabet.of("0-9", "a-f"));

  public Digest {
    if (!HEX.fits(hex)) {
      throw new IllegalArgumentException("a digest is 64 lower-case hexadecimal digits");
    }
  }

  /** The digest of {@code parts}, one after the other. */
  public static Digest of(byte[]... parts) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      Arrays.stream(parts).forEach(sha::update);
      return of256(sha.digest());
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
