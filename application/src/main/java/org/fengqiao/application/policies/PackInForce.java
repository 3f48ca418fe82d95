package org.fengqiao.application.policies;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.Rules;

/** The version of a pack that applies to a patch at a time, and what it says. */
public record PackInForce(PackVersion version, Rules rules) {
  public PackInForce {
    Objects.requireNonNull(version);
    Objects.requireNonNull(rules);
  }

  /** Whether its catalogue has the category. */
  public boolean knows(CategoryCode code) {
    return rules.category(code).isPresent();
  }

  /** The catalogue by which it classes such a matter; empty where none has a part in it. */
  public Optional<String> catalogue(Classing classing) {
    return classing
        .category()
        .flatMap(_ -> rules.categories().catalogue())
        .map(CatalogueVersion::toString);
  }

  /**
   * What it says of a category.
   *
   * @throws Refusal CATEGORY_NOT_IN_PACK
   */
  public Category category(CategoryCode code) {
    return rules
        .category(code)
        .orElseThrow(() ->
            Refusal.invalid(
                CaseReason.CATEGORY_NOT_IN_PACK,
                "category",
                "is in the catalogue of %s, which %s is not".formatted(version, code.value())));
  }

  /**
   * Passes if it has that campaign, and that day is one of its days.
   *
   * @throws Refusal CAMPAIGN_NOT_IN_PACK
   */
  public void requireCampaign(CampaignCode code, LocalDate day) {
    var campaign =
        rules
            .casework()
            .handling()
            .campaign(code)
            .orElseThrow(() ->
                noCampaign(
                    "is one of the campaigns of %s, which %s is not"
                        .formatted(version, code.value())));
    if (!campaign.isOn(day)) {
      throw noCampaign(
          "is on by %s from %s to %s, and not on %s"
              .formatted(version, campaign.from(), campaign.until(), day));
    }
  }

  /** CAMPAIGN_NOT_IN_PACK, by that rule. */
  public static Refusal noCampaign(String rule) {
    return Refusal.invalid(CaseReason.CAMPAIGN_NOT_IN_PACK, "campaign", rule);
  }
}
