package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.SeenBy;
import org.fengqiao.domain.people.UnitId;

/**
 * What a case is seen and filtered by. Each journal entry of a case holds its traits after the
 * entry, and before it where they differ, so that a stream can be filtered without the case.
 *
 * @param partner who reported it
 * @param sourceId the partner's own id of the matter
 * @param division the lowest division of its patch
 * @param units the lead unit, those that co-handle it, the one that is to call back and those that
 *     had it before, lead first
 */
public record CaseTraits(
    PartnerId partner,
    Optional<String> sourceId,
    Instant reportTime,
    Channel channel,
    CaseStatus status,
    DivisionCode division,
    Optional<GridId> grid,
    List<UnitId> units) {
  public CaseTraits {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(sourceId);
    Objects.requireNonNull(reportTime);
    Objects.requireNonNull(channel);
    Objects.requireNonNull(status);
    Objects.requireNonNull(division);
    Objects.requireNonNull(grid);
    units = List.copyOf(units);
  }

  /** By whom the case is seen: who reported it, and its units. */
  public SeenBy seenBy() {
    return new SeenBy(partner, units, division);
  }
}
