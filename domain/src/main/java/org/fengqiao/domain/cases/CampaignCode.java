package org.fengqiao.domain.cases;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Names a campaign that groups cases of a season or task (专项行动，"网格+").
 *
 * @param value as that of a {@link CategoryCode}
 */
public record CampaignCode(String value) {
  private static final Spelling SPELLING =
      new Spelling(
          1, 64, Alphabet.of("A-Z", "a-z", "0-9"), Alphabet.of("A-Z", "a-z", "0-9", ".", "_", "-"));

  public CampaignCode {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid(
          "campaign", "is 1 to 64 letters, digits, dots, hyphens and underscores");
    }
  }
}
