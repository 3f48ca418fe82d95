package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/**
 * What a reporter answered when called back after the close (回访).
 *
 * @param officer who called
 * @param solved whether the matter is solved, as the reporter says
 * @param words the reporter's, or about the call
 */
public record Callback(
    OfficerId officer,
    boolean solved,
    Satisfaction satisfaction,
    Instant time,
    Optional<ContentRef> words)
    implements ReporterAnswer {
  public Callback {
    Objects.requireNonNull(officer);
    Objects.requireNonNull(satisfaction);
    Objects.requireNonNull(time);
    Objects.requireNonNull(words);
  }
}
