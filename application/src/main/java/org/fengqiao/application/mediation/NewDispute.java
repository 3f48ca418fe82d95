package org.fengqiao.application.mediation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.LanguageTag;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.Parties;

/**
 * What is known of a dispute when it comes.
 *
 * @param sourceId the partner's own id of it
 * @param spot where it is, no QR code; empty where a case tells
 * @param text what it is about; 1 to 10,000 characters
 * @param languages in all of which its mediators must be able to work; at most 5
 * @param parties 2 to 100, of both sides at least one
 * @param organization which is to have it; empty for the nearest
 */
public record NewDispute(
    Optional<String> sourceId,
    Optional<Spot> spot,
    DisputeCode type,
    String text,
    Set<LanguageTag> languages,
    List<NewParty> parties,
    Optional<OrganizationId> organization) {
  private static final int LONGEST_SOURCE_ID = 64;
  private static final int MOST_LANGUAGES = 5;

  public NewDispute {
    sourceId = sourceId.map(id -> Text.required("source_id", id, LONGEST_SOURCE_ID));
    spot.ifPresent(Spot::requirePatch);
    Objects.requireNonNull(type);
    text = DisputeTexts.whole("text", text);
    languages = Set.copyOf(languages);
    parties = List.copyOf(parties);
    Objects.requireNonNull(organization);
    if (languages.size() > MOST_LANGUAGES) {
      throw Refusal.invalid("languages", "are at most " + MOST_LANGUAGES);
    }
    if (parties.size() < 2 || parties.size() > Parties.MOST_AT_ONCE) {
      throw Refusal.invalid("parties", "has 2 to " + Parties.MOST_AT_ONCE + " entries");
    }
  }
}
