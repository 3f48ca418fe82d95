package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.people.OfficerWords;

/**
 * What a unit decided of a claim in writing (信访处理意见).
 *
 * @param served when the petitioner had it in hand: the time to ask a review runs from then
 * @param late whether its time had run out by then
 */
public record Opinion(PetitionOutcome outcome, OfficerWords said, Instant served, boolean late) {
  public Opinion {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(said);
    Objects.requireNonNull(served);
  }
}
