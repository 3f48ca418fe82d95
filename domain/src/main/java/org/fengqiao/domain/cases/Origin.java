package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.partners.PartnerId;

/**
 * Where a case came from.
 *
 * @param partner the partner that reported it
 * @param sourceId the partner's own id of the matter; bears one case for ever
 * @param reportTime when the server took the report: clocks run from it
 * @param sourceReportTime when the matter was reported at its source; information only
 * @param placing how its point placed it; empty where it named its patch or gave no point
 */
public record Origin(
    PartnerId partner,
    Channel channel,
    Optional<String> sourceId,
    Instant reportTime,
    Optional<Instant> sourceReportTime,
    Optional<Placing> placing) {
  public Origin {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(channel);
    Objects.requireNonNull(sourceId);
    Objects.requireNonNull(reportTime);
    Objects.requireNonNull(sourceReportTime);
    Objects.requireNonNull(placing);
  }
}
