package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final Instant TIME = Instant.parse("2026-11-21T01:00:00.123456Z");
  private static final CaseId CASE =
      new CaseId(UUID.fromString("0192f3a4-1371-7000-8001-00000000000a"));
  private static final OfficerId ZHANG = officer("0192f3a4-1371-7000-8001-000000000001");
  private static final OfficerId LI = officer("0192f3a4-1371-7000-8001-000000000002");

  @Test
  void isTheSameForTheSameEntryRuleAndOfficerWheneverItIsGiven() {
    assertEquals(id("notices[0]", ZHANG, TIME), id("notices[0]", ZHANG, TIME));
    assertEquals(id("notices[0]", ZHANG, TIME), id("notices[3]", ZHANG, TIME));
    assertNotEquals(id("notices[0]", ZHANG, TIME), id("notices[0]", LI, TIME));
    assertNotEquals(id("notices[0]", ZHANG, TIME), id("CONTACT/1/MISSED", ZHANG, TIME));
  }

  @Test
  void isStoredInTheOrderOfItsEntries() {
    var later = TIME.plus(Duration.ofMillis(1));
    for (var officer : new OfficerId[] {ZHANG, LI}) {
      assertTrue(id("notices[0]", ZHANG, TIME).compareTo(id("notices[0]", officer, later)) < 0);
    }
  }

  @Test
  void hasAnIdOfTheVersionThatIsFreeToMake() {
    var id = id("notices[0]", ZHANG, TIME);
    assertEquals(8, id.version());
    assertEquals(2, id.variant());
    assertEquals(TIME.toEpochMilli(), id.getMostSignificantBits() >>> 16);
  }

  private static UUID id(String rule, OfficerId officer, Instant time) {
    var role = new Role("village-party-secretary");
    return Delivery.of(CASE, new Version(3), rule, role, Optional.of(officer), "请联系群众", time).id();
  }

  private static OfficerId officer(String id) {
    return new OfficerId(UUID.fromString(id));
  }
}
