package org.fengqiao.domain.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerFact.PartnerRegistered;
import org.fengqiao.domain.partners.PartnerFact.TokenIssued;
import org.junit.jupiter.api.Test;

class PartnerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void isLetInByATokenThatStands() {
    var partner = aPartner().issue(aToken(1, Optional.of(NOW.plusSeconds(60)))).after();
    assertTrue(partner.admits(hash(1), NOW));
    assertFalse(partner.admits(hash(1), NOW.plusSeconds(60)), "at its end");
    assertFalse(partner.admits(hash(2), NOW), "never issued");
  }

  @Test
  void isNotLetInByARevokedToken() {
    var partner =
        aPartner().issue(aToken(1, Optional.empty())).then(p -> p.revoke(id(1), NOW)).after();
    assertFalse(partner.admits(hash(1), NOW));
  }

  @Test
  void keepsTheTimeOfTheFirstRevocation() {
    var partner =
        aPartner()
            .issue(aToken(1, Optional.empty()))
            .then(p -> p.revoke(id(1), NOW))
            .then(p -> p.revoke(id(1), NOW.plusSeconds(5)))
            .after();
    assertEquals(Optional.of(NOW), partner.token(id(1)).orElseThrow().revokeTime());
  }

  @Test
  void refusesToRevokeATokenItNeverHad() {
    var partner = aPartner();
    var refusal = assertThrows(Refusal.class, () -> partner.revoke(id(9), NOW));
    assertSame(PartnerReason.TOKEN_NOT_FOUND, refusal.reason());
    assertEquals(
        "partners/hotline/tokens/00000000-0000-0007-0000-000000000009",
        refusal.details().get("name"));
  }

  @Test
  void refusesATokenThatEndsBeforeItBegins() {
    var partner = aPartner();
    var ended = aToken(1, Optional.of(NOW));
    var refusal = assertThrows(Refusal.class, () -> partner.issue(ended));
    assertEquals("expire_time", refusal.details().get("field"));
  }

  @Test
  void isLetInByBothTokensUntilTheOverlapIsOver() {
    var rotated = aPartner().issue(aToken(1, Optional.empty())).then(rotation(HOUR)).after();
    assertTrue(rotated.admits(hash(1), NOW) && rotated.admits(hash(2), NOW));
    assertTrue(rotated.admits(hash(1), NOW.plus(HOUR).minusNanos(1)));
    assertFalse(rotated.admits(hash(1), NOW.plus(HOUR)), "the old one has ended");
    assertTrue(rotated.admits(hash(2), NOW.plus(HOUR)));
  }

  @Test
  void endsTheOldTokenAtOnceWithoutAnOverlap() {
    var rotated =
        aPartner().issue(aToken(1, Optional.empty())).then(rotation(Duration.ZERO)).after();
    assertFalse(rotated.admits(hash(1), NOW));
    assertTrue(rotated.admits(hash(2), NOW));
  }

  @Test
  void letsNoRotationLengthenALife() {
    var soon = Optional.of(NOW.plusSeconds(60));
    var rotated = aPartner().issue(aToken(1, soon)).then(rotation(HOUR)).after();
    assertEquals(soon, rotated.token(id(1)).orElseThrow().expireTime());
    var again = rotated.rotate(id(2), Duration.ZERO, aToken(3, Optional.empty())).after();
    assertEquals(soon, again.token(id(1)).orElseThrow().expireTime());
  }

  @Test
  void endsATokenThatWouldHaveLivedLongerWhenTheOverlapIsOver() {
    var late = Optional.of(NOW.plus(HOUR).plusSeconds(1));
    var rotated = aPartner().issue(aToken(1, late)).then(rotation(HOUR)).after();
    assertEquals(Optional.of(NOW.plus(HOUR)), rotated.token(id(1)).orElseThrow().expireTime());
  }

  @Test
  void refusesToRotateWhatDoesNotStand() {
    var partner = aPartner();
    var never = assertThrows(Refusal.class, () -> rotation(HOUR).apply(partner));
    assertSame(PartnerReason.TOKEN_NOT_FOUND, never.reason());
    var revoked =
        partner.issue(aToken(1, Optional.empty())).then(p -> p.revoke(id(1), NOW)).after();
    var refusal = assertThrows(Refusal.class, () -> rotation(HOUR).apply(revoked));
    assertSame(PartnerReason.TOKEN_ENDED, refusal.reason());
    assertEquals(new Refusal.Kind.IllegalNow(List.of("ISSUE_TOKEN")), refusal.kind());
  }

  @Test
  void refusesAnOverlapOutOfItsBounds() {
    var partner = aPartner().issue(aToken(1, Optional.empty())).after();
    for (var odd : List.of(Duration.ofNanos(-1), Partner.LONGEST_OVERLAP.plusNanos(1))) {
      var refusal = assertThrows(Refusal.class, () -> rotation(odd).apply(partner));
      assertEquals("overlap", refusal.details().get("field"));
    }
    assertTrue(
        rotation(Partner.LONGEST_OVERLAP)
            .apply(partner)
            .after()
            .admits(hash(1), NOW.plus(Partner.LONGEST_OVERLAP).minusNanos(1)));
  }

  @Test
  void countsBothTokensOfAnOverlapAgainstTheBound() {
    var partner = aPartner();
    for (int i = 0; i < Partner.MOST_TOKENS; i++) {
      partner = partner.issue(aToken(i + 1, Optional.empty())).after();
    }
    var full = partner;
    var next = aToken(99, Optional.empty());
    var refusal = assertThrows(Refusal.class, () -> full.rotate(id(1), HOUR, next));
    assertSame(PartnerReason.TOO_MANY_TOKENS, refusal.reason());
    assertTrue(full.rotate(id(1), Duration.ZERO, next).after().admits(hash(99), NOW));
  }

  @Test
  void countsOnlyTokensThatStandAgainstTheBound() {
    var partner = aPartner();
    for (int i = 0; i < Partner.MOST_TOKENS; i++) {
      partner = partner.issue(aToken(i, Optional.empty())).after();
    }
    var full = partner;
    var oneMore = aToken(99, Optional.empty());
    var refusal = assertThrows(Refusal.class, () -> full.issue(oneMore));
    assertSame(PartnerReason.TOO_MANY_TOKENS, refusal.reason());
    assertEquals(new Refusal.Kind.IllegalNow(List.of("REVOKE_TOKEN")), refusal.kind());
    assertTrue(full.revoke(id(3), NOW).then(p -> p.issue(oneMore)).after().admits(hash(99), NOW));
  }

  @Test
  void forgetsTheOldestEndedTokenWhenItKeepsManyAndNeverOneThatStands() {
    var partner = aPartner().issue(aToken(0, Optional.empty())).after();
    for (int i = 1; i <= Partner.KEPT_TOKENS; i++) {
      var number = i;
      partner =
          partner
              .issue(aToken(i, Optional.empty()))
              .then(p -> p.revoke(id(number), NOW.plusSeconds(1)))
              .after();
    }
    assertEquals(Partner.KEPT_TOKENS, partner.tokens().size());
    assertTrue(partner.admits(hash(0), NOW));
    assertEquals(Optional.empty(), partner.token(id(1)));
    assertTrue(partner.token(id(2)).isPresent());
  }

  @Test
  void hidesASecretInText() {
    var secret = TokenSecret.of(new byte[32]);
    assertEquals(46, secret.text().length());
    assertEquals("fq_***", secret.toString());
    assertEquals(Optional.of(secret), TokenSecret.read(secret.text()));
    assertEquals(Optional.empty(), TokenSecret.read(secret.text() + "x"));
  }

  /** The second token in the place of the first. */
  private static Function<Partner, Decided<Partner>> rotation(Duration overlap) {
    return partner -> partner.rotate(id(1), overlap, aToken(2, Optional.empty()));
  }

  private static Partner aPartner() {
    return Partner.register(
            new PartnerRegistered(
                new PartnerId("hotline"),
                "白银市 12345",
                new DivisionCode("620400000000"),
                Rights.NONE,
                NOW.minus(Duration.ofDays(1))))
        .after();
  }

  private static TokenIssued aToken(int number, Optional<Instant> end) {
    return new TokenIssued(id(number), hash(number), "", NOW, end);
  }

  private static TokenId id(int number) {
    return new TokenId(new UUID(7, number));
  }

  private static Digest hash(int number) {
    return Digest.of(new byte[] {(byte) number});
  }
}
