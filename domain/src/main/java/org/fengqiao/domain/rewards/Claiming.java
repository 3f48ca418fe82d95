package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.partners.PartnerId;

/**
 * How a reward was claimed (申领).
 *
 * @param partner through which
 */
public record Claiming(ClaimProof proof, PartnerId partner, Instant time) {
  public Claiming {
    Objects.requireNonNull(proof);
    Objects.requireNonNull(partner);
    Objects.requireNonNull(time);
  }
}
