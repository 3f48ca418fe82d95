package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.people.OfficerWords;

/**
 * How the risk was removed (处置).
 *
 * @param disposed when; not after it was said
 */
public record Disposal(OfficerWords said, Instant disposed) {
  public Disposal {
    Objects.requireNonNull(said);
    Objects.requireNonNull(disposed);
  }
}
