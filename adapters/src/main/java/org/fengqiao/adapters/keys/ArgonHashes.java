package org.fengqiao.adapters.keys;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.fengqiao.application.rewards.vault.CodeHashes;
import org.fengqiao.domain.rewards.CodeHash;

/**
 * Digests by Argon2id (RFC 9106), with 19 MiB of memory and two passes, the least that OWASP asks
 * for. Two are made at once at most: each takes a core, and its memory, for some hundredths of a
 * second. Others wait, in the order they came.
 */
public final class ArgonHashes implements CodeHashes {
  static final int AT_ONCE = 2;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final HexFormat HEX = HexFormat.of();

  private final Semaphore places;
  private final CodeHash ofNobody;

  @Inject
  public ArgonHashes() {
    this(new Semaphore(AT_ONCE, true));
  }

  ArgonHashes(Semaphore places) {
    this.places = places;
    // No digest of anything: so none knows of what.
    this.ofNobody =
        new CodeHash(
            ArgonScheme.NOW.spelled(),
            HEX.formatHex(SealedText.random(SALT_BYTES)),
            HEX.formatHex(SealedText.random(HASH_BYTES)));
  }

  @Override
  public CodeHash hash(String secret) {
    var salt = SealedText.random(SALT_BYTES);
    var hash = digest(ArgonScheme.NOW, secret, salt);
    return new CodeHash(ArgonScheme.NOW.spelled(), HEX.formatHex(salt), HEX.formatHex(hash));
  }

  @Override
  public boolean matches(String secret, CodeHash kept) {
    var hash = bytes(kept.hash(), HASH_BYTES);
    var found = digest(ArgonScheme.read(kept.scheme()), secret, bytes(kept.salt(), SALT_BYTES));
    return MessageDigest.isEqual(hash, found);
  }

  @Override
  public CodeHash ofNobody() {
    return ofNobody;
  }

  private byte[] digest(ArgonScheme scheme, String secret, byte[] salt) {
    try {
      places.acquire();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while others made digests");
    }
    var bytes = secret.getBytes(StandardCharsets.UTF_8);
    try {
      return digest(scheme, bytes, salt);
    } finally {
      places.release();
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] digest(ArgonScheme scheme, byte[] secret, byte[] salt) {
    var parameters = scheme.parameters(salt);
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(parameters);
      var hash = new byte[HASH_BYTES];
      // It wipes its memory when it has done.
      var _ = generator.generateBytes(secret, hash);
      return hash;
    } finally {
      parameters.clear();
    }
  }

  private static byte[] bytes(String hex, int length) {
    if (hex.length() != 2 * length) {
      throw new IllegalStateException("a digest that is kept has not its length");
    }
    return HEX.parseHex(hex);
  }
}
