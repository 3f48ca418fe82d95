package org.fengqiao.application.policies;

import static org.fengqiao.application.policies.Desk.caller;
import static org.fengqiao.application.policies.Desk.callerWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.PolicyReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ReadPacksTest {
  private static final PackId GANSU = new PackId("gansu");

  private final Desk desk = new Desk();

  @BeforeEach
  void publishThreeVersionsOfOneAndOneOfAnother() {
    desk.publishCn();
    desk.publish("gansu 620000000000 cn 甘肃");
    desk.publish("gansu 620000000000 cn 甘肃二");
    desk.publish("gansu 620000000000 cn 甘肃三");
    desk.publish("baiyin 620402000000 cn 白银");
  }

  @Test
  void listsTheNewestVersionOfEachPackById() {
    var first = desk.listPacks.packs(caller(), new PageRequest(1, Optional.empty()));
    var second = desk.listPacks.packs(caller(), new PageRequest(1, first.next()));
    assertEquals(
        List.of(new PackVersion(new PackId("baiyin"), 1), new PackVersion(GANSU, 3)),
        List.of(first.items().getFirst().version(), second.items().getFirst().version()));
    assertEquals(Optional.empty(), second.next());
  }

  @Test
  void listsTheVersionsOfAPackFromTheNewest() {
    var first = desk.listPacks.versions(caller(), GANSU, new PageRequest(2, Optional.empty()));
    assertEquals(List.of(3, 2), first.items().stream().map(v -> v.edition().number()).toList());
    var second = desk.listPacks.versions(caller(), GANSU, new PageRequest(2, first.next()));
    assertEquals(List.of(1), second.items().stream().map(v -> v.edition().number()).toList());
    assertEquals(Optional.empty(), second.next());
  }

  @Test
  void refusesAPackOrVersionThatIsNotThere() {
    var nowhere = new PackId("nowhere");
    assertRefused(PolicyReason.PACK_NOT_FOUND, () -> desk.getPack.newest(caller(), nowhere));
    assertRefused(
        PolicyReason.PACK_NOT_FOUND,
        () -> desk.getPack.version(caller(), new PackVersion(nowhere, 1)));
    assertRefused(
        PolicyReason.PACK_VERSION_NOT_FOUND,
        () -> desk.getPack.version(caller(), new PackVersion(GANSU, 4)));
    assertRefused(
        PolicyReason.PACK_NOT_FOUND,
        () -> desk.listPacks.versions(caller(), nowhere, PageRequest.FIRST));
  }

  @Test
  void refusesAKeyThatIsNotOfThePageBefore() {
    var page = new PageRequest(2, Optional.of("last"));
    assertRefused(
        RequestReason.INVALID_FIELD, () -> desk.listPacks.versions(caller(), GANSU, page));
  }

  @Test
  void refusesACallerWithoutTheRight() {
    var nobody = callerWith(Set.of());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> desk.getPack.newest(nobody, GANSU));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> desk.getPack.version(nobody, new PackVersion(GANSU, 1)));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> desk.listPacks.packs(nobody, PageRequest.FIRST));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> desk.listPacks.versions(nobody, GANSU, PageRequest.FIRST));
  }

  private static void assertRefused(Reason reason, Executable call) {
    assertEquals(reason, assertThrows(Refusal.class, call).reason());
  }
}
