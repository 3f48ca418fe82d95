package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;

/**
 * More time for a clock (延期). What is added counts as if the budget had held it from the start.
 *
 * @param added in the unit of the clock's budget
 * @param reason the words are content, and can be erased
 */
public record Extension(
    Instant time, Budget added, ContentRef reason, ActorName by, ActorName approvedBy) {
  public Extension {
    Bounds.time("extension.time", time);
    Objects.requireNonNull(added);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(by);
    Objects.requireNonNull(approvedBy);
  }
}
