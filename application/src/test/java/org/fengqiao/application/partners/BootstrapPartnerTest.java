package org.fengqiao.application.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.fengqiao.application.SerialIds;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.Test;

class BootstrapPartnerTest {
  private static final DivisionCode GANSU = new DivisionCode("620000000000");

  private final MemoryStore memory = new MemoryStore();
  private final PartnerUseCases uses =
      new PartnerUseCases(
          memory,
          memory.deciding(),
          new SerialIds(),
          InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z")));

  @Test
  void makesAFirstPartnerThatMayDoAllOnGroundNotYetImported() {
    var secret = uses.bootstrap.make(aFirst("admin"));
    var caller = uses.authenticate.authenticate(secret.text());
    assertEquals(new PartnerId("admin"), caller.partner());
    assertEquals(Set.of(Right.values()), caller.rights().calls());
    assertEquals(Set.of(GANSU), caller.rights().reportsOn());
  }

  @Test
  void refusesASecondFirstPartner() {
    var _ = uses.bootstrap.make(aFirst("admin"));
    var second = aFirst("other");
    var refusal = assertThrows(Refusal.class, () -> uses.bootstrap.make(second));
    assertSame(PartnerReason.PARTNERS_EXIST, refusal.reason());
  }

  @Test
  void refusesTheServersOwnName() {
    var refusal = assertThrows(Refusal.class, () -> uses.bootstrap.make(aFirst("fengqiao")));
    assertEquals("partner_id", refusal.details().get("field"));
  }

  private static BootstrapPartner.Command aFirst(String id) {
    return new BootstrapPartner.Command(new PartnerId(id), "甘肃省", GANSU);
  }
}
