package org.fengqiao.domain.partners;

import java.util.Objects;
import java.util.UUID;

/** Names a token of a partner (令牌). UUIDv7; not the secret. */
public record TokenId(UUID value) {
  public TokenId {
    Objects.requireNonNull(value);
  }
}
