package org.fengqiao.application.partners;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.Token;
import org.fengqiao.domain.partners.TokenSecret;

/**
 * A token that was issued.
 *
 * @param partner as it is now
 * @param secret what to call with, this once; empty when repeated
 */
public record IssuedToken(
    Partner partner, Token token, boolean repeated, Optional<TokenSecret> secret) {
  public IssuedToken {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(token);
    Objects.requireNonNull(secret);
  }
}
