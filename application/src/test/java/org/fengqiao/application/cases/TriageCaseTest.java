package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;
import org.junit.jupiter.api.Test;

class TriageCaseTest {
  private static final Optional<CategoryCode> NO_CATEGORY = Optional.empty();
  private static final Optional<CaseKind> NO_KIND = Optional.empty();
  private static final Optional<Tier> NO_TIER = Optional.empty();

  private final CaseTown town = new CaseTown();

  private static Optional<Tier> tier(Case c) {
    return c.classing().tier();
  }

  @Test
  void takesKindAndTierFromTheCategory() {
    var c =
        town.triage(town.aPetition(NO_CATEGORY), Optional.of(TownRules.WAGES), NO_KIND, NO_TIER);
    assertEquals(CaseStatus.TRIAGED, c.status());
    assertEquals(Optional.of(CaseKind.DISPUTE), c.classing().kind());
    assertEquals(Optional.of(Tier.MAJOR), tier(c));
  }

  @Test
  void takesTheTierFromTheKindWhereNoCategorySaysIt() {
    var hazard = Optional.of(CaseKind.HAZARD);
    var c = town.triage(town.aPetition(NO_CATEGORY), NO_CATEGORY, hazard, NO_TIER);
    assertEquals(Optional.of(Tier.MAJOR), tier(c));
  }

  @Test
  void takesThePacksDefaultTierWhereNothingSaysIt() {
    var event = Optional.of(CaseKind.EVENT);
    var c = town.triage(town.aPetition(NO_CATEGORY), NO_CATEGORY, event, NO_TIER);
    assertEquals(Optional.of(Tier.ORDINARY), tier(c));
  }

  @Test
  void keepsTheTierTheCaseHasWhenItIsTriagedAgainByWhatSaysNone() {
    var event = Optional.of(CaseKind.EVENT);
    var complex = Optional.of(Tier.COMPLEX);
    var c = town.triage(town.aPetition(NO_CATEGORY), NO_CATEGORY, event, complex);
    assertEquals(complex, tier(town.triage(c, NO_CATEGORY, NO_KIND, NO_TIER)));
    var suggestion = Optional.of(CaseKind.SUGGESTION);
    assertEquals(complex, tier(town.triage(c, NO_CATEGORY, suggestion, NO_TIER)));
  }

  @Test
  void refusesACategoryThePackDoesNotKnow() {
    var c = town.aPetition(NO_CATEGORY);
    var unknown = Optional.of(new CategoryCode("no.such"));
    assertRefused(CaseReason.CATEGORY_NOT_IN_PACK, () -> town.triage(c, unknown, NO_KIND, NO_TIER));
  }

  @Test
  void refusesToLeaveAMatterWithoutCategoryAndKind() {
    var c = town.aPetition(NO_CATEGORY);
    var refusal =
        assertRefused(
            RequestReason.INVALID_FIELD, () -> town.triage(c, NO_CATEGORY, NO_KIND, NO_TIER));
    assertEquals("category", refusal.details().get("field"));
  }

  @Test
  void refusesToLeaveAMatterWithoutATier() {
    var bare = new CaseTown(new TownRules(NO_TIER));
    var c = bare.aPetition(NO_CATEGORY);
    var event = Optional.of(CaseKind.EVENT);
    var refusal =
        assertRefused(
            RequestReason.INVALID_FIELD, () -> bare.triage(c, NO_CATEGORY, event, NO_TIER));
    assertEquals("tier", refusal.details().get("field"));
  }
}
