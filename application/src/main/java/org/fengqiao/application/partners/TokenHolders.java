package org.fengqiao.application.partners;

import java.util.Optional;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.partners.Partner;

/**
 * Finds who holds a token; asked at every call. May lag behind what another process committed by a
 * second, no more.
 */
public interface TokenHolders {
  /** The partner that was given the token of this hash, whether or not the token stands. */
  Optional<Partner> findByTokenHash(Digest hash);
}
