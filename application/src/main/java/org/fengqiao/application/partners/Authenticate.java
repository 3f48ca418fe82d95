package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.TokenSecret;

/** Learns who calls from the token a call came with. */
public final class Authenticate {
  private final TokenHolders holders;
  private final InstantSource clock;

  @Inject
  public Authenticate(TokenHolders holders, InstantSource clock) {
    this.holders = holders;
    this.clock = clock;
  }

  /**
   * The caller the secret belongs to.
   *
   * @throws Refusal UNAUTHENTICATED unless {@code secret} is of a token that stands now
   */
  public Caller authenticate(String secret) {
    return caller(TokenSecret.read(secret).orElseThrow(Authenticate::unauthenticated).hash());
  }

  /**
   * The caller as it is now, for a stream that has been running: its rights may have changed, its
   * token may have ended.
   *
   * @throws Refusal UNAUTHENTICATED if the token of this hash stands no more
   */
  public Caller caller(Digest hash) {
    return holders
        .findByTokenHash(hash)
        .filter(partner -> partner.admits(hash, clock.instant()))
        .map(partner -> new Caller(partner.id(), partner.rights(), partner.home()))
        .orElseThrow(Authenticate::unauthenticated);
  }

  private static Refusal unauthenticated() {
    return Refusal.notPermitted(PartnerReason.UNAUTHENTICATED, Map.of());
  }
}
