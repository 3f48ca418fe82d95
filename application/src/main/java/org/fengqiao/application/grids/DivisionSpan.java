package org.fengqiao.application.grids;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.Edition;

/**
 * A division under the name it had over some editions.
 *
 * @param since the first edition of that name
 * @param until the first edition after it; empty while it stands
 */
public record DivisionSpan(Division division, Edition since, Optional<Edition> until) {
  public DivisionSpan {
    Objects.requireNonNull(division);
    Objects.requireNonNull(since);
    Objects.requireNonNull(until);
  }
}
