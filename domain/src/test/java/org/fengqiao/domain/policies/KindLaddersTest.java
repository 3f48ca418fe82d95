package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

/** Ladders that are the own route of some kinds of matters. */
class KindLaddersTest {
  private final RulesFixture fixture = new RulesFixture();

  private static Classing ofKind(CaseKind kind) {
    return new Classing(Optional.of(kind), Optional.empty(), Optional.empty());
  }

  private static Ladder own(Tier tier, CaseKind... kinds) {
    return new Ladder(tier, Set.of(kinds), List.of(RulesFixture.last(RulesFixture.CADRE)));
  }

  private void assertRefused(String... paths) {
    var refusal = assertThrows(Refusal.class, fixture::rules);
    var found = ((Refusal.Kind.Invalid) refusal.kind()).violations();
    assertEquals(List.of(paths), found.stream().map(Violation::field).toList());
  }

  @Test
  void areClimbedByMattersOfTheirKindsInTheirTier() {
    var ordinary = own(Tier.ORDINARY, CaseKind.SERVICE, CaseKind.SUGGESTION);
    fixture.ladders.add(ordinary);
    var rules = fixture.rules();
    var general = rules.ladder(Tier.ORDINARY);
    assertEquals(Optional.of(fixture.ladders.getFirst()), general);
    assertEquals(Optional.of(ordinary), rules.ladder(Tier.ORDINARY, ofKind(CaseKind.SUGGESTION)));
    assertEquals(general, rules.ladder(Tier.ORDINARY, ofKind(CaseKind.HAZARD)));
    assertEquals(general, rules.ladder(Tier.ORDINARY, Classing.UNKNOWN));
    assertEquals(rules.ladder(Tier.MAJOR), rules.ladder(Tier.MAJOR, ofKind(CaseKind.SUGGESTION)));
    assertEquals(Optional.empty(), rules.ladder(Tier.COMPLEX, ofKind(CaseKind.SUGGESTION)));
  }

  @Test
  void areWhoseTheMattersOfACategoryAreToo() {
    var fire = new CategoryCode("fire");
    var station = new RoleRule(new Role("fire-station"), RulesFixture.CADRE.level(), "消防站");
    fixture.roles.add(station);
    fixture.ladders.add(own(Tier.MAJOR, CaseKind.HAZARD));
    fixture.responsibilities.add(new ResponsibilityRule(fire, station));
    var classing = new Classing(Optional.of(CaseKind.HAZARD), Optional.of(fire), Optional.empty());
    var ladder = fixture.rules().ladder(Tier.MAJOR, classing).orElseThrow();
    assertEquals(Set.of(CaseKind.HAZARD), ladder.kinds());
    assertEquals(List.of(station.role()), ladder.steps().stream().map(LadderStep::role).toList());
  }

  @Test
  void haveAStepOfTheTiersOwnLadderThatAHandGaveTheMatterTo() {
    fixture.ladders.add(own(Tier.ORDINARY, CaseKind.SUGGESTION));
    var step =
        fixture
            .rules()
            .step(Tier.ORDINARY, ofKind(CaseKind.SUGGESTION), RulesFixture.SECRETARY.role());
    assertEquals(Optional.of(RulesFixture.STEP), step.flatMap(LadderStep::clock));
  }

  @Test
  void standBesideTheTiersOwnWhicheverComesFirst() {
    var own = own(Tier.ORDINARY, CaseKind.SUGGESTION);
    var general = fixture.ladders.getFirst();
    fixture.ladders.addFirst(own);
    assertEquals(Optional.of(general), fixture.rules().ladder(Tier.ORDINARY));
    assertEquals(
        Optional.of(own), fixture.rules().ladder(Tier.ORDINARY, ofKind(CaseKind.SUGGESTION)));
  }

  @Test
  void haveTheirOwnStepOfARoleBeforeTheTiersOwn() {
    var timed = new LadderStep(RulesFixture.CADRE, false, Optional.of(RulesFixture.STEP));
    fixture.ladders.add(new Ladder(Tier.ORDINARY, Set.of(CaseKind.SUGGESTION), List.of(timed)));
    assertEquals(
        Optional.of(timed),
        fixture
            .rules()
            .step(Tier.ORDINARY, ofKind(CaseKind.SUGGESTION), RulesFixture.CADRE.role()));
  }

  @Test
  void haveTheTiersOwnStepOfARoleBeforeAnotherOfItsLevel() {
    var mayor = new RoleRule(new Role("mayor"), RulesFixture.CADRE.level(), "镇长");
    fixture.roles.add(mayor);
    var steps = List.of(RulesFixture.moving(RulesFixture.CADRE), RulesFixture.last(mayor));
    fixture.ladders.set(0, new Ladder(Tier.ORDINARY, steps));
    fixture.ladders.add(
        new Ladder(
            Tier.ORDINARY,
            Set.of(CaseKind.SUGGESTION),
            List.of(RulesFixture.last(RulesFixture.SECRETARY))));
    assertEquals(
        Optional.of(steps.getLast()),
        fixture.rules().step(Tier.ORDINARY, ofKind(CaseKind.SUGGESTION), mayor.role()));
  }

  @Test
  void haveAKindOnceATier() {
    fixture.ladders.add(own(Tier.ORDINARY, CaseKind.SUGGESTION));
    fixture.ladders.add(own(Tier.MAJOR, CaseKind.SUGGESTION));
    fixture.ladders.add(own(Tier.ORDINARY, CaseKind.EVENT, CaseKind.SUGGESTION));
    assertRefused("ladders[4].kinds");
  }

  @Test
  void standBesideOneForAllTheOthers() {
    fixture.ladders.add(own(Tier.COMPLEX, CaseKind.DISPUTE));
    assertRefused("ladders[2].kinds");
  }
}
