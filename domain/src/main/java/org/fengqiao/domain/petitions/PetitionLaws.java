package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.SpecRef;

/**
 * The limits that one version of a pack has of petitions, each as laws set it one after another.
 */
@FunctionalInterface
public interface PetitionLaws {
  /**
   * The limit as the law of that day has it.
   *
   * @param day a moment of the day that decides, by the limit's calendar
   * @throws org.fengqiao.domain.Refusal NO_LAW_IN_FORCE before the first law; all limits of a pack
   *     have that from the same day
   */
  Law governing(PetitionLimit limit, Instant day);

  /**
   * A limit as one law sets it.
   *
   * @param longestExtension how much more may be given; empty where nothing may
   */
  record Law(SpecRef spec, Budget budget, Optional<Budget> longestExtension) {
    public Law {
      Objects.requireNonNull(spec);
      Objects.requireNonNull(budget);
      Objects.requireNonNull(longestExtension);
    }
  }
}
