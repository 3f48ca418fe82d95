package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.DivisionCode;
import org.junit.jupiter.api.Test;

class PackTest {
  private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(86_400);
  private static final DivisionCode BAIYIN = new DivisionCode("620402000000");
  private static final PackId ID = new PackId("baiyin");

  @Test
  void countsItsVersionsFromOne() {
    var second = publishNext(aPack(NOW), NOW).after();
    assertEquals(List.of(1, 2), second.editions().stream().map(PackEdition::number).toList());
    assertEquals(Optional.of(second.editions().getFirst()), second.edition(1));
    assertEquals(Optional.of(second.newest()), second.edition(2));
    assertEquals(Optional.empty(), second.edition(3));
    assertEquals(Optional.empty(), second.edition(0));
  }

  @Test
  void isTheFoldOfItsFacts() {
    var first = aPack(NOW);
    var move = publishNext(first, LATER);
    var facts = move.facts().stream().map(PackFact.class::cast).toList();
    assertEquals(move.after(), Pack.LINEAGE.fold(first, facts));
  }

  @Test
  void isInForceFromItsEffectiveTime() {
    var pack = aPack(LATER);
    assertEquals(Optional.empty(), pack.inForce(LATER.minusNanos(1000)));
    assertEquals(Optional.of(pack.newest()), pack.inForce(LATER));
  }

  @Test
  void keepsTheEarlierVersionInForceUntilTheNextTakesEffect() {
    var pack = publishNext(aPack(NOW), LATER).after();
    assertEquals(1, pack.inForce(NOW).orElseThrow().number());
    assertEquals(2, pack.inForce(LATER).orElseThrow().number());
  }

  @Test
  void letsTheVersionPublishedLastApplyThoughAnEarlierOneTookEffectAfterIt() {
    var pack = publishNext(aPack(LATER), NOW).after();
    assertEquals(2, pack.inForce(NOW).orElseThrow().number());
    assertEquals(2, pack.inForce(LATER).orElseThrow().number());
  }

  @Test
  void refusesToTakeEffectBeforeItIsPublished() {
    var before = NOW.minusSeconds(1);
    var refusal = assertThrows(Refusal.class, () -> aPack(before));
    assertEquals(PolicyReason.EFFECTIVE_TIME_PAST, refusal.reason());
    var pack = aPack(NOW);
    assertThrows(Refusal.class, () -> publishNext(pack, before));
  }

  @Test
  void refusesToMoveToAnotherDivision() {
    var pack = aPack(NOW);
    var elsewhere = new DivisionCode("620403000000");
    var refusal = assertThrows(Refusal.class, () -> pack.publishNext(draft(elsewhere, NOW), NOW));
    assertEquals(PolicyReason.PACK_DIVISION_FIXED, refusal.reason());
  }

  @Test
  void claimsItsDivisionForItselfAlone() {
    var claim = aPack(NOW).claims().getFirst();
    assertEquals(BAIYIN.value(), claim.value());
    assertEquals(Optional.of(PolicyReason.DIVISION_HAS_PACK), claim.refusal());
  }

  @Test
  void namesTheRuleARunningClockKeepsTo() {
    var version = new PackVersion(ID, 3);
    var spec = version.clock(new ClockName("CONTACT"));
    assertEquals(version, PackVersion.of(spec));
    assertEquals("packs/baiyin/versions/3", version.toString());
    assertNotEquals(version, new PackVersion(ID, 4));
  }

  @Test
  void refusesNamesThatAreNoNames() {
    for (var name : List.of("", "B", "Baiyin", "1st", "a_b", "a".repeat(41), "白银")) {
      assertThrows(Refusal.class, () -> new PackId(name), name);
    }
    assertEquals("packs/baiyin/versions/1", new PackVersion(ID, 1).toString());
    assertThrows(Refusal.class, () -> new PackVersion(ID, 0));
  }

  private static Pack aPack(Instant effectiveTime) {
    return Pack.publish(draft(BAIYIN, effectiveTime), NOW).after();
  }

  private static Decided<Pack> publishNext(Pack pack, Instant effectiveTime) {
    return pack.publishNext(draft(BAIYIN, effectiveTime), NOW);
  }

  private static Draft draft(DivisionCode division, Instant effectiveTime) {
    return new Draft(ID, division, "白银", digest(), source(), effectiveTime);
  }

  private static Digest digest() {
    return Digest.of("pack: baiyin".getBytes(StandardCharsets.UTF_8));
  }

  private static ContentRef source() {
    return new ContentRef(new ContentId(new UUID(0, 1)), digest());
  }
}
