package org.fengqiao.domain.petitions;

import java.util.Objects;
import java.util.Optional;

/**
 * What a person petitioned on one matter.
 *
 * @param running the petition that runs
 * @param ended the petition whose opinion was final, or stands since nothing was asked in time
 */
public record MatterFiling(
    Matter matter, Optional<PetitionId> running, Optional<PetitionId> ended) {
  public MatterFiling {
    Objects.requireNonNull(matter);
    Objects.requireNonNull(running);
    Objects.requireNonNull(ended);
  }

  boolean isEmpty() {
    return running.isEmpty() && ended.isEmpty();
  }
}
