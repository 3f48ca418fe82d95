package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.mediation.MediatorFixtures.NOW;
import static org.fengqiao.domain.mediation.MediatorFixtures.id;
import static org.fengqiao.domain.mediation.MediatorFixtures.organization;
import static org.fengqiao.domain.mediation.MediatorFixtures.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediationOrganizationTest {
  private static final DivisionCode DISTRICT = new DivisionCode("620402000000");
  private static final DivisionCode TOWN = new DivisionCode("620402202000");
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final MediationOrganization centre =
      make(1, OrganizationKind.DISTRICT_CENTRE, DISTRICT).after();
  private final MediationOrganization subCentre =
      under(2, OrganizationKind.TOWN_SUB_CENTRE, TOWN, centre).after();

  private static Decided<MediationOrganization> make(
      int n, OrganizationKind kind, DivisionCode at) {
    return MediationOrganization.create(
        organization(n), "调解组织", kind, unit(n), at, Optional.empty(), NOW);
  }

  private static Decided<MediationOrganization> under(
      int n, OrganizationKind kind, DivisionCode at, MediationOrganization host) {
    return MediationOrganization.create(
        organization(n), "调解组织", kind, unit(n), at, Optional.of(host), NOW);
  }

  private static MediationOrganization closed(MediationOrganization one) {
    return one.close(NOW).after();
  }

  @ParameterizedTest
  @CsvSource({
    "VILLAGE_STATION,620402202206,620402202000",
    "TOWN_SUB_CENTRE,620402202000,620402202206",
    "TOWN_SUB_CENTRE,620402202000,620402000000",
    "DISTRICT_CENTRE,620402000000,620402202000",
    "DISTRICT_CENTRE,620402000000,620400000000",
    "COMMITTEE,620402202206,620400000000",
    "COMMITTEE,620402000000,620000000000",
    "STUDIO,620402202000,620400000000"
  })
  void standsAtTheLevelOfItsKind(OrganizationKind kind, String fit, String unfit) {
    assertEquals(fit, make(1, kind, new DivisionCode(fit)).after().division().value());
    assertInvalid("division", () -> make(1, kind, new DivisionCode(unfit)));
  }

  @ParameterizedTest
  @CsvSource({
    "VILLAGE_STATION,TOWN_SUB_CENTRE,true",
    "VILLAGE_STATION,DISTRICT_CENTRE,true",
    "VILLAGE_STATION,VILLAGE_STATION,false",
    "VILLAGE_STATION,COMMITTEE,false",
    "TOWN_SUB_CENTRE,DISTRICT_CENTRE,true",
    "TOWN_SUB_CENTRE,TOWN_SUB_CENTRE,false",
    "DISTRICT_CENTRE,DISTRICT_CENTRE,false",
    "COMMITTEE,VILLAGE_STATION,true",
    "COMMITTEE,TOWN_SUB_CENTRE,true",
    "STUDIO,DISTRICT_CENTRE,true",
    "STUDIO,COMMITTEE,false",
    "STUDIO,STUDIO,false"
  })
  void hasACentreOfALevelAboveAsItsHost(
      OrganizationKind kind, OrganizationKind hostKind, boolean fits) {
    var host = make(1, hostKind, at(hostKind)).after();
    Executable making = () -> under(2, kind, at(kind), host);
    if (fits) {
      assertEquals(Optional.of(organization(1)), under(2, kind, at(kind), host).after().host());
    } else {
      assertInvalid("host", making);
    }
  }

  /** Where one of a kind can stand, so that what may be above contains what may be below. */
  private static DivisionCode at(OrganizationKind kind) {
    return switch (kind) {
      case DISTRICT_CENTRE -> DISTRICT;
      case TOWN_SUB_CENTRE -> TOWN;
      case VILLAGE_STATION, COMMITTEE, STUDIO -> VILLAGE;
    };
  }

  @Test
  void hasAHostInADivisionThatContainsItsOwn() {
    var elsewhere = new DivisionCode("620402203201");
    assertInvalid("host", () -> under(3, OrganizationKind.VILLAGE_STATION, elsewhere, subCentre));
    assertInvalid("host", () -> under(3, OrganizationKind.COMMITTEE, DISTRICT, subCentre));
    assertEquals(TOWN, under(3, OrganizationKind.COMMITTEE, TOWN, subCentre).after().division());
  }

  @Test
  void hasNoHostThatWasClosed() {
    var gone = closed(centre);
    assertRefused(
        OrganizationReason.ORGANIZATION_CLOSED,
        () -> under(3, OrganizationKind.TOWN_SUB_CENTRE, TOWN, gone));
    assertRefused(
        OrganizationReason.ORGANIZATION_CLOSED, () -> subCentre.moveUnder(Optional.of(gone)));
    assertRefused(OrganizationReason.ORGANIZATION_CLOSED, () -> gone.receive(organization(2)));
  }

  @Test
  void isTheOnlyOneOfItsUnit() {
    var claim = centre.claims().getFirst();
    assertEquals(MediationOrganization.UNIT, claim.name());
    assertEquals(unit(1).value().toString(), claim.value());
    assertEquals(Optional.of(OrganizationReason.UNIT_HAS_ORGANIZATION), claim.refusal());
  }

  @Test
  void changesNameAndHost() {
    assertEquals("和睦调解室", centre.rename(" 和睦调解室 ").after().name());
    assertInvalid("display_name", () -> centre.rename(" "));
    assertEquals(Optional.empty(), subCentre.moveUnder(Optional.empty()).after().host());
    assertInvalid("host", () -> subCentre.moveUnder(Optional.of(subCentre)));
    var other = make(9, OrganizationKind.DISTRICT_CENTRE, DISTRICT).after();
    assertEquals(
        Optional.of(organization(9)), subCentre.moveUnder(Optional.of(other)).after().host());
  }

  @Test
  void closesOnceNobodyHasItAsHost() {
    var host = centre.receive(organization(2)).after().receive(organization(3)).after();
    assertEquals(2, host.guests());
    var refused = assertRefused(OrganizationReason.ORGANIZATION_HAS_GUESTS, () -> host.close(NOW));
    assertEquals("2", refused.details().get("guests"));
    var left = host.release(organization(2)).after().release(organization(3)).after();
    assertTrue(left.stands());
    assertEquals(Optional.of(NOW), closed(left).closed());
    assertFalse(closed(left).stands());
  }

  @Test
  void closesWhoeverBelongsToIt() {
    var gone = closed(centre.admit(id(1)).after());
    assertEquals(1, gone.mediators());
    assertEquals(0, gone.dismiss(id(1)).after().mediators());
  }

  @Test
  void isFullWhenAsManyBelongToItAsMay() {
    var full = centre;
    for (int n = 0; n < MediationOrganization.MOST_MEDIATORS; n++) {
      full = full.admit(id(n)).after();
    }
    var all = full;
    assertRefused(OrganizationReason.ORGANIZATION_FULL, () -> all.admit(id(999)));
    assertEquals(
        MediationOrganization.MOST_MEDIATORS,
        all.dismiss(id(0)).after().admit(id(999)).after().mediators());
  }

  @Test
  void doesNothingMoreOnceItIsClosed() {
    var gone = closed(centre);
    List<Executable> moves =
        List.of(
            () -> gone.rename("新名"),
            () -> gone.moveUnder(Optional.empty()),
            () -> gone.admit(id(1)),
            () -> gone.seat(unit(5), SeatKind.RESIDENT, NOW),
            () -> gone.unseat(unit(5), NOW, TODAY),
            () -> gone.setRoster(TODAY, TODAY, List.of(), TODAY),
            () -> gone.close(NOW));
    moves.forEach(move -> assertRefused(OrganizationReason.ORGANIZATION_CLOSED, move));
  }

  private static Refusal assertRefused(Reason reason, Executable move) {
    var refused = assertThrows(Refusal.class, move);
    assertEquals(reason, refused.reason());
    return refused;
  }

  private static void assertInvalid(String field, Executable move) {
    var refused = assertRefused(RequestReason.INVALID_FIELD, move);
    assertEquals(field, refused.details().get("field"));
  }
}
