package org.fengqiao.application.partners;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.fengqiao.application.SerialIds;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.TokenSecret;
import org.junit.jupiter.api.Test;

class PartnerShelfTest {
  private static final PartnerId FIRST = new PartnerId("admin");

  private final MemoryStore memory = new MemoryStore();
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z"));
  private final PartnerUseCases uses =
      new PartnerUseCases(memory, memory.deciding(), new SerialIds(), clock);
  private final TokenSecret secret =
      uses.bootstrap.make(new BootstrapPartner.Command(FIRST, "甘肃省", PartnerUseCases.HOME));

  private Loaded<Partner> now() {
    return memory.find(Partner.class, FIRST.ref()).orElseThrow();
  }

  @Test
  void knowsNobodyOfAnotherProcessBeforeItFollows() {
    var other = new PartnerShelf(new MemoryPartners(memory), memory);
    var authenticate = new Authenticate(other, clock);
    assertRefused(PartnerReason.UNAUTHENTICATED, () -> authenticate.authenticate(secret.text()));
    other.changed(FIRST.ref());
    assertEquals(FIRST, authenticate.authenticate(secret.text()).partner());
  }

  @Test
  void doesNotGoBackToAnOlderVersionThatIsReadLate() {
    var before = now();
    var caller = uses.authenticate.authenticate(secret.text());
    var token = List.copyOf(before.aggregate().tokens()).getFirst().id();
    var request = new Request(FIRST, new UUID(1, 1), Digest.of(new byte[0]));
    uses.revokeToken.revoke(caller, new RevokeToken.Command(request, FIRST, token));
    uses.shelf.take(before);
    assertRefused(
        PartnerReason.UNAUTHENTICATED, () -> uses.authenticate.authenticate(secret.text()));
  }
}
