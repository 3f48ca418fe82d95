package org.fengqiao.adapters.grpc;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fengqiao.application.partners.TokenHolders;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerFact.PartnerRegistered;
import org.fengqiao.domain.partners.PartnerFact.TokenIssued;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.partners.TokenId;
import org.fengqiao.domain.partners.TokenSecret;
import org.fengqiao.domain.people.UnitId;

/** Partners that are let in without having been registered. */
public final class TestPartners implements TokenHolders {
  private final Map<Digest, Partner> byHash = new HashMap<>();
  private final Semaphore asked = new Semaphore(0);

  /** Lets in a partner with every right and channel, on and in sight of {@code home}. */
  public synchronized String admit(String id, DivisionCode home, UnitId... actsFor) {
    return admit(
        id,
        home,
        new Rights(
            EnumSet.allOf(Right.class),
            EnumSet.allOf(Channel.class),
            Set.of(),
            Set.of(home),
            Set.of(actsFor),
            Set.of(home)));
  }

  /** Lets in a partner; its secret. Admitting it anew changes its rights. */
  public synchronized String admit(String id, DivisionCode home, Rights rights) {
    var bytes = ByteBuffer.allocate(32).putInt(28, id.hashCode()).array();
    var secret = TokenSecret.of(bytes);
    var time = Instant.EPOCH;
    var partner =
        Partner.register(new PartnerRegistered(new PartnerId(id), id, home, rights, time))
            .then(p ->
                p.issue(
                    new TokenIssued(
                        new TokenId(new UUID(7, id.hashCode())),
                        secret.hash(),
                        "",
                        time,
                        Optional.empty())))
            .after();
    byHash.put(secret.hash(), partner);
    return secret.text();
  }

  /** Lets nobody in with that secret any more. */
  public synchronized void expel(String secret) {
    byHash.remove(new TokenSecret(secret).hash());
  }

  /** Whether nobody asks for a partner for {@code silence}, beginning within {@code most}. */
  public boolean isLeftAloneFor(Duration silence, Duration most) throws InterruptedException {
    for (long end = System.nanoTime() + most.toNanos(); System.nanoTime() < end; ) {
      asked.drainPermits();
      if (!asked.tryAcquire(silence.toNanos(), TimeUnit.NANOSECONDS)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public synchronized Optional<Partner> findByTokenHash(Digest hash) {
    asked.release();
    return Optional.ofNullable(byHash.get(hash));
  }
}
