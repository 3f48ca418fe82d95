package org.fengqiao.domain.partners;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Digest;

/**
 * What a partner calls with (令牌), as far as it is kept: never the secret.
 *
 * @param hash of the secret, see {@link TokenSecret#hash}
 * @param label what it is for; may be empty
 * @param expireTime when it ends by itself
 * @param revokeTime when it was taken back
 */
public record Token(
    TokenId id,
    Digest hash,
    String label,
    Instant issueTime,
    Optional<Instant> expireTime,
    Optional<Instant> revokeTime) {
  public Token {
    Objects.requireNonNull(id);
    Objects.requireNonNull(hash);
    Objects.requireNonNull(label);
    Objects.requireNonNull(issueTime);
    Objects.requireNonNull(expireTime);
    Objects.requireNonNull(revokeTime);
  }

  /** Whether calls with it are let in at {@code now}: neither revoked nor at its end. */
  public boolean stands(Instant now) {
    return revokeTime.isEmpty() && expireTime.map(now::isBefore).orElse(true);
  }

  /** This token, ended at {@code time}, or when it would have ended before that. */
  Token ending(Instant time) {
    return expireTime.filter(end -> end.isBefore(time)).isPresent()
        ? this
        : new Token(id, hash, label, issueTime, Optional.of(time), revokeTime);
  }

  /** This token, taken back; one taken back before stays as it is. */
  Token revoked(Instant now) {
    return revokeTime.isPresent()
        ? this
        : new Token(id, hash, label, issueTime, expireTime, Optional.of(now));
  }
}
