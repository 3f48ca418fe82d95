package org.fengqiao.domain.rewards;

import java.util.Objects;
import org.fengqiao.domain.clocks.Limit;

/** A time of a clue that runs or ran; each runs once. */
public record ClueTime(ClueLimit of, Limit limit) {
  public ClueTime {
    Objects.requireNonNull(of);
    Objects.requireNonNull(limit);
  }
}
