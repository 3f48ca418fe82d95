package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.people.OfficerWords;

/**
 * What a unit above decided in writing (复查意见、复核意见).
 *
 * @param served when the petitioner had it in hand
 * @param late whether its time had run out by then
 */
public record ReviewOpinion(
    ReviewOutcome outcome, OfficerWords said, Instant served, boolean late) {
  public ReviewOpinion {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(said);
    Objects.requireNonNull(served);
  }
}
