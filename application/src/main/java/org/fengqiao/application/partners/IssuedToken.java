package org.fengqiao.application.partners;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.partners.Token;
import org.fengqiao.domain.partners.TokenSecret;

/**
 * A token that was issued.
 *
 * @param secret what to call with, this once; empty when repeated
 */
public record IssuedToken(Token token, boolean repeated, Optional<TokenSecret> secret) {
  public IssuedToken {
    Objects.requireNonNull(token);
    Objects.requireNonNull(secret);
  }
}
