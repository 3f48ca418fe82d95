package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;
import org.fengqiao.domain.cases.Tier;
import org.junit.jupiter.api.Test;

/** In which way matters are handled, and which campaigns they belong to. */
class HandlingRuleTest {
  private static final CampaignCode FLOOD = new CampaignCode("flood-2026");
  private static final LocalDate FIRST = LocalDate.parse("2026-06-01");
  private static final LocalDate LAST = LocalDate.parse("2026-09-30");
  private static final Set<HandlingMeasure> SIMPLE =
      Set.of(HandlingMeasure.ON_THE_SPOT, HandlingMeasure.TRACKED);
  private static final HandlingRule RULE =
      new HandlingRule(
          List.of(new Campaign(FLOOD, "防汛", FIRST, LAST)),
          Map.of(Tier.ORDINARY, HandlingMode.COORDINATE, Tier.COMPLEX, HandlingMode.COLLABORATE),
          Map.of(Tier.ORDINARY, SIMPLE));

  private static Classing of(Tier tier) {
    return new Classing(Optional.empty(), Optional.empty(), Optional.of(tier))
        .in(Optional.of(FLOOD));
  }

  @Test
  void handlesAMatterAsThoseOfItsTierAre() {
    var matter = of(Tier.ORDINARY);
    var handled = RULE.handled(matter);
    assertEquals(matter.by(Optional.of(HandlingMode.COORDINATE), SIMPLE), handled);
    assertEquals(handled, RULE.handled(handled));
    assertEquals(
        of(Tier.COMPLEX).by(Optional.of(HandlingMode.COLLABORATE), Set.of()),
        RULE.handled(of(Tier.COMPLEX)));
    assertEquals(of(Tier.MAJOR), RULE.handled(of(Tier.MAJOR)));
    assertEquals(Classing.UNKNOWN, RULE.handled(Classing.UNKNOWN));
  }

  @Test
  void handlesWhatItIsMadeToSay() {
    var modes = Map.of(Tier.MAJOR, HandlingMode.CONSULT);
    var measures = Map.of(Tier.COMPLEX, SIMPLE);
    var rule = new HandlingRule(List.of(), modes, measures);
    assertEquals(modes, rule.modes());
    assertEquals(measures, rule.measures());
    assertEquals(Optional.of(HandlingMode.CONSULT), rule.handled(of(Tier.MAJOR)).mode());
    assertEquals(SIMPLE, rule.handled(of(Tier.COMPLEX)).measures());
  }

  @Test
  void leavesWhatIsSaidOfAMatterAndFillsInTheRest() {
    var consulted = of(Tier.ORDINARY).by(Optional.of(HandlingMode.CONSULT), Set.of());
    assertEquals(consulted.by(consulted.mode(), SIMPLE), RULE.handled(consulted));
    var joint = of(Tier.ORDINARY).by(Optional.empty(), Set.of(HandlingMeasure.JOINT));
    assertEquals(
        joint.by(Optional.of(HandlingMode.COORDINATE), joint.measures()), RULE.handled(joint));
  }

  @Test
  void tellsWhatItSaysFromWhatAPersonSaid() {
    assertTrue(RULE.isByDefault(RULE.handled(of(Tier.ORDINARY))));
    assertFalse(RULE.isByDefault(of(Tier.ORDINARY).by(Optional.of(HandlingMode.CONSULT), SIMPLE)));
    assertFalse(
        RULE.isByDefault(of(Tier.ORDINARY).by(Optional.of(HandlingMode.COORDINATE), Set.of())));
    assertFalse(RULE.isByDefault(of(Tier.MAJOR)));
    assertFalse(HandlingRule.DEFAULT.isByDefault(RULE.handled(of(Tier.ORDINARY))));
  }

  @Test
  void hasACampaignFromItsFirstDayToItsLast() {
    var flood = RULE.campaign(FLOOD).orElseThrow();
    assertTrue(flood.isOn(FIRST));
    assertTrue(flood.isOn(LAST));
    assertFalse(flood.isOn(FIRST.minusDays(1)));
    assertFalse(flood.isOn(LAST.plusDays(1)));
    assertEquals(Optional.empty(), RULE.campaign(new CampaignCode("fire")));
  }

  @Test
  void refusesACampaignThatEndsBeforeItBegins() {
    var refusal = assertThrows(Refusal.class, () -> new Campaign(FLOOD, "防汛", LAST, FIRST));
    assertEquals(PolicyReason.PACK_FAULTY, refusal.reason());
    var _ = new Campaign(FLOOD, "防汛", FIRST, FIRST);
    assertThrows(Refusal.class, () -> new CampaignCode("防汛"));
  }
}
