package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/**
 * What a unit says of a task that it did.
 *
 * @param late whether its time had run out
 */
public record TaskReport(OfficerId officer, ContentRef words, Instant time, boolean late) {
  public TaskReport {
    Objects.requireNonNull(officer);
    Objects.requireNonNull(words);
    Objects.requireNonNull(time);
  }
}
