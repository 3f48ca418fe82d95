package org.fengqiao.domain.rewards;

import java.util.Objects;

/**
 * What is kept of the secret of a claim code: a slow digest with a salt (加盐慢哈希), by which it can be
 * checked and not found out.
 *
 * @param scheme of which kind, and how slow, as {@code argon2id:19456:2}
 * @param salt hexadecimal
 * @param hash hexadecimal
 */
public record CodeHash(String scheme, String salt, String hash) {
  public CodeHash {
    Objects.requireNonNull(scheme);
    Objects.requireNonNull(salt);
    Objects.requireNonNull(hash);
  }
}
