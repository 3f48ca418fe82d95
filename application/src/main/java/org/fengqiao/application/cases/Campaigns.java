package org.fengqiao.application.cases;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.clocks.CalendarTerms;

/** Holds the campaign that a matter is said to belong to against the pack of its place. */
final class Campaigns {
  private Campaigns() {}

  /**
   * Passes if none is named, or one that the pack has on the day of the report.
   *
   * @throws Refusal CAMPAIGN_NOT_IN_PACK
   */
  static void require(
      Optional<PackInForce> pack, Optional<CampaignCode> campaign, Instant reportTime) {
    campaign.ifPresent(code ->
        pack.orElseThrow(
                () -> PackInForce.noCampaign("is of a pack in force on the patch, and none is"))
            .requireCampaign(code, reportTime.atZone(CalendarTerms.CHINA).toLocalDate()));
  }
}
