package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.UnitId;

/**
 * That the petitioner asks a review 复查 or a re-examination 复核.
 *
 * @param unit above the one that decided before, which is to decide now
 * @param said his grounds, and who took them on record
 * @param asked when he asked, from which the time to decide runs
 */
public record Appeal(UnitId unit, OfficerWords said, Instant asked) {
  public Appeal {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(said);
    Objects.requireNonNull(asked);
  }
}
