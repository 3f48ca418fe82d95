package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final Instant TIME = Instant.parse("2026-11-21T01:00:00.123456Z");
  private static final CaseId CASE = aCase("0192f3a4-1371-7000-8001-00000000000a");
  private static final CaseId OTHER = aCase("0192f3a4-1371-7000-8001-00000000000b");
  private static final OfficerId ZHANG = officer("0192f3a4-1371-7000-8001-000000000001");
  private static final OfficerId LI = officer("0192f3a4-1371-7000-8001-000000000002");

  @Test
  void isOneForAnEntryRuleAndOfficerWheneverItIsGiven() {
    assertEquals(aDelivery("notices[0]", ZHANG).id(), aDelivery("notices[0]", ZHANG).id());
    assertEquals(aDelivery("notices[0]", ZHANG).id(), aDelivery("notices[3]", ZHANG).id());
    assertEquals(
        aDelivery("notices[0]", ZHANG).id(),
        delivery(CASE, 3, "notices[0]", "grid-member", Optional.of(ZHANG), TIME).id());
  }

  @Test
  void isAnotherForAnotherCaseVersionRuleOrOfficer() {
    var one = Optional.of(ZHANG);
    var ids =
        Stream.of(
                aDelivery("notices[0]", ZHANG),
                aDelivery("notices[0]", LI),
                aDelivery("CONTACT/1/MISSED", ZHANG),
                delivery(CASE, 4, "notices[0]", "village-party-secretary", one, TIME),
                delivery(OTHER, 3, "notices[0]", "village-party-secretary", one, TIME),
                delivery(CASE, 3, "notices[0]", "grid-member", Optional.empty(), TIME),
                delivery(CASE, 3, "notices[0]", "town-leader", Optional.empty(), TIME))
            .map(Delivery::id)
            .toList();
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @Test
  void isStoredInTheOrderOfItsEntries() {
    var role = "village-party-secretary";
    var later = TIME.plus(Duration.ofMillis(1));
    var first = aDelivery("notices[0]", ZHANG).id();
    for (var officer : List.of(ZHANG, LI)) {
      var second = delivery(CASE, 4, "notices[0]", role, Optional.of(officer), later).id();
      assertTrue(first.compareTo(second) < 0);
    }
  }

  @Test
  void hasAnIdOfTheVersionThatIsFreeToMake() {
    var id = aDelivery("notices[0]", ZHANG).id();
    assertEquals(8, id.version());
    assertEquals(2, id.variant());
    assertEquals(TIME.toEpochMilli(), id.getMostSignificantBits() >>> 16);
  }

  private static Delivery aDelivery(String rule, OfficerId officer) {
    return delivery(CASE, 3, rule, "village-party-secretary", Optional.of(officer), TIME);
  }

  private static Delivery delivery(
      CaseId about,
      int version,
      String rule,
      String role,
      Optional<OfficerId> officer,
      Instant time) {
    return new Delivery(
        About.of(about), new Version(version), rule, new Role(role), officer, "请联系群众", time);
  }

  private static CaseId aCase(String id) {
    return new CaseId(UUID.fromString(id));
  }

  private static OfficerId officer(String id) {
    return new OfficerId(UUID.fromString(id));
  }
}
