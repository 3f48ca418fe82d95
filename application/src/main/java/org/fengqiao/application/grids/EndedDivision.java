package org.fengqiao.application.grids;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.grids.Division;

/**
 * A division that stands no more.
 *
 * @param division under the last name it had
 * @param since when it ended
 */
public record EndedDivision(Division division, Instant since) {
  public EndedDivision {
    Objects.requireNonNull(division);
    Objects.requireNonNull(since);
  }
}
