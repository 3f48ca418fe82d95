package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.people.OfficerWords;

/**
 * How whoever reported it was told of the reward (告知).
 *
 * @param told when; not after it was said
 */
public record Telling(TellingWay way, OfficerWords said, Instant told) {
  public Telling {
    Objects.requireNonNull(way);
    Objects.requireNonNull(said);
    Objects.requireNonNull(told);
  }
}
