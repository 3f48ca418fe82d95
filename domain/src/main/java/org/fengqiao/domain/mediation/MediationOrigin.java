package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * Where a dispute came from.
 *
 * @param partner through which
 * @param sourceId the partner's own id of it, 1 to 64 characters; of the same a second is none
 * @param officer on whose behalf; empty where a party asked through the partner
 * @param referrer the unit that handed it over, with the case
 * @param about the case that waits for it
 */
public record MediationOrigin(
    OriginKind kind,
    PartnerId partner,
    Optional<String> sourceId,
    Optional<OfficerId> officer,
    Optional<UnitId> referrer,
    Optional<CaseId> about,
    Instant time) {
  private static final int LONGEST_SOURCE_ID = 64;

  public MediationOrigin {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(partner);
    sourceId = sourceId.map(id -> Text.required("source_id", id, LONGEST_SOURCE_ID));
    Objects.requireNonNull(officer);
    Objects.requireNonNull(referrer);
    Objects.requireNonNull(about);
    Objects.requireNonNull(time);
    boolean referred = kind == OriginKind.REFERRED;
    if (referrer.isPresent() != referred || about.isPresent() != referred) {
      throw new IllegalArgumentException("a case waits for what was referred, and for no other");
    }
  }
}
