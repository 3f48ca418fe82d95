package org.fengqiao.application.rewards.vault;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.rewards.CodeHash;

/** Digests of claim codes that are not slow, for tests. */
public final class FastHashes implements CodeHashes {
  private final AtomicInteger salts = new AtomicInteger();
  private final AtomicInteger checks = new AtomicInteger();

  /** How often a secret was checked. */
  public int checks() {
    return checks.get();
  }

  @Override
  public CodeHash hash(String secret) {
    return hash(secret, "%08x".formatted(salts.incrementAndGet()));
  }

  @Override
  public boolean matches(String secret, CodeHash kept) {
    checks.incrementAndGet();
    return hash(secret, kept.salt()).equals(kept);
  }

  @Override
  public CodeHash ofNobody() {
    return new CodeHash("sha256", "00", "00");
  }

  private static CodeHash hash(String secret, String salt) {
    var hash = Digest.of((salt + secret).getBytes(StandardCharsets.US_ASCII)).hex();
    return new CodeHash("sha256", salt, hash);
  }
}
