package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.CorrectCase.CampaignChange;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Campaign;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.HandlingRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Matters are handled as the pack says of their tier, or as a person does; campaigns are its own.
 */
class HandledCasesTest {
  private static final CampaignCode FLOOD = new CampaignCode("flood");
  private static final CampaignCode FIRE = new CampaignCode("fire");
  private static final Set<HandlingMeasure> SIMPLE =
      Set.of(HandlingMeasure.ON_THE_SPOT, HandlingMeasure.TRACKED);

  private final CaseTown town = new CaseTown();

  @BeforeEach
  void sayHowMattersAreHandled() {
    var today = LocalDate.ofInstant(town.town.now(), CalendarTerms.CHINA);
    var rule =
        new HandlingRule(
            List.of(
                new Campaign(FLOOD, "防汛", today, today),
                new Campaign(FIRE, "护林防火", today.plusDays(1), today.plusDays(9))),
            Map.of(Tier.ORDINARY, HandlingMode.COORDINATE, Tier.MAJOR, HandlingMode.CONSULT),
            Map.of(Tier.ORDINARY, SIMPLE));
    town.rules.handle(Casework.silent().with(rule).rule());
  }

  private ReportCase.Command road(CampaignCode campaign) {
    var road = town.road(Optional.empty());
    return new ReportCase.Command(
        road.request(),
        road.channel(),
        road.classing().in(Optional.of(campaign)),
        road.sourceId(),
        road.subject(),
        road.text(),
        road.location(),
        road.attachments(),
        road.reporter(),
        road.spot(),
        road.sourceReportTime(),
        road.onTheSpot());
  }

  private Case correct(Case c, CampaignChange campaign, HandlingChoice handling) {
    var by = town.overseer(EnumSet.allOf(Right.class));
    var command =
        new CorrectCase.Command(
            town.on(by, c),
            Optional.empty(),
            new CorrectCase.NewWords("", "", ""),
            Optional.empty(),
            Optional.empty(),
            campaign,
            handling,
            "笔误");
    return new CorrectCase(town.desk, town.memory).correct(by, command).aggregate();
  }

  private Case triage(Case c, Optional<Tier> tier, HandlingChoice handling) {
    var by = town.overseer(EnumSet.allOf(Right.class));
    return new TriageCase(town.desk, town.town.ports.ground(), town.rules, town.router)
        .triage(
            by,
            new TriageCase.Command(
                town.on(by, c),
                Optional.empty(),
                Optional.of(TownRules.ROAD),
                Optional.empty(),
                tier,
                Optional.empty(),
                handling,
                ""))
        .aggregate();
  }

  private static HandlingChoice mode(HandlingMode mode) {
    return new HandlingChoice(Optional.of(mode), Set.of());
  }

  @Test
  void handlesWhatThePackRoutesAsItSaysOfTheTier() {
    var c = town.report.report(town.platform(), road(FLOOD)).aggregate();
    assertEquals(Optional.of(FLOOD), c.classing().campaign());
    assertEquals(Optional.of(HandlingMode.COORDINATE), c.classing().mode());
    assertEquals(SIMPLE, c.classing().measures());
  }

  @Test
  void letsWhoeverTriagesSayOtherwiseAndKeepsThatUntilTheTierIsAnother() {
    var c =
        triage(
            town.aPetition(Optional.of(TownRules.ROAD)),
            Optional.empty(),
            mode(HandlingMode.COLLABORATE));
    assertEquals(Optional.of(HandlingMode.COLLABORATE), c.classing().mode());
    assertEquals(SIMPLE, c.classing().measures());
    var again = triage(c, Optional.empty(), HandlingChoice.NONE);
    assertEquals(Optional.of(HandlingMode.COLLABORATE), again.classing().mode());
    var raised = triage(again, Optional.of(Tier.MAJOR), HandlingChoice.NONE);
    assertEquals(Optional.of(HandlingMode.CONSULT), raised.classing().mode());
    assertEquals(SIMPLE, raised.classing().measures());
  }

  @Test
  void putsCampaignModeAndMeasuresRightAndLetsTheRestStand() {
    var c = town.aCase();
    var campaign = correct(c, new CampaignChange.Is(FLOOD), HandlingChoice.NONE);
    assertEquals(c.classing().in(Optional.of(FLOOD)), campaign.classing());
    var joint = new HandlingChoice(Optional.empty(), Set.of(HandlingMeasure.JOINT));
    var handled = correct(campaign, new CampaignChange.Stands(), joint);
    assertEquals(Set.of(HandlingMeasure.JOINT), handled.classing().measures());
    assertEquals(c.classing().mode(), handled.classing().mode());
    assertEquals(Optional.of(FLOOD), handled.classing().campaign());
    var cleared = correct(handled, new CampaignChange.Cleared(), HandlingChoice.NONE);
    assertEquals(Optional.empty(), cleared.classing().campaign());
  }

  @Test
  void keepsCampaignAndModeOfACaseThatGoesUp() {
    var c = town.signFor(town.report.report(town.platform(), road(FLOOD)).aggregate()).aggregate();
    var by = town.units();
    var up =
        new SubmitCase(town.desk, town.router)
            .submit(
                by, new SubmitCase.Command(town.on(by, c), town.villager, Optional.empty(), "超出职权"))
            .aggregate();
    assertEquals(Optional.of(Tier.MAJOR), up.classing().tier());
    assertEquals(Optional.of(FLOOD), up.classing().campaign());
    assertEquals(Optional.of(HandlingMode.COORDINATE), up.classing().mode());
  }

  @Test
  void refusesACampaignThatThePackHasNotOrNotThatDay() {
    refused("is one of the campaigns of", () -> report(new CampaignCode("none")));
    refused("is on by packs/", () -> report(FIRE));
    var c = town.aCase();
    refused("is on by packs/", () -> correct(c, new CampaignChange.Is(FIRE), HandlingChoice.NONE));
    var nothing =
        assertThrows(
            Refusal.class, () -> correct(c, new CampaignChange.Cleared(), HandlingChoice.NONE));
    assertEquals(CaseReason.NOTHING_CORRECTED, nothing.reason());
  }

  private void report(CampaignCode campaign) {
    var _ = town.report.report(town.platform(), road(campaign));
  }

  private static void refused(String rule, Runnable call) {
    var refusal = assertThrows(Refusal.class, call::run);
    assertEquals(CaseReason.CAMPAIGN_NOT_IN_PACK, refusal.reason());
    assertEquals("campaign", refusal.details().get("field"));
    var said = Objects.requireNonNull(refusal.details().get("rule"));
    assertTrue(said.startsWith(rule), refusal.details()::toString);
  }

  @Test
  void explainsWhetherItIsHandledAsThePackSays() {
    var explain =
        new ExplainCase(town.town.access, town.desk, town.rules, town.router, town.town.clock);
    var by = town.overseer(EnumSet.allOf(Right.class));
    var c = town.aCase();
    assertTrue(explain.explain(by, c.id()).handledByDefault());
    var other = correct(c, new CampaignChange.Stands(), mode(HandlingMode.COLLABORATE));
    assertFalse(explain.explain(by, other.id()).handledByDefault());
  }
}
