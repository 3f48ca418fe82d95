package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICE_STATION;
import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.mediation.MediationFixtures.AT_DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.applied;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.invalid;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

class MediationValuesTest {
  private static Party party(int number, Optional<Long> claimed) {
    return new Party(
        number,
        Side.APPLICANT,
        WORDS,
        Optional.empty(),
        claimed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static MediationOrigin origin(
      OriginKind kind,
      Optional<String> sourceId,
      Optional<UnitId> referrer,
      Optional<CaseId> about) {
    return new MediationOrigin(
        kind, HOTLINE, sourceId, Optional.empty(), referrer, about, REPORTED);
  }

  @Test
  void claimsASumAboveZeroOrNone() {
    for (long fen : List.of(0L, -1L, Long.MIN_VALUE)) {
      assertThrows(IllegalArgumentException.class, () -> party(1, Optional.of(fen)));
    }
    assertThrows(IllegalArgumentException.class, () -> party(0, Optional.empty()));
    assertEquals(Optional.of(1L), party(1, Optional.of(1L)).claimedFen());
  }

  @Test
  void numbersPartiesInTheirOrder() {
    var one = party(1, Optional.empty());
    var two = party(2, Optional.empty());
    assertThrows(IllegalArgumentException.class, () -> new Parties(List.of(two)));
    assertThrows(IllegalArgumentException.class, () -> new Parties(List.of(one, one)));
    var both = new Parties(List.of(one, two));
    for (int none : List.of(-1, 0, 3)) {
      assertEquals(Optional.empty(), both.party(none));
    }
    assertEquals(Optional.of(two), both.party(2));
  }

  @Test
  void comesWithACaseJustWhereItWasReferred() {
    var unit = Optional.of(POLICE_STATION);
    var about = Optional.of(new CaseId(id(2)));
    for (var kind : OriginKind.values()) {
      boolean referred = kind == OriginKind.REFERRED;
      var none = Optional.<String>empty();
      if (referred) {
        assertEquals(about, origin(kind, none, unit, about).about());
        assertThrows(
            IllegalArgumentException.class,
            () -> origin(kind, none, Optional.empty(), Optional.empty()));
      } else {
        assertEquals(
            Optional.empty(), origin(kind, none, Optional.empty(), Optional.empty()).about());
        assertThrows(IllegalArgumentException.class, () -> origin(kind, none, unit, about));
      }
      assertThrows(
          IllegalArgumentException.class, () -> origin(kind, none, unit, Optional.empty()));
      assertThrows(
          IllegalArgumentException.class, () -> origin(kind, none, Optional.empty(), about));
    }
  }

  @Test
  void isClaimedByThePartnersOwnIdOfIt() {
    assertEquals(List.of(Mediation.source(HOTLINE, "M-1")), applied().claims());
    assertEquals(AggregateKind.MEDIATION, applied().ref().kind());
    assertEquals(
        List.of("hotline/M-1", "another/M-1"),
        List.of(
            Mediation.source(HOTLINE, "M-1").value(),
            Mediation.source(new PartnerId("another"), "M-1").value()));
    invalid(
        "source_id",
        () ->
            origin(
                OriginKind.UNASKED,
                Optional.of("x".repeat(65)),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void isSeenByWhoeverHadItAndWhoHandedItOver() {
    var raised = at(underWay(), "P2D").raise(TOWN, AT_DISTRICT, WORDS).after();
    assertEquals(List.of(TOWN_CENTRE, POLICE_STATION), raised.units());
    assertEquals(List.of(TOWN_CENTRE, POLICE_STATION), raised.seenBy().units());
    assertEquals(HOTLINE, raised.seenBy().partner());
    assertEquals(VILLAGE, raised.seenBy().division());
    var referred =
        new MediationOrigin(
            OriginKind.REFERRED,
            HOTLINE,
            Optional.empty(),
            Optional.of(TOWN.id()),
            Optional.of(POLICE_STATION),
            Optional.of(new CaseId(id(2))),
            REPORTED);
    var was = applied().matter();
    var begun =
        new MediationFact.Begun(
            applied().id(),
            new Matter(referred, was.patch(), was.type(), was.languages(), WORDS),
            applied().stage());
    var m = MediationAt.begin(begun, MediationFixtures.threeParties(), TestLimits.ALL).after();
    assertEquals(List.of(TOWN_CENTRE), m.units());
    assertEquals(List.of(TOWN_CENTRE, POLICE_STATION), m.seenBy().units());
    assertEquals(List.of(), m.claims());
  }

  @Test
  void isWithAnOrganizationAlways() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Course(List.of(), new MediationState.Applied(), Optional.empty()));
  }

  @Test
  void holdsTypesToTheirForm() {
    for (var wrong : List.of("a", "", "1st", "Wages", "x".repeat(61))) {
      invalid("dispute_type", () -> new DisputeCode(wrong));
    }
    var code = new DisputeCode("ab");
    for (var wrong : List.of("", " ", "题".repeat(41))) {
      invalid("title", () -> new DisputeType(code, wrong, Set.of(), false, Optional.empty()));
    }
    var skills = Set.of(new Skill("wages"), new Skill("law"), new Skill("law-of-property"));
    var type = new DisputeType(code, " 题 ", skills, false, Optional.empty());
    assertEquals("题", type.title());
    assertEquals(
        List.of("law", "law-of-property", "wages"),
        type.skills().stream().map(Skill::value).toList());
  }

  @Test
  void foldsNothingBeforeItsBeginningAndNoBeginningTwice() {
    var left = new MediationFact.Consented(1, REPORTED);
    assertThrows(IllegalStateException.class, () -> Mediation.LINEAGE.begin(List.of(left)));
    var begun = new MediationFact.Begun(applied().id(), applied().matter(), applied().stage());
    assertThrows(
        IllegalStateException.class, () -> Mediation.LINEAGE.fold(applied(), List.of(begun)));
    var settled = new MediationFact.TookEffect(1, REPORTED);
    assertThrows(
        IllegalStateException.class, () -> Mediation.LINEAGE.fold(applied(), List.of(settled)));
  }
}
