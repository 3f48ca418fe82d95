package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final QrCodeId ID = QrCodeId.drawn("00000000000000000001");
  private static final Patch GRID =
      new Patch(
          new DivisionCode("620402202206"),
          Optional.of(new GridId(new UUID(0, 1))),
          Optional.empty(),
          Optional.empty());

  @Test
  void resolvesToItsGridAndNamesItself() {
    var patch = aQrCode().resolve();
    assertEquals(GRID.grid(), patch.grid());
    assertEquals(Optional.of("0000000000000001"), patch.qrCode());
  }

  @Test
  void resolvesNoMoreWhenRevoked() {
    var revoked = aQrCode().revoke(NOW, Optional.empty()).after();
    assertEquals(Optional.of(NOW), revoked.revoked());
    var refusal = assertThrows(Refusal.class, revoked::resolve);
    assertEquals(GridReason.QR_CODE_REVOKED, refusal.reason());
    assertEquals("qrCodes/0000000000000001", refusal.details().get("name"));
    assertThrows(Refusal.class, () -> revoked.revoke(NOW, Optional.empty()));
    var rebound = assertThrows(Refusal.class, () -> revoked.rebind(GRID, NOW));
    assertEquals(GridReason.QR_CODE_REVOKED, rebound.reason());
  }

  @Test
  void standsForAnotherGridOnceItIsReboundToIt() {
    var grid = Optional.of(new GridId(new UUID(0, 2)));
    var other = new Patch(GRID.division(), grid, Optional.empty(), Optional.empty());
    assertEquals(other.scannedBy(ID), aQrCode().rebind(other, NOW).after().resolve());
  }

  @Test
  void usesAllBitsDrawn() {
    assertEquals("zzzzzzzzzzzzzzzz", QrCodeId.drawn("ffffffffffffffffffff").value());
    assertNotEquals(ID, QrCodeId.drawn("80000000000000000001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "000000000000000", "000000000000000l", "000000000000000A"})
  void refusesWhatIsNoCode(String code) {
    assertThrows(Refusal.class, () -> new QrCodeId(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void servesOneHouseholdToThirty(int count) {
    assertEquals(count, new QrBinding.Households("1至30号", count).count());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31})
  void refusesMoreHouseholdsThanThirtyAndFewerThanOne(int count) {
    assertThrows(Refusal.class, () -> new QrBinding.Households("1至30号", count));
  }

  private static QrCode aQrCode() {
    return QrCode.issue(ID, GRID, new QrBinding.Building("3号楼"), NOW).after();
  }
}
